// Whoever told of the obstacle sees in their window what was decided, by whom, and why.
import { expect, test } from '@playwright/test'
import { ADMIN, mine, openDesk, reached, story } from './stage'

test('what was told is decided, with the reason and with who answers for it', async ({ page }) => {
  await openDesk(page)
  await expect(reached(page)).toHaveText('Decided')
  await expect(mine(page)).toContainText('It will be done by')
  await expect(mine(page)).toContainText(ADMIN)
  await expect(mine(page)).toContainText(`Why: ${story.why}`)
  await expect(mine(page)).toContainText('At least 10 people said so')
  await expect(mine(page)).not.toContainText('What was done:')
})
