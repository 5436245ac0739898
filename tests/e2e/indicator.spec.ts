/** The page of one indicator: explained, stated, saved, taken back. */
import type { Locator, Page } from '@playwright/test'
import { inProject } from '../../scripts/root.mjs'
import { expectNoViolation } from './expect-no-violation'
import { expect, test } from './fixtures'

const statement = (page: Page): Locator => page.getByRole('region', { name: /^监控填报/ })
const reasons = (page: Page): Locator => page.getByRole('region', { name: '怎么算的' })
const way = (page: Page): Locator => page.getByRole('region', { name: '怎样才能转为正常' })
const history = (page: Page): Locator => page.getByRole('region', { name: '变更记录' }).first()
const saved = (page: Page): Promise<void> =>
  expect(statement(page).getByText(/^已保存 \d\d:\d\d:\d\d$/)).toBeVisible()

// By role: a draft's buttons name the field, too.
const forecast = (page: Page) => statement(page).getByRole('textbox', { name: /^全年预计完成情况/ })
const explanation = (page: Page) => statement(page).getByRole('textbox', { name: /^原因说明/ })

async function open(page: Page, name: string, month: number): Promise<void> {
  await page.goto(`./#/indicators?asOf=${month}`)
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

async function leave(field: Locator, text: string): Promise<void> {
  await field.fill(text)
  await field.press('Tab')
}

test('a late flow is explained to the point, and what the unit states of it stays', async ({ page }) => {
  await open(page, '政府采购个数', 3)
  await expect(reasons(page)).toContainText('1.79 × 1 ÷ 10 = 0.18 分')
  await expect(reasons(page)).toContainText('精确值 0.179，四舍五入得 0.18')
  await expect(reasons(page)).toContainText('到目前少得 1.61 分：完成值没有达到指标值')
  await expect(reasons(page)).toContainText('依据：财预〔2020〕10号（条款未核）')
  await expect(reasons(page)).toContainText('1 个 ÷（10 个 × 25%）= 40%')
  await expect(reasons(page)).toContainText('1 个 ÷ 25% = 4 个')
  await expect(way(page)).toContainText('到 3 月底至少做到 2 个，现在还差 1 个。')
  await expect(way(page)).toContainText('每季还需 3 个，每周还需 0.23 个')
  await expect(page.getByText('系统建议：有可能')).toHaveCount(1)

  const form = statement(page)
  await expect(form).toContainText('状态为“滞后”，须填偏差原因')
  // What is proposed is marked and never looks chosen.
  await expect(form.getByRole('radio', { name: /有可能 ?（系统建议）/ })).not.toBeChecked()
  await expectNoViolation(page)
  await form.getByRole('radio', { name: '有可能' }).check()
  await saved(page)
  await form.getByRole('checkbox', { name: '制度保障' }).check()
  await form.getByRole('checkbox', { name: '人员保障' }).check()
  await leave(explanation(page), '招标计划二季度才批复，二季度起集中采购。')
  await expect(form).not.toContainText('须填偏差原因')
  await expect(form).not.toContainText('须写原因说明')
  await leave(forecast(page), '９')
  await expect(reasons(page)).toContainText('本单位填报 9 个，系统测算 4 个')
  await leave(forecast(page), '九个')
  await expect(form).toContainText('“九个”不是数字，没有采用')
  await leave(forecast(page), '11')
  await expect(reasons(page)).toContainText('本单位填报 11 个')
  await form.getByRole('button', { name: '撤销' }).click()
  await expect(forecast(page)).toHaveValue('9')

  await page.reload()
  await expect(form.getByRole('radio', { name: '有可能' })).toBeChecked()
  await expect(form.getByRole('checkbox', { name: '人员保障' })).toBeChecked()
  await expect(form.getByRole('checkbox', { name: '经费保障' })).not.toBeChecked()
  await expect(explanation(page)).toHaveValue('招标计划二季度才批复，二季度起集中采购。')
  await expect(forecast(page)).toHaveValue('9')
  await expect(history(page)).toContainText('招标计划二季度才批复')
  // Another period is stated on its own.
  await page.getByRole('combobox', { name: /^截至/ }).selectOption('6')
  await expect(forecast(page)).toHaveValue('')
})

test('what is pressed to leave a field is still there when the button is let go', async ({ page }) => {
  await open(page, '政府采购个数', 3)
  const box = statement(page).getByRole('checkbox', { name: '制度保障' })
  await forecast(page).fill('9')
  await box.hover()
  await page.mouse.down()
  // As long as a slow hand takes: time enough to save.
  await page.waitForTimeout(500)
  await page.mouse.up()
  await expect(box).toBeChecked()
  await expect(reasons(page)).toContainText('本单位填报 9 个')
})

test('a broken limit: points taken off and filed points keep their reasons, and go back', async ({
  page,
}) => {
  await open(page, '疑难法律咨询解答时效', 12)
  await expect(reasons(page)).toContainText('= 2.77 分')
  await expect(reasons(page)).toContainText('少得 1.39 分：完成值超过上限')
  await expect(reasons(page)).toContainText('3 日 ÷ 2 日 = 150%，与上限比')
  await expect(way(page)).toContainText('降到不超过 2 日，现在多出 1 日。')
  await expect(way(page)).toContainText('达到指标值还可多得 1.39 分。')

  const reduction = page.getByRole('form', { name: '手工扣减' })
  await reduction.getByLabel('手工扣减').last().fill('0.5')
  await reduction.getByRole('button', { name: '保存' }).click()
  await expect(reduction.getByRole('alert')).toContainText('请写明原因')
  await reduction.getByLabel('原因').fill('抽查两件超时未登记')
  await reduction.getByRole('button', { name: '保存' }).click()
  await expect(reasons(page)).toContainText('手工扣减 0.50 分（抽查两件超时未登记），得 2.27 分')

  const filed = page.getByRole('form', { name: '填报得分' })
  await filed.getByLabel('填报得分').last().fill('2.5')
  await filed.getByLabel('原因').fill('按区间折算')
  await filed.getByRole('button', { name: '保存' }).click()
  await expect(filed).toContainText('比计算得分多 0.23 分')
  await expectNoViolation(page)

  await page.reload()
  await expect(filed).toContainText('比计算得分多 0.23 分')
  await expect(history(page)).toContainText('按区间折算')
  await expect(history(page)).toContainText('抽查两件超时未登记')
  await reduction.getByRole('button', { name: '取消扣减' }).click()
  await expect(reasons(page)).not.toContainText('手工扣减')
  await filed.getByRole('button', { name: '取消填报得分' }).click()
  await expect(filed).not.toContainText('比计算得分')
})

test('the light of the common practice stands beside ours, in the list too', async ({ page }) => {
  await page.goto('./#/indicators?asOf=3')
  const row = page.getByRole('row').filter({ hasText: '村(居)委、群众等服务对象满意度' })
  await expect(row).toContainText('按月折算会显示')
  await row.locator('summary').click()
  await expect(row).toContainText('88.78% ÷（90% × 3/12）= 394.58%')
  await expect(row).toContainText('88.78% ÷ 90% = 98.64%，与全年指标值比')
  await expectNoViolation(page)

  await row.getByRole('link').click()
  const note = page.getByRole('note').filter({ hasText: '通行做法（不采用）' })
  await expect(note).toContainText('按月折算会显示 超额')
  await expect(note).toContainText('本系统显示 预警')
  // A flow that goes by equal quarters is divided by both alike: nothing to say.
  await open(page, '政府采购个数', 3)
  await expect(note).toBeHidden()
})

test('a closed period is stated in one step, with the reason of the correction', async ({ page }) => {
  await page.goto('./#/entry')
  await page.getByRole('button', { name: '第一季度 关闭本季' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '关闭本季' }).click()
  await expect(page.getByRole('button', { name: '第一季度 重开本季' })).toBeVisible()

  await open(page, '政府采购个数', 3)
  const form = statement(page)
  await form.getByRole('radio', { name: '有可能' }).check()
  await leave(explanation(page), '二季度起集中采购。')
  await expect(form).toContainText('将更正：完成目标可能性、原因说明')
  await form.getByRole('button', { name: '保存更正' }).click()
  await expect(form.getByRole('alert')).toContainText('请写明更正原因')
  await form.getByLabel('更正原因').fill('关闭前漏填')
  await form.getByRole('button', { name: '保存更正' }).click()
  await saved(page)
  await expect(history(page)).toContainText('关闭前漏填')
  await page.reload()
  await expect(explanation(page)).toHaveValue('二季度起集中采购。')

  await form.getByRole('radio', { name: '确定能' }).check()
  await form.getByLabel('更正原因').fill('重新研判')
  await form.getByRole('button', { name: '保存更正' }).click()
  await saved(page)
  await form.getByRole('button', { name: '撤销' }).click()
  const dialog = page.getByRole('dialog', { name: '撤销已关闭期间的填报' })
  await dialog.getByRole('button', { name: '撤销' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByRole('textbox').fill('研判有误')
  await dialog.getByRole('button', { name: '撤销' }).click()
  await expect(dialog).toBeHidden()
  await expect(form.getByRole('radio', { name: '有可能' })).toBeChecked()
  await expect(history(page)).toContainText('研判有误')
})

test('over-achievement without a reason asks for it in place', async ({ page }) => {
  await page.goto('./#/entry')
  const note = page.getByRole('textbox', { name: '培训次数 第三季度 说明', exact: true })
  await page.getByRole('textbox', { name: '培训次数 第三季度', exact: true }).focus()
  await note.fill('')
  await note.press('Enter')
  await expect(page.getByText(/^已保存 \d\d:\d\d:\d\d$/)).toBeVisible()

  await open(page, '培训次数', 9)
  const asked = page.getByRole('form', { name: /须说明原因/ })
  await expect(asked).toContainText('200.00%')
  await asked.getByRole('button', { name: '保存原因' }).click()
  await expect(asked.getByRole('alert')).toBeVisible()
  await asked.getByLabel('超额原因').fill('两平台上线加办一期')
  await asked.getByRole('button', { name: '保存原因' }).click()
  await expect(asked).toBeHidden()
  await expect(page.getByRole('region', { name: '完成值' })).toContainText('两平台上线加办一期')
})

test('services beside the register are added, a wrong count is corrected, both parts are seen', async ({
  page,
}) => {
  await page.goto('./#/cases')
  await page.getByLabel('选择登记表文件').setInputFiles(inProject('data/samples/case-register-2022-utf8.csv'))
  await page.getByRole('button', { name: '确认导入' }).click()
  await expect(page.getByText(/488/).first()).toBeVisible()

  await open(page, '办理法律援助事项数量', 12)
  const beside = page.getByRole('region', { name: '登记表以外的补充和更正' })
  const row = beside.getByRole('row').filter({ hasText: '第四季度' })
  await row.getByRole('combobox').selectOption('supplement')
  await row.getByRole('textbox', { name: '第四季度 数' }).fill('十几')
  await row.getByRole('button', { name: '保存' }).click()
  await expect(beside.getByRole('alert')).toHaveText('没有保存：第四季度，“十几”不是数字，没有采用。')
  await row.getByRole('textbox', { name: '第四季度 数' }).fill('12')
  await row.getByRole('textbox', { name: '第四季度 说明或原因' }).fill('值班咨询代书')
  await row.getByRole('button', { name: '保存' }).click()
  await expect(beside.getByRole('alert')).toBeHidden()
  await expect(beside).toContainText('案件登记表统计 430 件')
  await expect(beside).toContainText('另补充 12 件')
  await expect(row).toContainText('442 件')
  await expectNoViolation(page)

  await row.getByRole('combobox').selectOption('override')
  await row.getByRole('textbox', { name: '第四季度 数' }).fill('440')
  await row.getByRole('textbox', { name: '第四季度 说明或原因' }).fill('')
  await row.getByRole('button', { name: '保存' }).click()
  await expect(row.getByRole('alert')).toContainText('更正须写原因')
  await row.getByRole('textbox', { name: '第四季度 说明或原因' }).fill('漏登十件')
  await row.getByRole('button', { name: '保存' }).click()
  await expect(beside).toContainText('第四季度更正为 440（漏登十件），以此数计')
  await page.reload()
  await expect(row).toContainText('440 件')
  await row.getByRole('button', { name: '撤回' }).click()
  await expect(row).toContainText('430 件')
})
