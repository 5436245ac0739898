import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { inProject } from '../../scripts/root.mjs'
import { expectNoViolation } from './expect-no-violation'
import { expect, test } from './fixtures'

/** Every page of the program, with a thing that is only there once the page has its figures. */
const pages = [
  { path: '/', heading: { 'zh-CN': '总览', en: 'Overview' }, hasChart: true },
  { path: '/tasks', heading: { 'zh-CN': '任务', en: 'Tasks' }, hasChart: true },
  {
    path: '/tasks/T2',
    heading: { 'zh-CN': '建设湛江市行政执法信息平台', en: '建设湛江市行政执法信息平台' },
    hasChart: true,
  },
  { path: '/indicators', heading: { 'zh-CN': '指标', en: 'Indicators' } },
  { path: '/indicators/I01', heading: { 'zh-CN': '信息采购部件', en: '信息采购部件' }, hasChart: true },
  { path: '/entry', heading: { 'zh-CN': '季度填报', en: 'Quarterly entry' } },
  { path: '/cases', heading: { 'zh-CN': '案件导入', en: 'Case import' } },
  { path: '/cases/analysis', heading: { 'zh-CN': '案件分析', en: 'Case analysis' } },
  { path: '/cases/list', heading: { 'zh-CN': '计入的案件', en: 'Cases counted' } },
  {
    path: '/indicators/I07/counting',
    heading: { 'zh-CN': '统计口径：法律援助案件完成率', en: 'Counting rule: 法律援助案件完成率' },
  },
  { path: '/budget', heading: { 'zh-CN': '预算执行', en: 'Budget execution' }, hasChart: true },
  { path: '/targets', heading: { 'zh-CN': '目标管理', en: 'Targets' } },
  { path: '/forms', heading: { 'zh-CN': '报表', en: 'Forms' } },
  { path: '/data', heading: { 'zh-CN': '数据', en: 'Data' } },
] as const

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.addInitScript((chosen) => localStorage.setItem('dabiao.language', chosen), language)
    })

    for (const { path, heading, ...expected } of pages) {
      test(`${path} can be read and used by everybody`, async ({ page }) => {
        await page.goto(`./#${path}`)
        await expect(page.getByRole('heading', { level: 1, name: heading[language] })).toBeVisible()
        await expect(page.getByRole('contentinfo')).toBeVisible()
        if ('hasChart' in expected) {
          await expect(page.locator('[data-chart-state="drawn"]').first()).toBeVisible()
        }
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        await expectNoViolation(page)
      })
    }
  })
}

const filed = readFileSync(inProject('data/2022/zhanjiang-justice-2022.txt'), 'utf8')
const words = {
  'zh-CN': {
    read: '读入目标表…',
    adjust: '目标调整…',
    next: '新年度…',
    from: '生效日期',
    why: '调整原因',
    make: '新建计划',
  },
  en: {
    ...{ read: 'Read a target table…', adjust: 'Adjust targets…', next: 'Next year…' },
    ...{ from: 'In force from', why: 'Reason', make: 'Make the plan' },
  },
} as const

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`目标管理 in every state, in ${language}`, () => {
    const { read, adjust, next, from, why, make } = words[language]
    const choose = (page: Page, text: string) =>
      page.locator('input[type="file"]').setInputFiles({
        ...{ name: '目标表.txt', mimeType: 'text/plain', buffer: Buffer.from(text) },
      })
    test.beforeEach(async ({ page }) => {
      await page.addInitScript((chosen) => localStorage.setItem('dabiao.language', chosen), language)
      await page.goto('./#/targets')
      await expect(page.locator('tr[data-row]')).toHaveCount(27)
    })

    test('an open editor, with what is wrong in it', async ({ page }) => {
      await page.locator('tr[data-row]').first().focus()
      await page.keyboard.press('e')
      const editor = page.getByRole('group').first()
      await expect(editor).toBeVisible()
      await expectNoViolation(page)
      await page.locator('input[inputmode="decimal"]').first().fill('?')
      await expect(page.locator('[aria-invalid="true"]')).toBeVisible()
      await expectNoViolation(page)
    })

    test('an adjustment and its effect', async ({ page }) => {
      await page.getByRole('button', { name: adjust }).click()
      await page.getByLabel(from).fill('2022-09-01')
      await page.getByLabel(why, { exact: true }).fill('…')
      await page.getByRole('textbox', { name: /“培训次数”/ }).fill('≥6次')
      await page.keyboard.press('Tab')
      await expect(page.getByRole('row', { name: /^培训次数/ }).last()).toBeVisible()
      await expectNoViolation(page)
    })

    test('a table read: refused, new, written', async ({ page }) => {
      await page.getByRole('button', { name: read }).click()
      await expectNoViolation(page)
      await choose(page, '会议通知')
      await expect(page.getByRole('alert')).toBeVisible()
      await expectNoViolation(page)
      await choose(page, filed.replaceAll('湛江市司法局', '某市文化局'))
      await expect(page.getByRole('button', { name: make })).toBeVisible()
      for (const part of await page.locator('details').all())
        await part.evaluate((each) => each.setAttribute('open', ''))
      await expectNoViolation(page)
      await page.getByRole('button', { name: make }).click()
      await expect(page.getByRole('banner')).toContainText('某市文化局')
      await expectNoViolation(page)
    })

    test('a table read again: what it changes, what is doubtful', async ({ page }) => {
      await page.getByRole('button', { name: read }).click()
      await choose(
        page,
        filed.replace('培训次数(次)\t2', '培训次数(次)\t3').replace('信息采购部件(件)', '信息采购部件数(件)'),
      )
      await expect(page.getByRole('radio').first()).toBeVisible()
      await expectNoViolation(page)
    })

    test('next year', async ({ page }) => {
      await page.getByRole('button', { name: next }).click()
      await expect(page.getByRole('heading', { name: /2023/ })).toBeFocused()
      await expectNoViolation(page)
    })
  })
}

test('a chart shows its figures as a table at one key, and back', async ({ page }) => {
  await page.goto('./#/budget?asOf=9')
  const chart = page.locator('figure[data-chart-state="drawn"]').first()
  const picture = chart.locator('[role=img]')
  await picture.focus()
  await page.keyboard.press('t')
  await expect(chart.getByRole('table')).toBeVisible()
  await expect(chart.getByRole('row')).toHaveCount(5)
  await expectNoViolation(page)
  await page.keyboard.press('t')
  await expect(picture).toBeVisible()
})

test('the first key leads past the navigation to the content', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
})
