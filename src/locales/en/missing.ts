export default {
  'no-data': 'Not reported',
  'not-due': 'Not due',
  'not-applicable': 'Not applicable',
  incomplete: 'Incomplete (an earlier period is missing)',
  'no-denominator': 'Not reported (no denominator)',
  'no-register': 'Not reported (no case register imported)',
  'no-baseline': 'No figure of last year',
  'needs-cumulative': 'Cumulative numerator and denominator needed',
  'target-unread': 'Target to be confirmed',
  'no-rows': 'No indicator is due and reported',
  'no-budget': 'No budget',
  'budget-error': 'Spending without a budget: please check',
}
