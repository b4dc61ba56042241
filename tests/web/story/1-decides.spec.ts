// Thirteen agents met the same obstacle: it stands there once, and nobody's name with it, but the one that was given, for
// whoever answers.
import { expect, test } from '@playwright/test'
import { ADMIN, enter, LEADER, rows, story } from './stage'

test('one obstacle of thirteen people is taken over and decided', async ({ page }) => {
  await enter(page, ADMIN)
  await expect(rows(page, 'Open')).toHaveCount(2)
  const row = rows(page, 'Open').filter({ hasText: story.tool })
  await expect(row).toHaveCount(1)
  await expect(row).toContainText('at least 10 people')
  await expect(row, 'the leader of whoever gave their name').toContainText(`${LEADER} answers for it`)
  await row.getByRole('button', { name: story.tool }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByText('freezes')).not.toHaveCount(0)
  for (const name of story.agents) await expect(page.locator('body')).not.toContainText(name)

  await sheet.getByRole('button', { name: 'I answer for it' }).click()
  await expect(sheet).toContainText('you answer for it')
  await expect(sheet.getByText(/said this and can be asked about it/)).toHaveCount(1)
  await sheet.getByRole('button', { name: 'It will be done', exact: true }).click()
  await sheet.getByLabel('Why').fill(story.why)
  await sheet.getByRole('button', { name: 'Decide: yes' }).click()
  await expect(sheet.getByRole('button', { name: 'Undo' })).toBeVisible()
  await expect(page.getByText('Decided: yes. Everybody reads why.')).toBeVisible()
  await expect(sheet).toContainText('decided: yes')
})
