export default {
  band: { achieved: '达成', 'partly-achieved': '部分达成', 'not-achieved': '未达成' },
  bandShort: { achieved: '达成', 'partly-achieved': '部分达成', 'not-achieved': '未达成' },
}
