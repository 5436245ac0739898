import { inProject } from '../../scripts/root.mjs'
import { expect, test } from './fixtures'

test('at the year’s end the overview says what is missing to the next grade and what would be asked', async ({
  page,
}) => {
  test.setTimeout(90_000)
  await test.step('what the common practice would show otherwise leads to its rows', async () => {
    await page.goto('./#/?year=2022&asOf=12')
    const note = page.getByRole('region', { name: /^按月折算的通行做法会把 \d+ 项显示成另一种颜色/ })
    await expect(note).toContainText('平台建设按期完成率 正常（实为预警）')
    await note.getByRole('link', { name: '平台建设按期完成率' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '平台建设按期完成率' })).toBeVisible()
  })

  await test.step('no grade and no way to it while something is not reported', async () => {
    await page.goto('./#/?year=2022&asOf=12')
    await expect(page.getByText('年底数据报齐后评定等级')).toBeVisible()
    await expect(page.getByRole('heading', { name: /^离“/ })).toHaveCount(0)
  })

  await test.step('everything reported', async () => {
    await page.goto('./#/entry?year=2022')
    for (const [name, text] of [
      ['培训人次 第四季度', '70'],
      ['信息日常维护率 第四季度', '66/68'],
      ['系统用户满意度 第四季度', '44/48'],
    ] as const) {
      const cell = page.getByRole('textbox', { name, exact: true })
      await cell.focus()
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
      await expect(cell).toHaveValue(text)
    }
    await page.goto('./#/cases')
    const register = inProject('data/samples/case-register-2022-utf8.csv')
    await page.getByLabel('选择登记表文件').setInputFiles(register)
    await page.getByRole('button', { name: '确认导入' }).click()
    await expect(page.getByText(/488/).first()).toBeVisible()
  })

  await test.step('stricter rules of one’s own: 优 from 96, 4 % unspent is asked about', async () => {
    await page.goto('./#/targets/rules?year=2022&asOf=12')
    await page.getByRole('radio', { name: /^自定/ }).check()
    await page.getByRole('textbox', { name: '等级下限：优' }).fill('96')
    await page.getByRole('textbox', { name: '未支出比例高于此须提醒' }).fill('4')
    await expect(page.getByText('等级：优 → 良').first()).toBeVisible()
    await page.getByRole('textbox', { name: '换用原因' }).fill('本市从严')
    await page.getByRole('button', { name: /^换用/ }).click()
    await expect(page.getByText(/^已换用/)).toBeFocused()
  })

  await page.goto('./#/?year=2022&asOf=12')
  const grade = page.getByRole('region', { name: '离“优”还差 0.59 分' })
  await expect(grade.getByRole('link').first()).toHaveText('疑难法律咨询解答时效 1.39 分')
  const warnings = page.getByRole('region', { name: '一致性提醒' })
  await expect(warnings).toContainText('预算结余 5.00%，超过 4%')
  await warnings.getByRole('link', { name: /自评体检/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: '报表' })).toBeVisible()
})
