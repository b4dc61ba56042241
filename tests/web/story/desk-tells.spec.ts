// Somebody tells in their own window what got in the way. Their centre cannot be reached.
import { expect, test } from '@playwright/test'
import { mine, openDesk, story } from './stage'

test('an obstacle is told without a name and waits', async ({ page }) => {
  await page.goto(story.window)
  // It is opened for the first time.
  await page.getByRole('button', { name: 'Skip all' }).click()
  await expect(page.getByRole('main', { name: 'Today' })).toBeVisible()
  await openDesk(page)
  await expect(mine(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Something got in the way' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Which tool').fill(story.obstacle.tool)
  await sheet.getByRole('radio', { name: /^5\smin$/ }).check()
  await sheet.getByLabel('What happened, if you like').fill(story.obstacle.words)
  await expect(sheet.getByRole('radio', { name: 'Without a name' })).toBeChecked()
  await sheet.getByRole('button', { name: 'Send' }).click()
  await expect(sheet).toBeHidden()
  await expect(
    page.getByText('It leaves within a day or so, without your name, and the answers come back here'),
  ).toBeVisible()
  await expect(mine(page)).toContainText(story.obstacle.words)
  await expect(mine(page)).toContainText('Saved here. It leaves within a day or so, without your name.')
})
