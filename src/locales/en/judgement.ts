export default {
  band: { achieved: 'Achieved', 'partly-achieved': 'Partly achieved', 'not-achieved': 'Not achieved' },
  bandShort: { achieved: 'Achieved', 'partly-achieved': 'Partly', 'not-achieved': 'Not' },
}
