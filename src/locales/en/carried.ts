/** What known cases keep where a file has no column for it. */
export default {
  field:
    'No column “{field}” was read: {count} known case keeps what it has. | No column “{field}” was read: {count} known cases keep what they have.',
  status:
    'No column of the status was read: {count} known case that ended on the same date keeps its status. | No column of the status was read: {count} known cases that ended on the same dates keep their status.',
  isLegalHelp:
    'The file does not say whether it is legal help: {count} known case still counts as that. | The file does not say whether it is legal help: {count} known cases still count as that.',
}
