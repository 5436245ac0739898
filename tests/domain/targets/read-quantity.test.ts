import { describe, expect, test } from 'vitest'
import { readQuantity } from '@/domain/targets/read-quantity'

describe('one number with what stands around it', () => {
  test.each([
    ['>=95%', '', '>=', '95', '%'],
    ['控制在不超过5%', '', '<=', '5', '%'],
    ['不低于90%(含)', '', '>=', '90', '%'],
    ['5%(不含)以内', '', '<', '5', '%'],
    ['10(次)', '', null, '10', '次'],
    ['合格率达100%', '合格率', '>=', '100', '%'],
    ['200人次以上', '', '>=', '200', '人次'],
    ['三个工作日内', '', '<=', '3', '工作日'],
    ['500缸', '', null, '500', '缸'],
  ])('%s: label %j, %s %s %s', (text, label, comparator, number, unit) => {
    expect(readQuantity(text)).toMatchObject({ label, comparator, number, unit, isDoubtful: false })
  })

  test('the scale stays apart until the unit is settled', () => {
    expect(readQuantity('1.8万件')).toMatchObject({ number: '1.8', scale: '万', unit: '件' })
    expect(readQuantity('二百万元')).toMatchObject({ number: '200', scale: '万', unit: '元' })
  })

  test.each(['20%提升', '>=30以内', '每两个月1次', '95%(14-24℃)'])('%s leaves a doubt', (text) => {
    expect(readQuantity(text)?.isDoubtful).toBe(true)
  })

  test.each(['200余人', '约200人', '200人左右'])('%s is only roughly meant', (text) => {
    expect(readQuantity(text)?.isApproximate).toBe(true)
  })

  test.each(['', '长期', '3次5人', '10(次)5', '一次性', '十分满意', '1.2.3'])(
    '%j is no single number',
    (text) => {
      expect(readQuantity(text)).toBeNull()
    },
  )

  test('a minus is a sign at the start and after a comparator only', () => {
    expect(readQuantity('>=-5%')?.number).toBe('-5')
    expect(readQuantity('-5%')?.number).toBe('-5')
    expect(readQuantity('出动率-5%')?.number).toBe('5')
  })
})
