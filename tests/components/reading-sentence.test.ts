import { describe, expect, test } from 'vitest'
import { describeDoubt, describeReading, explainReading } from '@/components/reading-sentence'
import { parseTarget } from '@/domain/targets/parse-target'
import { translateTo } from '../fixtures/translate'
import { readCorpus } from '../domain/targets/corpus'

const chinese = translateTo('zh-CN')
const say = (name: string, raw: string, t = chinese) =>
  describeReading(parseTarget(raw, { name, year: 2022 }), t)

describe('what a target means, in one sentence', () => {
  test.each([
    ['办理法律援助事项数量', '>400件', '大于 400 件，400 件不达标'],
    ['残疾学生入学率', '大于90%', '大于 90%，90%不达标'],
    ['投诉次数', '<1次', '小于 1 次，1 次不达标'],
    ['法律援助案件完成率(%)', '≥90%', '不低于 90%'],
    ['培训次数(次)', '2', '不少于 2 次'],
    ['疑难法律咨询解答时效', '2日内', '不超过 2 日'],
    ['市级补贴标准{元/村(社区)}', '2000元', '等于 2000 元/村(社区)，高于或低于都不符合'],
    ['安全事故', '0起', '不得发生（0 起）'],
    ['法治意识', '明显改善', '须判断：明显改善（应比上年好；没有上年数时由科室评定）'],
    ['平均耗时', '逐步下降', '须判断：逐步下降（应比上年低；没有上年数时由科室评定）'],
    ['平台正常使用年限 (年)', '长期', '须判断：长期'],
    ['成本', '控制在预算内', '须判断：控制在预算内'],
    ['村居法律顾问', '全覆盖', '全覆盖，按 100% 衡量'],
    ['合格率', '292%', '“292%”疑有误，可能是 ≥92%，须核对原表'],
    ['案件数量', '较上年下降10%', '比上年下降 10%，需要上年数'],
    ['办结率', '较上年提高2个百分点', '比上年提高 2 个百分点，需要上年数'],
    ['收入', '不低于上年', '不低于上年，需要上年数'],
    ['办结率', '≥85%，且≤95%', '在 85 至 95%之间，低于或高于都不达标'],
    ['在编人数', '30-50人', '在 30 至 50 人之间，低于或高于都不达标'],
    ['简报期数', '每季度1次', '每季度 1 次，全年 4 次，缺一季即记一次未完成'],
    ['简报期数', '每月2次', '每月 2 次，全年 24 次；按季核对，少做的以后补不回来'],
    ['检查次数', '每半年1次', '每半年 1 次，全年 2 次，缺一个半年即记一次未完成'],
    ['检查次数', '每周1次', '每周 1 次，全年按 52 周计；按季核对，少做的以后补不回来'],
    ['检查次数', '12次/年', '每年 12 次'],
    ['是否公开', '是', '为“是”，一次不符合即全年不符合'],
    ['完成时间', '11月底之前', '不晚于 2022 年 11 月 30 日完成'],
    ['数量', '', '未设指标值'],
  ])('%s | %s: %s', (name, raw, sentence) => expect(say(name, raw)).toBe(sentence))

  test.each([
    ['办理法律援助事项数量', '>400件', '办理法律援助事项数量：大于 400 件，400 件不达标'],
    ['简报期数', '每季度1次', '简报期数：每季度 1 次，全年 4 次，缺一季即记一次未完成'],
  ])('%s | %s stands for itself with its name', (name, raw, sentence) => {
    expect(explainReading(name, parseTarget(raw, { name, year: 2022 }), chinese)).toBe(sentence)
  })

  test.each([
    ['基础性法律咨询解答时效', '现场', '名称像是要一个数或时间'],
    ['平台正常使用年限 (年)', '长期', '名称像是要一个数或时间'],
    ['办结率', '较上年提高5%', '还是加减百分点'],
    ['合格率', '292%', '对照原表改正'],
    ['数量', '', '没有填指标值'],
    ['数量', '2022件', ''],
    ['办理法律援助事项数量', '>400件', ''],
  ])('%s | %s is asked because: %s', (name, raw, why) => {
    const doubt = describeDoubt(parseTarget(raw, { name, year: 2022 }), chinese)
    if (why === '') expect(doubt).toBe('')
    else expect(doubt).toContain(why)
  })

  test('every value of the corpus has a sentence in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const t = translateTo(language)
      for (const { fields } of readCorpus()) {
        const sentence = say(fields.name ?? '', fields.raw ?? '', t)
        const reading = parseTarget(fields.raw ?? '', { name: fields.name ?? '', year: 2022 })
        expect(describeDoubt(reading, t) === '', fields.raw).toBe(reading.certainty !== 'ask')
        expect(sentence, fields.raw).toMatch(/\S/)
        expect(sentence, fields.raw).not.toContain('undefined')
      }
    }
  })
})
