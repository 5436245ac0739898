export default {
  product: '达标',
  productLatin: 'Dabiao',
  skip: '跳到正文',
  nav: {
    label: '主导航',
    overview: '总览',
    tasks: '任务',
    indicators: '指标',
    entry: '季度填报',
    cases: '案件导入',
    budget: '预算执行',
    targets: '目标管理',
    forms: '报表',
    data: '数据',
  },
  plan: '年度',
  planOption: '{year} 年',
  asOf: '截至',
  asOfOption: '1–{month} 月',
  language: '界面语言',
  user: '填报人',
  localUser: '本机用户',
  demo: '演示数据',
  demoHint: '实际值、预算执行数和责任科室为演示用的虚构数据；指标和预算取自公开的绩效目标表',
  footer: {
    label: '数据口径',
    asOf: '截至日期：{date}',
    targetVersion: '指标值版本：第 {version} 版（自 {from} 起）',
    rules: '评分规则：{document}',
    demo: '演示数据：实际值、预算执行数和责任科室为虚构，指标和预算取自公开的绩效目标表',
    roles: '本系统不设权限：科室、绩效管理员、领导只是不同的查看方式',
  },
  day: '{year} 年 {month} 月 {day} 日',
  loading: '正在打开本机数据…',
  failure: {
    kept: '已保存的数据没有被改动。',
    reload: '刷新本页',
    blocked: {
      title: '另一个标签页还开着旧版本的达标',
      steps: '请关闭或刷新其他打开着达标的标签页，再刷新本页。',
    },
    outdated: {
      title: '达标已在另一个标签页更新',
      steps: '本页还是旧版本，为防止写错数据已停止工作。请刷新本页。',
    },
    newer: {
      title: '本机数据由更新版本的达标写入',
      steps: '当前打开的程序版本较旧，不能读写这些数据。请改用新版本的达标打开。',
    },
    unavailable: {
      title: '浏览器不允许本页保存数据',
      steps:
        '达标的数据保存在本机浏览器（IndexedDB）中。请不要使用无痕（InPrivate）窗口，并在浏览器设置中允许本站点保存数据，然后刷新本页。',
    },
    full: {
      title: '浏览器的存储空间已满',
      steps: '请清理磁盘空间后刷新本页。清理时不要清除本站点的浏览数据，否则已填报的数据会一并删除。',
    },
    failed: {
      title: '打不开本机数据库',
      steps:
        '请完全退出浏览器后重新打开。仍打不开时，请用“数据”页导出的备份文件在另一台电脑或另一个浏览器恢复。',
    },
  },
  firstRunFailure: '随程序提供的示例计划没有载入，其余功能不受影响。请到“数据”页重试。',
  viewFailure: {
    title: '这一页没有打开',
    what: '页面文件没有加载成功，数据不受影响。可能是系统刚刚更新，请刷新本页。',
  },
}
