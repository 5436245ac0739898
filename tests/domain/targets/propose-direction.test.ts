import { describe, expect, test } from 'vitest'
import { proposeDirection } from '@/domain/targets/propose-direction'

describe('which way is better when the value does not say', () => {
  test.each([
    ['办理案件数量', '件', 'higher', 'implied'],
    ['项目总投资', '元', 'lower', 'implied'],
    ['投资项目个数', '个', 'higher', 'implied'],
    ['招商引资额', '亿元', 'higher', 'implied'],
    ['节约行政成本', '万元', 'higher', 'implied'],
    ['成本节约率', '%', 'higher', 'implied'],
    ['成本控制率', '%', 'lower', 'ask'],
    ['预算执行率', '%', 'higher', 'implied'],
    ['市级补贴标准', '元/村', 'exact', 'implied'],
    ['补贴标准达标率', '%', 'higher', 'implied'],
    ['投诉率', '%', 'lower', 'implied'],
    ['投诉处理率', '%', 'higher', 'implied'],
    ['投诉处理满意度', '%', 'higher', 'implied'],
    ['社区矫正对象再犯罪率', '%', 'lower', 'implied'],
    ['查处违法案件数量', '件', 'higher', 'implied'],
    ['事故下降率', '%', 'higher', 'implied'],
    ['审批时限', '日', 'lower', 'implied'],
    ['开放时间', '小时', 'higher', 'implied'],
    ['系统使用年限', '年', 'higher', 'implied'],
    ['服务周期', '年', 'lower', 'ask'],
    ['某项', '日', 'lower', 'ask'],
    ['培训', undefined, 'higher', 'implied'],
  ] as const)('%s in %s: %s, %s', (name, unit, direction, certainty) => {
    expect(proposeDirection(name, unit)).toEqual({ direction, certainty })
  })
})
