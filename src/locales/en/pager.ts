export default {
  previous: 'Previous page',
  next: 'Next page',
}
