/** 报表: what to mend is listed, mended and gone; what the unit states stays. */
import type { Locator, Page } from '@playwright/test'
import { expectNoViolation } from './expect-no-violation'
import { expect, test } from './fixtures'

const checks = (page: Page): Locator => page.getByRole('region', { name: '自评体检' })
const monitoring = (page: Page): Locator => page.getByRole('table', { name: '监控情况表' })
const scores = (page: Page): Locator => page.getByRole('table', { name: /^得分逐项/ })
const finding = (page: Page, name: string, words: string): Locator =>
  checks(page).getByRole('listitem').filter({ hasText: name }).filter({ hasText: words })
const saved = (page: Page): Promise<void> =>
  expect(page.getByText(/已保存 \d\d:\d\d:\d\d$/).first()).toBeVisible()
const cell = (page: Page, name: string, column: string): Locator =>
  monitoring(page).getByLabel(`${name} ${column}`, { exact: true })

async function open(page: Page, month: number): Promise<void> {
  await page.goto(`./#/forms?asOf=${month}`)
  await expect(checks(page)).toBeVisible()
}

/** Read without the program. */
const countDrafts = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const finish = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((done, fail) => {
        request.onsuccess = () => done(request.result)
        request.onerror = () => fail(request.error)
      })
    const connection = await finish(indexedDB.open('dabiao'))
    const count = await finish(connection.transaction('drafts').objectStore('drafts').count())
    connection.close()
    return count
  })

test('three things to mend at the year’s end: a reason, a figure, a filed score', async ({ page }) => {
  await open(page, 12)
  await expect(page.getByText('待处理 19 条')).toBeVisible()
  await expect(checks(page)).toContainText('错误（必须改）5 条')
  await expectNoViolation(page)

  // A reason: the list leads to the row, one click takes over what was typed with the figure.
  const slow = '疑难法律咨询解答时效'
  await finding(page, slow, '没有选偏差原因类别').getByRole('button').click()
  await expect(cell(page, slow, '经费保障')).toBeFocused()
  await cell(page, slow, '人员保障').check()
  const row = monitoring(page).getByRole('row').filter({ hasText: slow })
  await row.getByRole('button', { name: /^采用填报说明/ }).click()
  await expect(finding(page, slow, '偏差')).toBeHidden()
  await expect(page.getByText('待处理 18 条')).toBeVisible()

  // A filed score: another one than computed needs its reason before it is saved, and then is a hint only.
  const filed = scores(page).getByLabel(`${slow} 填报得分`, { exact: true })
  await filed.fill('3')
  await filed.press('Enter')
  const reason = scores(page).getByLabel(`${slow} 与计算得分不一致的原因`)
  await expect(reason).toBeFocused()
  await expect(scores(page).getByRole('alert')).toContainText('请写原因')
  await expect(scores(page)).toContainText('多 0.23')
  await reason.fill('按区间折算')
  await reason.press('Enter')
  await expect(finding(page, slow, '相差 0.23 分，已说明理由')).toBeVisible()
  await finding(page, slow, '已说明理由').getByRole('button').click()
  await expect(filed).toBeFocused()
  await filed.fill('2.77')
  await filed.press('Enter')
  await expect(finding(page, slow, '填报')).toBeHidden()
  await expect(scores(page)).toContainText('一致')

  // A figure: the link leads to its cell.
  await finding(page, '培训人次', '本期未报').getByRole('link').click()
  const figure = page.getByRole('textbox', { name: '培训人次 第四季度', exact: true })
  await expect(figure).toBeFocused()
  await figure.fill('70')
  await figure.press('Enter')
  await saved(page)
  await page.getByRole('link', { name: '报表' }).click()
  await expect(finding(page, '培训人次', '本期未报')).toBeHidden()

  await page.reload()
  await expect(page.getByText('待处理 17 条')).toBeVisible()
  await expect(cell(page, slow, '人员保障')).toBeChecked()
  await expect(filed).toHaveValue('2.77')
})

test('all proposals are taken over by one step and given back by one', async ({ page }) => {
  await open(page, 9)
  const fill = page.getByRole('button', { name: /^按系统建议填写全部未填的可能性/ })
  const proposals = await monitoring(page).getByText('系统建议').count()
  expect(proposals).toBeGreaterThan(15)
  await expect(monitoring(page).getByRole('radio', { checked: true })).toHaveCount(0)
  // The same of many rows is one line, each row behind it with its own way.
  const unchosen = checks(page).getByRole('listitem').filter({ hasText: '“完成目标可能性”还没有选' })
  await expect(unchosen).toHaveCount(1)
  await expect(unchosen.getByRole('button')).toHaveCount(0)
  await unchosen.getByText(/^\d+ 项指标$/).click()
  await unchosen.getByRole('button', { name: '政府采购个数' }).click()
  await expect(cell(page, '政府采购个数', '经费保障')).toBeFocused()
  await fill.click()
  await expect(unchosen).toHaveCount(0)
  await expect(page.getByText(`已按系统建议填写 ${proposals} 项可能性`)).toBeVisible()
  await expect(monitoring(page).getByRole('radio', { checked: true })).toHaveCount(proposals)
  await expect(monitoring(page).getByText('系统建议')).toHaveCount(0)
  await expect(fill).toBeDisabled()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(monitoring(page).getByRole('radio', { checked: true })).toHaveCount(0)
  await page.getByRole('button', { name: '重做' }).click()
  await expect(monitoring(page).getByRole('radio', { checked: true })).toHaveCount(proposals)
  await expectNoViolation(page)
  await page.reload()
  await expect(monitoring(page).getByRole('radio', { checked: true })).toHaveCount(proposals)
})

test('the table is filled in by keys alone', async ({ page }) => {
  await open(page, 9)
  const [first, second] = ['信息采购部件', '办理法律援助事项数量']
  const forecast = cell(page, first, '全年预计完成情况')
  await forecast.focus()
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await expect(cell(page, second, '全年预计完成情况')).toBeFocused()
  await page.keyboard.type('约四百')
  await page.keyboard.press('ArrowUp')
  await expect(forecast).toBeFocused()
  await expect(monitoring(page).getByRole('alert')).toContainText('“约四百”不是数字')
  await page.keyboard.press('ArrowRight')
  await expect(cell(page, first, '经费保障')).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await expect(cell(page, first, '有可能')).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(cell(page, second, '有可能')).toBeFocused()
  await expect(cell(page, second, '有可能')).not.toBeChecked()
  await expect(cell(page, first, '有可能')).toBeChecked()
  // Stated, and not 确定能: it asks for its sentence, and is the first to be led to.
  await expect(monitoring(page).getByRole('row').filter({ hasText: first })).toContainText('须写原因说明')
  await page.getByRole('button', { name: /^须填原因/ }).click()
  await expect(cell(page, first, '原因说明')).toBeFocused()
  await page.keyboard.type('待四季度验收')
  await page.keyboard.press('Enter')
  await expect(monitoring(page).getByRole('row').filter({ hasText: first })).not.toContainText('须写原因说明')
  await saved(page)
  await page.reload()
  await expect(forecast).toHaveValue('12')
  await expect(cell(page, first, '有可能')).toBeChecked()
  await expect(cell(page, first, '原因说明')).toHaveValue('待四季度验收')
  // What was refused is not lost: it stands there as a draft, and Esc gives it up.
  const refused = cell(page, second, '全年预计完成情况')
  await expect(refused).toHaveValue('约四百')
  await expect(monitoring(page).getByText('未保存的草稿')).toHaveCount(1)
  await refused.press('Escape')
  await expect(refused).toHaveValue('')
  await expect(monitoring(page).getByText('未保存的草稿')).toHaveCount(0)
  await page.reload()
  await expect(forecast).toHaveValue('12')
  await expect(refused).toHaveValue('')
})

test('a reason that is still being typed is there again after the browser went', async ({ page }) => {
  await open(page, 9)
  const name = '信息采购部件'
  const words = cell(page, name, '原因说明')
  await words.pressSequentially('待四季度')
  await expect.poll(() => countDrafts(page)).toBe(1)
  await page.reload()
  await expect(words).toHaveValue('待四季度')
  await expect(monitoring(page).getByText('未保存的草稿')).toHaveCount(1)
  await expectNoViolation(page)
  // The page of the indicator shows the same text, and saves it.
  await page.getByRole('link', { name }).first().click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  const field = page.getByRole('textbox', { name: '原因说明' })
  await expect(field).toHaveValue('待四季度')
  // Another field that is saved takes nothing along that nobody confirmed.
  await page.getByRole('checkbox', { name: '制度保障' }).check()
  await expect(page.getByText(/^已保存 \d\d:\d\d:\d\d$/)).toBeVisible()
  await page.getByRole('textbox', { name: /^全年预计完成情况/ }).fill('12')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('region', { name: '怎么算的' })).toContainText('本单位填报 12 件')
  expect(await countDrafts(page)).toBe(1)
  await page.reload()
  await expect(page.getByRole('checkbox', { name: '制度保障' })).toBeChecked()
  await expect(field).toHaveValue('待四季度')
  await page.getByRole('button', { name: '保存草稿：原因说明' }).click()
  await expect(page.getByText('未保存的草稿')).toHaveCount(0)
  expect(await countDrafts(page)).toBe(0)
  await field.pressSequentially('验收')
  await expect.poll(() => countDrafts(page)).toBe(1)
  await page.reload()
  await expect(field).toHaveValue('待四季度验收')
  await page.getByRole('button', { name: '放弃草稿：原因说明' }).click()
  await expect(field).toHaveValue('待四季度')
  await page.reload()
  await expect(field).toHaveValue('待四季度')
  await expect(page.getByText('未保存的草稿')).toHaveCount(0)
})

test('a closed period is changed only once its reason is written', async ({ page }) => {
  await page.goto('./#/entry')
  await page.getByRole('button', { name: '第一季度 关闭本季' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '关闭本季' }).click()
  await expect(page.getByRole('button', { name: '第一季度 重开本季' })).toBeVisible()
  await open(page, 3)
  const certain = cell(page, '政府采购个数', '确定能')
  await expect(certain).toBeDisabled()
  await expectNoViolation(page)
  await page.getByLabel('更正原因').fill('关闭前漏填')
  await certain.check()
  await saved(page)
  // Taking it back is a correction too.
  await page.getByLabel('更正原因').fill('')
  await page.getByRole('button', { name: '撤销' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('撤销已关闭期间的填报')
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(certain).toBeChecked()
  await page.getByRole('button', { name: '撤销' }).click()
  await dialog.getByRole('textbox').fill('选错了')
  await dialog.getByRole('button', { name: '撤销' }).click()
  await expect(certain).not.toBeChecked()
  await page.getByLabel('更正原因').fill('复核后再填')
  await page.getByRole('button', { name: '重做' }).click()
  await expect(certain).toBeChecked()
  await page.reload()
  await expect(certain).toBeChecked()
})

test('before the year’s end the score table forecasts and takes no filed score', async ({ page }) => {
  await open(page, 9)
  await expect(scores(page).getByRole('columnheader', { name: '预计得分' })).toBeVisible()
  await expect(scores(page).getByRole('textbox')).toHaveCount(0)
  await expect(scores(page)).toContainText('预计全年得分')
})
