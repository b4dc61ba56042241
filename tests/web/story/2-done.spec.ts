// What was decided is done, and whoever it hit is told.
import { expect, test } from '@playwright/test'
import { ADMIN, enter, rows, story } from './stage'

test('what was decided is said to be done', async ({ page }) => {
  await enter(page, ADMIN)
  const row = rows(page, 'Open').filter({ hasText: story.tool })
  await row.getByRole('button', { name: story.tool }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'It is done' }).click()
  await sheet.getByLabel('What was done').fill(story.note)
  await sheet.getByRole('button', { name: 'Say that it is done' }).click()
  await expect(page.getByText('Done. Everybody it hit is told.')).toBeVisible()
  await expect(sheet).toContainText(story.note)
})
