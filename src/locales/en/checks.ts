export default {
  'draft-refused':
    '"{text}" typed for month {periodEnd} was refused and counts for nothing; please correct it',
  'not-reported':
    'Not reported: {weight} points are open; please report, or set it not applicable with a reason',
  'quarter-missing':
    'Nothing reported for month {periods}: the year is incomplete and {weight} points are open; please fill in',
  'denominator-missing': 'No denominator, so no rate: {weight} points are open; please enter it',
  'register-missing': 'No case register was imported: {weight} points are open; import it under Case import',
  'baseline-missing':
    'The target compares with last year, whose figure is missing: {weight} points are open; please enter it',
  'cumulative-missing':
    'The denominator holds cases carried over: only year-to-date parts can be used; please enter those',
  'target-unread':
    'The target cannot be scored as it is read: {weight} points are open; settle it under Targets',
  'figure-older':
    'Months 1–{month} are not reported yet, the last figure is of month {through}; please report them under Entry',
  'execution-not-reported': 'Budget execution is not fully reported and has no points; please fill in',
  'goal-not-judged': 'Nobody has judged the goal of this task for this period; please judge it in a sentence',
  'all-full-marks':
    'All {rows} indicators have full marks, which reviewers doubt first; please check each figure and its evidence',
  'full-with-shortfall':
    'Target {target}, figure {actual}: missed, and still full marks; please check how the target is written, and explain',
  'rounding-hides-miss':
    'Target {target}, figure {actual}: rounding hides the miss and the marks are full; please state the gap',
  'full-without-basis':
    'Full marks with neither parts nor a note to show for them; please write what they rest on',
  'deviation-missing':
    '{points} of {weight} points and no reason; please choose a category and write cause and remedy',
  'deviation-without-category':
    '{points} of {weight} points with a note but no category of the cause (funding, rules, staff, equipment, other); please choose',
  'deviation-without-sentence':
    '{points} of {weight} points with a category but no sentence; please write cause and remedy',
  'likelihood-without-reason': 'The target is not stated as certain and no reason is written; please add it',
  'likelihood-not-chosen':
    'The likelihood of reaching the target is not chosen yet; choose it row by row, or fill in all proposals at once and check them',
  'judgement-without-sentence': 'Judged at {share}%, below full, without a reason; please add it',
  'goal-without-sentence': 'The goal is judged at {share}% without a sentence; the form needs one',
  'over-achieved-without-reason':
    '{percent}% of the target, over {line}%, without a reason; please add it and ask whether the target was too low',
  'not-applicable-without-reason':
    'Set not applicable, {weight} points left out, without a reason; please add it',
  'override-without-reason':
    'A typed figure of month {periodEnd} stands in the place of the counted one without a reason; add it or take it back',
  'reduction-without-reason': '{points} points taken off by hand without a reason; please add it',
  'execution-without-reason':
    'Budget execution {rate}%, under {line}%, without a reason; please write it beside the amount',
  'spending-without-reason':
    '{rate}% spent, well ahead of the year, without a reason; please check and write it',
  'filed-full-with-shortfall':
    '{filed} points (full marks or more) are stated, {points} were computed; correct them or have the evidence ready',
  'filed-differs-without-reason':
    '{filed} points are stated, {points} were computed, {difference} apart, without a reason; correct or explain',
  'filed-differs':
    '{filed} points are stated, {points} were computed, {difference} apart, with a reason; please check once more',
  'rate-without-parts':
    'Only a percentage was typed, which cannot be verified; please enter numerator/denominator',
  'rate-skips-quarters': 'The rate leaves out month {periods} and is not that of the year; please fill in',
  'few-answers': 'Only {answers} valid answers, fewer than {line}; ask more people, or say so in the note',
  'falling-cumulative':
    'The cumulative figure of month {periodEnd} is below the one before: a quarter in its place? Please check',
  'rate-over-100':
    'The rate is {rate}%, over 100%, without a note; check both parts, or say how it is counted',
  'spent-without-budget': 'The budget of the year is 0 but money was spent; please check both',
  'score-ahead-of-budget':
    'Indicators earned {work}% of their points, the budget {money}%: more than {line} points apart; are targets too low or marks too high?',
  unspent:
    '{unspent}% of the budget is unspent, over {line}%; please explain, and reconsider next year’s budget',
  'task-money-ahead':
    'Money ahead of work: {work}% attained, {money}% spent; please check the spending and explain',
  'task-work-ahead':
    'Work ahead of money: {work}% attained, {money}% spent; was the budget too high, or is a bill unpaid? Please explain',
  'goal-differs-from-rows':
    'The section judges the goal at {judged}%, its indicators come to {work}%; please check what each counts',
  'budget-gap':
    'Basic {basic} + projects {project} = {sum}, which differs from the income total {total} by {gap} (wan CNY); kept as filed, be ready to explain',
  'target-certain':
    'The target "{target}" is passed by doing it once; have an explanation ready, and raise it in next year’s plan',
  'rate-target-low':
    'The target "{target}" is under {line}%, clearly low; please give grounds, and raise it next year',
  'far-over-target':
    'Target "{target}", reached to {percent}%, with a reason; please raise it in next year’s plan',
  'weights-off': 'The weights come to {sum}, {gap} off: there is no total of 100; check them under Targets',
  'weights-proposed':
    'The weights of {rows} indicators are this program’s proposal, not approved ones; confirm them under Targets',
  'reading-unconfirmed':
    'Nobody has confirmed what "{target}" asks for; the proposed reading is used; settle it under Targets',
  'period-open': 'Months 1–{periodEnd} are not closed and may still change; close them once checked',
}
