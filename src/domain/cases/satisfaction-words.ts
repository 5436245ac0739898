const NO_ANSWER: ReadonlySet<string> = new Set([
  ...[
    '未评价',
    '未评',
    '未评议',
    '无评价',
    '没有评价',
    '暂未评价',
    '待评价',
    '不评价',
    '未予评价',
    '放弃评价',
  ],
  ...[
    '未回访',
    '未回复',
    '未答复',
    '未反馈',
    '待回访',
    '无法回访',
    '回访未果',
    '未接通',
    '无法接通',
    '无法联系',
  ],
  ...['联系不上', '失联', '拒绝回答', '拒绝评价', '拒访', '拒答', '弃权', '未填', '未填写', '未作答', '无'],
  ...['暂无', '空', '不适用', '-', '—', '——', '/'],
])

/** Whether 满意度 of a case holds no answer: blank, 未评价, 未回访. Such a case is in no part of the rate. */
export function isNoAnswer(text: string): boolean {
  const word = text.normalize('NFKC').replace(/\s/g, '')
  return word === '' || NO_ANSWER.has(word)
}
