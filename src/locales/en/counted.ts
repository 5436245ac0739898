/** What else is to be known of a figure counted from the register; by the rule it is counted by. */
export default {
  notes: '{legalHelp}; {carriedOver}; {leftOut}',
  carriedOver: {
    counted: '{count} of them accepted in earlier years',
    due: '{count} of them carried over, open ones included',
  },
  legalHelp: {
    with: '{count} of them legal help',
    without: '{count} of legal help not included',
    only: 'legal help only, {count}',
  },
  legalHelpUnknown: 'legal help cannot be told apart and counts as cases',
  leftOut: {
    with: '{count} terminated, withdrawn or transferred left out (legal help included)',
    without: '{count} terminated, withdrawn or transferred left out (legal help excluded)',
    only: '{count} of legal help terminated, withdrawn or transferred left out',
  },
}
