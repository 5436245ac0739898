import { expect, test } from './fixtures'

test('a figure that a full disk refused is kept, says so, and is saved by Enter once there is room', async ({
  page,
}) => {
  await page.goto('./#/entry')
  const cell = page.getByRole('textbox', { name: '培训人次 第四季度', exact: true })
  const row = page.getByRole('row').filter({ hasText: '培训人次' })
  await expect(row).toContainText('未报')
  await page.evaluate(() => {
    const write = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
    addEventListener('room-again', () => (IDBObjectStore.prototype.put = write))
  })
  await cell.focus()
  await page.keyboard.type('70')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: /^需要处理/ })).toContainText('满')
  await expect(cell).toHaveValue('70')
  await expect(page.getByText(/^已保存 \d\d:\d\d:\d\d$/)).toBeHidden()

  await page.evaluate(() => dispatchEvent(new Event('room-again')))
  await cell.focus()
  await page.keyboard.press('Enter')
  await expect(row).toContainText('107.50%')
  await page.reload()
  await expect(cell).toHaveValue('70')
})
