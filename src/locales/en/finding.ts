export default {
  severity: { hint: 'Hint', warning: 'Please check', error: 'Error' },
  text: {
    'over-achieved': '{percent}% of the target, over {line}%: was the target set too low?',
    'over-achieved-needs-reason': '{percent}% of the target, over {line}%: a written reason is needed',
    'exact-deviates': 'The figure differs from the standard: please say why',
    'short-by-one': 'The target says "more than": the same number does not reach it, 1 {unit} short',
    'few-answers': 'Only {answers} valid answers, fewer than {line}',
    'falling-cumulative':
      'The cumulative figure of month {periodEnd} is below the one before: a quarter in its place?',
    'rate-over-100': 'The rate is {rate}%, over 100%: please check',
    'reading-unconfirmed': 'What "{text}" asks for is not confirmed yet; the proposed reading is used',
    'judgement-needs-reason': 'Judged at {share} of 100 points: a reason is needed',
    'budget-gap':
      'Basic {basic} + projects {project} = {sum}, which differs from the income total {total} by {gap} (wan CNY); kept as filed',
    'spending-too-fast': 'Spending is well ahead of the year: over budget, or booked early?',
    'spent-without-budget':
      'The budget of the year is 0 but money was spent, or it is below 0: please check both',
    'execution-below-line': 'Less than {line}% of the budget was spent: please say why',
    'register-overridden':
      'At the end of month {periodEnd} {figure} {unit} as typed stands for {counted} {unit} of the register: {reason}',
    'register-overridden-none':
      'At the end of month {periodEnd} {figure} {unit} as typed stands, the register gives none: {reason}',
    'register-differs-over':
      'End of month {periodEnd}: {typed} {unit} typed, {counted} {unit} in the register, {gap} more: please check',
    'register-differs-under':
      'End of month {periodEnd}: {typed} {unit} typed, {counted} {unit} in the register, {gap} fewer: please check',
    'register-rate-differs-over':
      'End of month {periodEnd}: {typed}% typed, {counted}% in the register, {gap} percentage points more: please check',
    'register-rate-differs-under':
      'End of month {periodEnd}: {typed}% typed, {counted}% in the register, {gap} percentage points fewer: please check',
    'supplement-waits': 'A supplement was typed, but without a register there is nothing to add it to',
    withdrawn: 'Withdrawn from {date}: no longer scored; its points leave the total, which is re-based',
    'weights-off-level-over':
      '{level}: {sum} points instead of {due}, {gap} over; please check the weights fixed by hand',
    'weights-off-level-under':
      '{level}: {sum} points instead of {due}, {gap} short; please check the weights fixed by hand',
    'weights-not-100-over':
      'All points with budget execution make {sum}, {gap} over 100; please check the weights in the table',
    'weights-not-100-under':
      'All points with budget execution make {sum}, {gap} short of 100; please check the weights in the table',
  },
}
