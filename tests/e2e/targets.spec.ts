import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { inProject } from '../../scripts/root.mjs'
import { expect, test } from './fixtures'

const filed = readFileSync(inProject('data/2022/zhanjiang-justice-2022.txt'), 'utf8')
const workbook = inProject('tests/fixtures/target-files/zhanjiang-2022.xlsx')
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const rowOf = (page: Page, name: string) =>
  page.locator('tr[data-row]').filter({ has: page.getByRole('link', { name, exact: true }) })
const total = (page: Page) => page.getByRole('complementary').getByText(/^合计/)

/** As a person without a mouse gets there. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way by keyboard to ${String(place)}`)
}

async function press(page: Page, place: Locator): Promise<void> {
  await tabTo(page, place)
  await page.keyboard.press('Enter')
}

async function startEmpty(page: Page): Promise<void> {
  await page.goto('./#/data')
  await button(page, '清空全部数据…').click()
  await button(page, '确认清空').click()
  await expect(page.getByText('已清空。')).toBeVisible()
  await page.goto('./#/targets')
}

async function chooseText(page: Page, text: string): Promise<void> {
  const file = { name: '目标表.txt', mimeType: 'text/plain', buffer: Buffer.from(text) }
  await page.getByLabel('选择目标表文件').setInputFiles(file)
}

test('by keyboard alone: read, write, settle, lock, adjust, take back, export', async ({ page }) => {
  test.setTimeout(120_000)
  await startEmpty(page)

  await test.step('the workbook of the finance bureau becomes a plan', async () => {
    const chooser = page.waitForEvent('filechooser')
    await press(page, page.getByLabel('选择目标表文件'))
    await (await chooser).setFiles(workbook)
    await expect(page.getByRole('heading', { name: /^读到的内容：zhanjiang-2022\.xlsx/ })).toBeFocused()
    await expect(page.getByText('重点工作任务 4 项，三级指标 27 项，其中 2 项的指标值待确认。')).toBeVisible()
    await press(page, button(page, '新建计划'))
    await expect(page.getByText('已新建 湛江市司法局 2022 年绩效计划，共 27 项指标。')).toBeVisible()
  })

  await test.step('what is asked is settled with Enter', async () => {
    await press(page, button(page, '从第一条待确认开始'))
    await expect(rowOf(page, '基础性法律咨询解答时效')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(rowOf(page, '平台正常使用年限 (年)')).toBeFocused()
    await page.keyboard.press('a')
    await expect(page.getByText('没有待确认的指标值了。')).toBeVisible()
    await expect(page.getByText('待确认 0，推定 13，明示 12，已确认 2')).toBeVisible()
    await expect(page.getByText(/^已保存 \d\d:\d\d:\d\d$/)).toBeVisible()
  })

  await test.step('the last settling is taken back and done again', async () => {
    const last = rowOf(page, '平台正常使用年限 (年)')
    await page.keyboard.press('Control+z')
    await expect(last).toContainText('待确认')
    await expect(last).toBeFocused()
    await page.keyboard.press('Control+y')
    await expect(last).toContainText('已确认')
    await expect(last).toBeFocused()
  })

  await test.step('a reading is edited below its row', async () => {
    await page.keyboard.press('e')
    const kind = page.getByRole('combobox', { name: '类型' })
    await expect(kind).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await tabTo(page, page.getByRole('textbox', { name: '数值' }))
    await page.keyboard.type('六')
    await expect(page.getByText('未保存：这里只能填一个数')).toBeVisible()
    await page.keyboard.press('Backspace')
    await page.keyboard.type('6')
    await tabTo(page, page.getByRole('textbox', { name: '单位' }))
    await page.keyboard.type('年')
    await page.keyboard.press('Enter')
    await expect(rowOf(page, '平台正常使用年限 (年)')).toBeFocused()
    await expect(rowOf(page, '平台正常使用年限 (年)')).toContainText('不少于 6 年')
  })

  await test.step('a weight is locked, the rest makes room, the sums stay', async () => {
    await page.keyboard.press('F2')
    const weight = page.getByRole('textbox', { name: '分值' })
    await tabTo(page, weight)
    await page.keyboard.type('5')
    await page.keyboard.press('Tab')
    await expect(page.getByText('已锁定；系统建议 3.00')).toBeVisible()
    await tabTo(page, page.getByRole('combobox', { name: '责任科室' }))
    await page.keyboard.type('法律援助科')
    await page.keyboard.press('Enter')
    const row = rowOf(page, '平台正常使用年限 (年)')
    await expect(row).toBeFocused()
    await expect(row).toContainText('法律援助科')
    await expect(row).toContainText('已锁定')
    await expect(rowOf(page, '系统正常使用年限 (年)')).toContainText('2.50')
    await expect(total(page)).toHaveText('合计 100.00，正好')
  })

  await test.step('an adjustment shows what it does before it is confirmed', async () => {
    await page.keyboard.press('Home')
    await page.evaluate(() => document.querySelector<HTMLElement>('main')?.focus())
    await press(page, button(page, '目标调整…'))
    const date = page.getByLabel('生效日期')
    await expect(date).toBeFocused()
    // The order of its parts is the browser's own business.
    await date.fill('2022-09-01')
    await tabTo(page, page.getByRole('textbox', { name: '调整原因' }))
    await page.keyboard.type('培训改为线上')
    await tabTo(page, page.getByRole('textbox', { name: '“培训次数”调整后的指标值' }))
    await page.keyboard.type('≥6次')
    await page.keyboard.press('Tab')
    await expect(page.getByText('调整的影响')).toBeVisible()
    await expect(page.getByRole('row', { name: /^培训次数 2 → ≥6次/ })).toBeVisible()
    await press(page, button(page, '确认调整（1 项）'))
    await expect(page.getByText('已调整：第 2 版自 2022-09-01 起生效。')).toBeFocused()
    await expect(rowOf(page, '培训次数(次)')).toContainText('年初：2')
  })

  await test.step('the newest adjustment is taken back', async () => {
    await press(page, button(page, '撤回这次调整…'))
    await press(page, button(page, '确认撤回'))
    await expect(page.getByText('已撤回第 2 版调整，数据与调整前一致。')).toBeVisible()
    await expect(rowOf(page, '培训次数(次)')).not.toContainText('年初')
  })

  await test.step('the table goes out as it came in', async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('main')?.focus())
    const download = page.waitForEvent('download')
    await press(page, button(page, '导出 .tsv'))
    const file = await download
    expect(file.suggestedFilename()).toBe('湛江市司法局2022年绩效目标表.tsv')
    const text = readFileSync(await file.path(), 'utf8')
    expect(text).toContain('平台正常使用年限 (年)\t长期')
  })

  await page.reload()
  await expect(rowOf(page, '平台正常使用年限 (年)')).toContainText('不少于 6 年')
  await expect(rowOf(page, '平台正常使用年限 (年)')).toContainText('已锁定')
  await expect(page.getByText('待确认 0，推定 13，明示 12，已确认 2')).toBeVisible()
  await expect(total(page)).toHaveText('合计 100.00，正好')
})

test('the filed table as read, beside it the proposals, marked as such', async ({ page }) => {
  await page.goto('./#/targets')
  await expect(page.getByRole('heading', { name: '逐项核对（27 项）' })).toBeVisible()
  await expect(page.getByText('系统建议，非批复').first()).toBeVisible()
  await expect(rowOf(page, '办理法律援助事项数量')).toContainText('大于 400 件，400 件不达标')
  await expect(rowOf(page, '办理法律援助事项数量')).toContainText('案件登记表：办结数')
  await expect(rowOf(page, '平台正常使用年限 (年)')).toContainText('待确认')
  await expect(rowOf(page, '项目投入成本(万元)')).toContainText('金额与任务相同')
  await expect(page.getByText('支出合计与收入合计：12900.84 与 12900.83 相差 0.01 万元')).toBeVisible()
  await expect(page.getByText('第 53 行：“平台正常使用年限 (年)”一行左移一列')).toBeVisible()
})

test('only what is asked is shown on demand, and a check leads to its row', async ({ page }) => {
  await page.goto('./#/targets')
  await page.getByLabel('仅待确认 2 项').check()
  await expect(page.locator('tr[data-row]')).toHaveCount(2)
  await page.getByRole('button', { name: /“培训人次”的单位写作“次”/ }).click()
  await expect(rowOf(page, '培训人次(次)')).toBeFocused()
  await expect(page.locator('tr[data-row]')).toHaveCount(27)
})

test('a corrected table shows what it changes and can be taken back', async ({ page }) => {
  await page.goto('./#/targets')
  await button(page, '读入目标表…').click()
  await chooseText(page, filed)
  await expect(page.getByText('与现有计划完全一致，没有变化')).toBeVisible()
  await button(page, '关闭').click()
  await button(page, '读入目标表…').click()
  // 政府采购个数 is gone, 培训次数 asks for more.
  const corrected = filed
    .split('\n')
    .filter((line) => !line.includes('政府采购个数'))
    .map((line) => line.replace('培训次数(次)\t2', '培训次数(次)\t3'))
    .join('\n')
  await chooseText(page, corrected)
  await expect(page.getByText('新增 0 项，变更 1 项，消失 1 项，不变 25 项。')).toBeVisible()
  await expect(page.getByText(/政府采购个数\(个\)（10）\s*已填的 \d 期完成值会一并删除/)).toBeVisible()
  await expect(button(page, '写入更正')).toBeDisabled()
  await page.getByLabel('我知道上面列出的已填数据').check()
  await button(page, '写入更正').click()
  await expect(page.getByText('已更正 湛江市司法局 2022 年绩效计划')).toBeVisible()
  await expect(rowOf(page, '政府采购个数(个)')).toBeHidden()
  await button(page, '撤回这次读入').click()
  await expect(page.getByText('数据与读入前一致。')).toBeVisible()
  await expect(rowOf(page, '政府采购个数(个)')).toContainText('10')
})

test('the table of another department becomes a plan beside the demo, switched in the head', async ({
  page,
}) => {
  const table = filed.replaceAll('湛江市司法局', '某市文化局').replace('2022年市级', '2023年市级')
  await page.goto('./#/targets')
  await button(page, '读入目标表…').click()
  await chooseText(page, '会议通知')
  await expect(page.getByRole('alert')).toContainText('不像绩效目标表')
  await chooseText(page, table)
  await expect(page.getByText('某市文化局 2023 年')).toBeVisible()
  await button(page, '新建计划').click()
  await expect(page.getByText('已新建 某市文化局 2023 年绩效计划')).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('某市文化局')
  await expect(page).toHaveURL(/year=2023/)
  await page.reload()
  await expect(page.getByRole('banner')).toContainText('某市文化局')
  const plans = page.getByRole('banner').getByRole('combobox', { name: '年度' })
  await expect(plans.locator('optgroup')).toHaveCount(2)
  await plans.selectOption({ label: '2022 年' })
  await expect(page.getByRole('banner')).toContainText('湛江市司法局')
})

test('a table pasted anywhere on the page is read, as a web page has it', async ({ page }) => {
  await page.goto('./#/targets')
  await button(page, '读入目标表…').click()
  const html = readFileSync(inProject('tests/fixtures/target-files/zhanjiang-2022.html'), 'utf8')
  await page.evaluate(
    (text) => {
      const data = new DataTransfer()
      data.setData('text/html', text)
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    },
    html.replaceAll('湛江市司法局', '某市档案局'),
  )
  await expect(page.getByText('某市档案局 2022 年')).toBeVisible()
  await button(page, '放弃，不写入').click()
  await expect(page.getByRole('banner')).toContainText('湛江市司法局')
})

test('next year begins with what is known of this one', async ({ page }) => {
  await page.goto('./#/targets')
  await rowOf(page, '基础性法律咨询解答时效').focus()
  await page.keyboard.press('Enter')
  await expect(rowOf(page, '基础性法律咨询解答时效')).toContainText('已确认')
  await button(page, '新年度…').click()
  await expect(page.getByText('已确认的理解 1 项')).toBeVisible()
  await button(page, '建立 2023 年计划').click()
  await expect(page.getByText('已建立 2023 年绩效计划。')).toBeVisible()
  await expect(rowOf(page, '基础性法律咨询解答时效')).toContainText('已确认')
  await expect(page.getByRole('columnheader', { name: '上年实际' })).toBeVisible()
})

test('the score table adds up and says what is missing for a total', async ({ page }) => {
  await page.goto('./#/forms?year=2022&asOf=12')
  await expect(page.getByRole('row', { name: /^合计/ })).toContainText('未报 5 项 17.85 分')
  const unscored = page.getByRole('row', { name: /^满意度指标小计/ })
  await expect(unscored.getByRole('cell').nth(1)).toHaveText('—')
  await expect(page.getByRole('row', { name: /^总分/ })).toContainText('不出总分')
  await expect(page.getByText('评分规则：财预〔2020〕10号（条款未核）')).toBeVisible()
  await page.goto('./#/forms?year=2022&asOf=6')
  await expect(page.getByText('预计全年得分')).toBeVisible()
})
