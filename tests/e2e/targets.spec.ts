import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { inProject } from '../../scripts/root.mjs'
import { expect, test } from './fixtures'

const filed = readFileSync(inProject('data/2022/zhanjiang-justice-2022.txt'), 'utf8')
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })

test('the filed table as read, beside it the proposals, marked as such', async ({ page }) => {
  await page.goto('./#/targets')
  await expect(page.getByRole('heading', { name: '绩效指标（27 项）' })).toBeVisible()
  await expect(page.getByText('系统建议，非批复').first()).toBeVisible()
  await expect(rowOf(page, '办理法律援助事项数量')).toContainText('大于 400 件，400 件不达标')
  await expect(rowOf(page, '办理法律援助事项数量')).toContainText('案件登记表：办结数')
  await expect(rowOf(page, '平台正常使用年限 (年)')).toContainText('待确认')
  await expect(rowOf(page, '项目投入成本(万元)')).toContainText('金额与任务相同')
  await expect(page.getByText('支出合计与收入合计：12900.84 与 12900.83 相差 0.01 万元')).toBeVisible()
  await expect(page.getByText('第 53 行：“平台正常使用年限 (年)”一行左移一列')).toBeVisible()
})

test('the table of another department becomes a plan beside the demo, once', async ({ page }) => {
  const table = filed.replaceAll('湛江市司法局', '某市文化局').replace('2022年市级', '2023年市级')
  const choose = (text: string) =>
    page
      .getByLabel('选择目标表文件')
      .setInputFiles({ name: '目标表.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
  await page.goto('./#/targets')
  await choose('会议通知')
  await expect(page.getByRole('alert')).toContainText('没有找到“一级指标…三级指标…指标值”的表头行')
  await choose(table)
  await expect(page.getByText('读出：某市文化局 2023 年，重点工作任务 4 项，三级指标 27 项')).toBeVisible()
  await button(page, '新建计划').click()
  await expect(page.getByText('已新建 某市文化局 2023 年绩效计划。')).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('某市文化局')
  await page.reload()
  await expect(page.getByRole('banner')).toContainText('某市文化局')
  await choose(table)
  await button(page, '新建计划').click()
  await expect(page.getByRole('alert')).toContainText('本机已有 某市文化局 2023 年的绩效计划')
})

test('a pasted table is read too', async ({ page }) => {
  await page.goto('./#/targets')
  await page.getByText('或粘贴表格').click()
  await page.getByLabel('把整张表复制后粘贴到这里').fill(filed.replaceAll('湛江市司法局', '某市档案局'))
  await button(page, '读取粘贴的内容').click()
  await expect(page.getByText('读出：某市档案局 2022 年')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze()
  expect(violations).toEqual([])
  await button(page, '不新建').click()
  await expect(page.getByRole('banner')).toContainText('湛江市司法局')
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
