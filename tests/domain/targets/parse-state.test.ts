import { describe, expect, test } from 'vitest'
import { readLine } from './reading-line'

describe('values without a number', () => {
  test.each([
    ['安全事故', '无', 'threshold <= 0 lower ask'],
    ['安全事故', '零事故', 'threshold <= 0 lower ask'],
    ['安全', '不发生安全事故', 'threshold <= 0 lower ask'],
    ['生态效益', '无', 'none ask'],
    ['是否存在违规', '否', 'yes-no false stated'],
    ['有无违规', '无', 'yes-no false stated'],
    ['是否公开', '公开', 'yes-no true stated'],
    ['是否超期', '未超期', 'yes-no false stated'],
    ['平台上线', '是', 'yes-no true implied'],
    ['群众法治意识', '明显改善', 'trend higher implied'],
    ['耗时情况', '逐步下降', 'trend lower implied'],
    ['村居法律顾问', '全覆盖', 'standard higher implied'],
    ['援助', '应援尽援', 'standard higher implied'],
    ['成本', '控制在预算内', 'standard <= lower implied'],
    ['成本', '≤辖区平均标准', 'standard <= lower implied'],
    ['质量', '符合国家标准', 'standard higher implied'],
    ['材料报送', '及时', 'qualitative implied'],
    ['年限', '长期', 'qualitative ask'],
    ['影响', '长期', 'qualitative implied'],
    ['成果', '若干', 'qualitative ask'],
    ['目标', '零', 'qualitative ask'],
  ])('%s | %s → %s', (name, raw, line) => expect(readLine(name, raw)).toBe(line))
})
