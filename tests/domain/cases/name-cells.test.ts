import { describe, expect, test } from 'vitest'
import { areNames } from '@/domain/cases/name-cells'

describe('a column of names is known by half of its cells', () => {
  test.each<[string, string[], boolean]>([
    ['names', ['张三', '李小明', '欧阳修文', '陈静'], true],
    ['names hidden already', ['张某', '李某某', '王**', '陈×'], true],
    ['names of other peoples', ['阿依古丽·买买提'], true],
    ['half of them, blanks aside', ['张三', '其他', '', ' '], true],
    ['less than half', ['张三', '其他', '不详'], false],
    ['case types', ['民事', '刑事', '行政'], false],
    ['causes', ['劳动争议', '交通事故', '婚姻家庭', '周边环境污染'], false],
    ['recipients', ['农民工', '老年人', '残疾人', '未成年人', '妇女', '高龄'], false],
    ['sources', ['来访', '网上申请', '法院通知'], false],
    ['states', ['审结', '在办', '任职'], false],
    ['numbers and dates', ['2022/1/1', '12'], false],
    ['nothing', ['', ' '], false],
  ])('%s', (_, cells, expected) => expect(areNames(cells)).toBe(expected))
})
