import { readFileSync } from 'node:fs'
import { inProject } from '../../scripts/root.mjs'
import { expect, test } from './fixtures'
import { button, chooseText, filed, rowOf } from './target-steps'

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

test('a correction says why; it is taken back after a reload, and not once something was settled', async ({
  page,
}) => {
  await page.goto('./#/targets')
  await rowOf(page, '培训次数(次)').focus()
  await page.keyboard.press('a')
  await expect(rowOf(page, '培训次数(次)')).toContainText('已确认')
  const correct = async () => {
    await button(page, '读入目标表…').click()
    await chooseText(page, filed.replace('培训次数(次)\t2', '培训次数(次)\t3'))
    await expect(page.getByText('新增 0 项，变更 1 项，消失 0 项，不变 26 项。')).toBeVisible()
  }
  await correct()
  const reason = page.getByRole('textbox', { name: '更正原因' })
  await expect(reason).toHaveValue('目标表.txt')
  await expect(page.getByText('须写明原因')).toBeVisible()
  await reason.fill(' ')
  await expect(button(page, '写入更正')).toBeDisabled()
  await reason.fill('某财〔2022〕8号')
  await button(page, '写入更正').click()
  await expect(rowOf(page, '培训次数(次)')).toContainText('3')
  await page.reload()
  await button(page, '读入目标表…').click()
  await button(page, '撤回上次读入').click()
  await expect(page.getByText('数据与读入前一致。')).toBeVisible()
  await expect(rowOf(page, '培训次数(次)')).toContainText('已确认')
  await button(page, '收起').click()
  await correct()
  await button(page, '写入更正').click()
  await expect(page.getByText('已更正 湛江市司法局 2022 年绩效计划')).toBeVisible()
  await rowOf(page, '培训次数(次)').focus()
  await page.keyboard.press('a')
  await expect(rowOf(page, '培训次数(次)')).toContainText('已确认')
  await button(page, '撤回这次读入').click()
  await expect(page.getByRole('alert')).toContainText('没有撤回：读入之后计划又有改动')
  await expect(rowOf(page, '培训次数(次)')).toContainText('3')
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
