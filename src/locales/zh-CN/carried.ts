/** What known cases keep where a file has no column for it. */
export default {
  field: '没有读到“{field}”列：已有的 {count} 件的{field}保留不变。',
  status: '没有读到“案件状态”列：已有的 {count} 件结案日期没有变，案件状态保留不变。',
  isLegalHelp: '文件没有说明是不是法律帮助：已有的 {count} 件仍按法律帮助计。',
}
