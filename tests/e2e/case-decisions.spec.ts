import type { Locator, Page } from '@playwright/test'
import { expectNoViolation } from './expect-no-violation'
import { expect, test } from './fixtures'

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
const count = (page: Page, kind: string): Locator => page.locator(`[data-count="${kind}"]`)
const effect = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${name}`) }) })
const choiceOf = (page: Page, line: number, choice: string): Locator =>
  page.getByRole('group', { name: `第 ${line} 行`, exact: true }).getByRole('radio', { name: choice })

const CASES = 120

/** The cases of a quarter, all of them open or all closed on a day of March. */
function registerOf(name: string, ended: string) {
  const lines = Array.from(
    { length: CASES },
    (_, i) => `〔2022〕${i + 1}号,民事,2022/1/5,${ended},${ended === '' ? '在办' : '办结'}`,
  )
  const text = ['案件编号,案件类型,受理日期,结案日期,案件状态', ...lines].join('\r\n')
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
}

async function pick(page: Page, name: string, ended: string): Promise<void> {
  await page.getByLabel('选择登记表文件').setInputFiles(registerOf(name, ended))
}

test('what a file says otherwise is taken or kept, for all and one by one; the figures follow', async ({
  page,
}) => {
  await page.goto('./#/cases?year=2022&asOf=12')
  await pick(page, '一月.csv', '')
  await button(page, '确认导入').click()
  await expect(page.getByText(/^已导入“一月.csv”/)).toBeVisible()

  await pick(page, '三月.csv', '2022/3/20')
  await expect(page.getByRole('heading', { name: '已导入过、这次内容不同的案件（120 件）' })).toBeVisible()
  await expect(count(page, 'changed')).toHaveText('120')
  await expect(count(page, 'kept')).toHaveCount(0)
  await expect(page.getByTestId('decided')).toHaveText('采用新值 120 件，保留原值 0 件。')
  await expect(effect(page, '办理法律援助事项数量')).toContainText('120 件')
  const first = page.getByRole('region', { name: /^已导入过/ }).getByRole('row')
  await expect(first.filter({ hasText: '案件状态' }).first()).toContainText('在办')
  await expect(first.filter({ hasText: '案件状态' }).first()).toContainText('办结')
  await expect(first.filter({ hasText: '结案日期' }).first()).toContainText('2022-03-20')

  await page.getByRole('radio', { name: '全部保留原值' }).check()
  await expect(page.getByTestId('decided')).toHaveText('采用新值 0 件，保留原值 120 件。')
  await expect(count(page, 'kept')).toHaveText('120')
  await expect(page.getByText(/各指标的完成值和亮灯都不变/)).toBeVisible()

  // By the keys alone: to the choice of a line, and over to the other one.
  await choiceOf(page, 2, '保留原值').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(choiceOf(page, 2, '采用新值')).toBeChecked()
  await expect(page.getByTestId('decided')).toHaveText('采用新值 1 件，保留原值 119 件。')
  await button(page, '下一页').click()
  await button(page, '下一页').click()
  await expect(page.getByText('第 101–120 件，共 120 件')).toBeVisible()
  await choiceOf(page, 121, '采用新值').check()
  await expect(page.getByTestId('decided')).toHaveText('采用新值 2 件，保留原值 118 件。')
  await expect(effect(page, '办理法律援助事项数量')).toContainText('2 件')
  await expectNoViolation(page)

  await button(page, '确认导入').click()
  await expect(page.getByText('已导入“三月.csv”：新增 0 件，变更 2 件。 保留原值 118 件。')).toBeVisible()

  await pick(page, '三月.csv', '2022/3/20')
  await expect(page.getByTestId('no-change')).toContainText(
    '120 件案件都已导入过，内容相同，或上次已选择保留原值',
  )
})
