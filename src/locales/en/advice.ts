export default {
  grade: {
    title: '{missing} points short of “{grade}”',
    word: { excellent: 'Excellent', good: 'Good', fair: 'Fair', poor: 'Poor' },
    rows: 'At full points: ',
    row: '{name} {gain}',
    more: 'and more ({count} in all)',
    unreachable: 'Even full points in every row would not reach “{grade}”.',
    budgetRow: 'Budget execution',
  },
  calendar: {
    text: 'Dividing every target by the months gone, as is common, would show {count} row in another colour: | Dividing every target by the months gone, as is common, would show {count} rows in another colour: ',
    row: '{light} (in fact {ours})',
    why: 'That practice divides rates and satisfaction by months too; here only counts that add up over the year are.',
    more: '{count} more on the page “Indicators”',
  },
  checks: {
    title: 'Do the figures agree',
    more: '{count} more in the check on the page “Forms”',
    go: 'Look',
  },
}
