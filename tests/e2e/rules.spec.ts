import type { Page } from '@playwright/test'
import { expectNoViolation } from './expect-no-violation'
import { expect, test } from './fixtures'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const radio = (page: Page, name: RegExp) => page.getByRole('radio', { name })
const moves = (page: Page) => page.getByRole('region', { name: '有变化的各项' }).getByRole('row')

/** Points and lights of every row as the overview prints them at the year's end, and the score. */
async function readScores(page: Page): Promise<string[]> {
  await page.goto('./#/?year=2022&asOf=12')
  await expect(page.getByRole('heading', { level: 1, name: '总览' })).toBeVisible()
  const rows = page.getByRole('region', { name: '各项指标（按申报表顺序）' }).getByRole('row')
  await expect(rows.first()).toBeVisible()
  const score = page.getByRole('region', { name: /得分/ })
  return [...(await rows.allInnerTexts()), await score.innerText()]
}

async function openRules(page: Page): Promise<void> {
  await page.goto('./#/targets?year=2022&asOf=12')
  await page.getByRole('link', { name: '评分规则…' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '评分规则' })).toBeVisible()
}

async function confirm(page: Page, name: string, reason: string): Promise<void> {
  await page.getByRole('textbox', { name: '换用原因' }).fill(reason)
  await button(page, `换用“${name}”`).click()
  await expect(page.getByText(`已换用“${name}”。`)).toBeFocused()
}

test('10号 → 101号 → custom → back: every move is shown, and every score is as before', async ({ page }) => {
  const before = await readScores(page)
  await openRules(page)
  await expect(page.getByRole('heading', { name: '本计划按“财预〔2020〕10号”计分。' })).toBeVisible()
  await expect(page.getByText('依据文件：财预〔2020〕10号（条款未核）')).toBeVisible()

  await test.step('101号 moves nothing where no 成本指标 is filed as a level', async () => {
    await radio(page, /101号/).check()
    await expect(page.getByText('换用后各项分值、得分和亮灯都不变。')).toBeVisible()
    await button(page, /^换用“财预〔2021〕101号/).click()
    await expect(page.getByText('请写明换用原因')).toBeVisible()
    await confirm(page, '财预〔2021〕101号（成本指标单列）', '财政局来文要求')
    expect(await readScores(page)).toEqual(before)
  })

  await test.step('rules of one’s own are typed, refused where they cannot stand, and kept', async () => {
    await openRules(page)
    await radio(page, /^自定/).check()
    await page.getByRole('combobox', { name: '底本' }).selectOption({ label: '湖北 部门整体' })
    await expect(page.getByRole('row', { name: /^预算执行率 10 → 20 / })).toBeVisible()
    await page.getByRole('textbox', { name: '预算执行率', exact: true }).fill('25')
    await expect(page.getByText('预算执行率与各项合计 105 分，应为 100 分。')).toBeVisible()
    await expect(button(page, /^换用/)).toBeHidden()
    await page.getByRole('textbox', { name: '一级指标：产出' }).fill('３５')
    await page.getByRole('combobox', { name: '越低越好、超过上限时' }).selectOption('linear')
    await expect(moves(page).filter({ hasText: '疑难法律咨询解答时效' })).toContainText('计分方法不同')
    await expect(page.getByRole('row', { name: /^预算执行率 25 分|^预算执行率 .*本单位自定/ })).toBeVisible()
    await page.getByRole('textbox', { name: '规则名称' }).fill('本市部门整体规则')
    await confirm(page, '本市部门整体规则', '市财政局年度口径')
    await expect(page.getByRole('contentinfo')).toContainText('评分规则：本市部门整体规则')
    expect(await readScores(page)).not.toEqual(before)
    await page.reload()
    await page.getByRole('link', { name: '评分规则：本市部门整体规则' }).click()
    await expect(page.getByRole('heading', { name: '本计划按“本市部门整体规则”计分。' })).toBeVisible()
    await expect(radio(page, /本市部门整体规则/)).toBeChecked()
    await expect(page.getByRole('textbox', { name: '预算执行率', exact: true })).toHaveValue('25')
  })

  await test.step('back to 10号, and every score with it', async () => {
    await radio(page, /10号/).first().check()
    await confirm(page, '财预〔2020〕10号', '恢复国家口径')
    const history = page.getByRole('region', { name: '换用记录' }).getByRole('listitem')
    await expect(history).toHaveCount(3)
    await expect(history.first()).toContainText('本市部门整体规则 → 财预〔2020〕10号。恢复国家口径')
    await page.goto('./#/data')
    await expect(page.getByRole('row', { name: /评分规则.*市财政局年度口径/ })).toBeVisible()
    expect(await readScores(page)).toEqual(before)
  })
})

test('a change of rules is taken back at once', async ({ page }) => {
  const before = await readScores(page)
  await openRules(page)
  await radio(page, /^湖北/).check()
  await expect(page.getByText('28 项有变化')).toBeVisible()
  await confirm(page, '湖北 部门整体', '试用')
  await button(page, '撤回这次换用').click()
  await expect(page.getByText('已撤回，恢复“财预〔2020〕10号”。')).toBeFocused()
  expect(await readScores(page)).toEqual(before)
})

test('a choice that is given up changes nothing', async ({ page }) => {
  await openRules(page)
  await radio(page, /^湖北/).check()
  await expect(page.getByRole('heading', { name: /^换用后的变化/ })).toBeVisible()
  await button(page, '放弃修改').click()
  await expect(radio(page, /10号/).first()).toBeChecked()
  await expect(page.getByRole('heading', { name: /^换用后的变化/ })).toBeHidden()
  await page.reload()
  await expect(page.getByRole('heading', { name: '本计划按“财预〔2020〕10号”计分。' })).toBeVisible()
})

test('a weight fixed by hand stays, the rest makes room, and the page says so', async ({ page }) => {
  await page.goto('./#/targets?year=2022&asOf=12')
  const row = page.locator('tr[data-row]').filter({ has: page.getByRole('link', { name: /^培训次数/ }) })
  await row.focus()
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: '分值' }).fill('5')
  await page.keyboard.press('Tab')
  await expect(row).toContainText('已锁定')
  await page.getByRole('link', { name: '评分规则…' }).click()
  await radio(page, /^湖北/).check()
  await expect(page.getByText('1 项分值是手工固定的，换规则后不动')).toContainText('培训次数')
  await expect(moves(page).filter({ has: page.getByRole('rowheader', { name: '培训次数' }) })).toHaveCount(0)
})

test('a month is added to the reporting periods and removed again', async ({ page }) => {
  await openRules(page)
  const asOf = page.getByRole('banner').getByRole('combobox', { name: '截至' })
  await expect(page.getByRole('checkbox', { name: /^3 月/ })).toBeDisabled()
  await page.getByRole('checkbox', { name: '7 月' }).check()
  await expect(page.getByText('监控时点已保存：3 月、6 月、7 月、9 月、12 月。')).toBeVisible()
  await expect(asOf.getByRole('option', { name: '1–7 月' })).toBeAttached()
  await page.getByRole('checkbox', { name: '7 月' }).uncheck()
  await expect(page.getByText('监控时点已保存：3 月、6 月、9 月、12 月。')).toBeVisible()
  await expect(asOf.getByRole('option', { name: '1–7 月' })).toHaveCount(0)
})

test('the rules of a closed year are sealed until its last quarter is opened again', async ({ page }) => {
  await page.goto('./#/entry?year=2022')
  await button(page, '第四季度 关闭本季').click()
  await page.getByRole('dialog').getByLabel('原因').fill('年终关账')
  await page.getByRole('dialog').getByRole('button', { name: '关闭本季' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await openRules(page)
  await expect(page.getByRole('heading', { name: '本年度已关闭，规则已封存。' })).toBeVisible()
  await expect(radio(page, /^湖北/)).toBeDisabled()
  await expect(page.getByRole('checkbox', { name: '7 月' })).toBeDisabled()
})

for (const language of ['zh-CN', 'en'] as const) {
  test(`the rules can be read and changed by everybody, in ${language}`, async ({ page }) => {
    await page.addInitScript((chosen) => localStorage.setItem('dabiao.language', chosen), language)
    await page.goto('./#/targets/rules?year=2022&asOf=12')
    await page.getByRole('radio').nth(2).check()
    await expect(page.getByRole('table').first()).toBeVisible()
    await page.locator('summary').click()
    await expectNoViolation(page)
    await page.getByRole('radio').nth(3).check()
    await page.locator('input[inputmode="decimal"]').first().fill('?')
    await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible()
    await expectNoViolation(page)
    expect(await page.locator('main').innerText()).not.toMatch(/\brules\.|\bsettle\.|\badvice\./)
  })
}
