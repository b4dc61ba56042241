// After the pictures: the page that shows all of them, and the contact sheet.
import { expect, test } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { all, index, sheet, shots } from './book'

test('the pictures are put into one book', async ({ page }) => {
  const kept = all()
  expect(kept.length).toBeGreaterThan(0)
  writeFileSync(`${shots()}/index.html`, index(kept))
  writeFileSync(`${shots()}/sheet.html`, sheet(kept))
  await page.setViewportSize({ width: 2400, height: 1200 })
  await page.goto(`file://${shots()}/sheet.html`)
  await page.waitForLoadState('load')
  await page.screenshot({ path: `${shots()}/contact.png`, fullPage: true })
})
