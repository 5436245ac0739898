/** 承办人: a name of a person, dropped unless the officer keeps it. */
export default {
  dropped: 'Handlers are not kept: the column “{header}” is personal information and dropped by default.',
  kept: 'The column “{header}” is kept as the handler, as you chose.',
  option: 'keep the handler',
  keep: 'Keep “{header}”',
  drop: 'Keep no longer',
  meaning:
    'Keeping handlers: the names are stored in the database of this browser and in backups. They are shown to staff only, where changes are checked and in the list of cases; never on the overview, tasks or reports, in no other exported or downloaded file, and not on paper. The choice is remembered once the import is confirmed and can be changed at the next one; names already stored are deleted when their batch is undone or details are cleared.',
  brought: 'Of {count} case the handler comes in. | Of {count} cases the handlers come in.',
  gone: '{count} case has a handler stored that is not kept this time: the list will no longer show it; a name in an earlier batch is deleted when that batch is undone or details are cleared. | {count} cases have handlers stored that are not kept this time: the list will no longer show them; names in earlier batches are deleted when those batches are undone or details are cleared.',
  imported: 'Handlers added to {count} case. | Handlers added to {count} cases.',
  importedGone: 'Handlers no longer shown for {count} case. | Handlers no longer shown for {count} cases.',
  batch: 'with names of handlers',
}
