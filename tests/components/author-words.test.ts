import { expect, test } from 'vitest'
import { describeAuthor } from '@/components/author-words'
import { translateTo } from '../fixtures/translate'

const [zh, en] = [translateTo('zh-CN'), translateTo('en')]

test.each([
  ['', '本机用户', 'Local user'],
  ['演示数据', '演示数据', 'Demo data'],
  ['李四', '李四', '李四'],
])('“%s” goes by %s, in English by %s', (recordedBy, chinese, english) => {
  expect([describeAuthor(recordedBy, zh), describeAuthor(recordedBy, en)]).toEqual([chinese, english])
})
