/** 承办人: a name of a person, dropped unless the officer keeps it. */
export default {
  dropped: '承办人没有保留：“{header}”列是个人信息，默认丢弃。',
  kept: '“{header}”列按您的选择作为承办人保留。',
  option: '保留承办人',
  keep: '保留“{header}”',
  drop: '不再保留',
  meaning:
    '保留承办人：姓名存入这个浏览器的数据库，备份文件里也有；只给工作人员在核对变更和“案件明细”里看，不进总览、任务、报表，也不进其他导出、下载的文件，不打印。确认导入后记住这个选择，下次导入时可以改为不保留；已经存下的姓名在撤销那个批次或按年度清除明细时删除。',
  brought: '有 {count} 件案件的承办人随这次导入补上。',
  gone: '有 {count} 件案件已存有承办人，这次没有保留：导入后案件明细里不再显示；以前批次里的姓名，撤销那个批次或清除明细时才删除。',
  imported: '补上承办人 {count} 件。',
  importedGone: '不再显示承办人 {count} 件。',
  batch: '含承办人姓名',
}
