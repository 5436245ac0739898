import { describe, expect, test } from 'vitest'
import { ASKS_FOR_FIGURE, BAD_NOUNS, SLIPS, STANDARD_NAME } from '@/domain/targets/direction-words'
import { proposeDirection } from '@/domain/targets/propose-direction'

describe('words that say which way is better', () => {
  test('less of every bad thing is better, and more of dealing with it', () => {
    expect(BAD_NOUNS.filter((noun) => proposeDirection(`${noun}数`, '件').direction !== 'lower')).toEqual([])
    expect(BAD_NOUNS.filter((noun) => proposeDirection(`${noun}整改率`, '%').direction !== 'higher')).toEqual(
      [],
    )
  })

  test('a verb before a slip of one’s own turns nothing', () => {
    expect(SLIPS.filter((noun) => proposeDirection(`业务处理${noun}数`, '件').direction !== 'lower')).toEqual(
      [],
    )
  })

  test.each(['补贴标准', '市级补贴标准', '采购单价', '低保标准', '人均标准'])(
    '%s is a fixed amount',
    (name) => {
      expect(STANDARD_NAME.test(name)).toBe(true)
    },
  )

  test.each([
    ['平台正常使用年限', true],
    ['基础性法律咨询解答时效', true],
    ['办理业务平均耗时情况', false],
    ['对社会的影响', false],
  ])('%s asks for a figure: %s', (name, asks) => expect(ASKS_FOR_FIGURE.test(name)).toBe(asks))
})
