/** What else is to be known of a figure counted from the register; by the rule it is counted by. */
export default {
  notes: '{legalHelp}；{carriedOver}；{leftOut}',
  carriedOver: {
    counted: '其中上年受理的 {count} 件',
    due: '其中上年结转 {count} 件（含还没有办结的）',
  },
  legalHelp: {
    with: '其中法律帮助 {count} 件',
    without: '法律帮助 {count} 件不在内',
    only: '只计法律帮助，{count} 件',
  },
  legalHelpUnknown: '法律帮助分不出，按案件计',
  leftOut: {
    with: '终止、撤销、转出 {count} 件不计（含法律帮助）',
    without: '终止、撤销、转出 {count} 件不计（法律帮助除外）',
    only: '终止、撤销、转出的法律帮助 {count} 件不计',
  },
}
