// Whoever told of the obstacle sees in their window that it is gone, and what was done.
import { expect, test } from '@playwright/test'
import { ADMIN, mine, openDesk, reached, story } from './stage'

test('what was told is done', async ({ page }) => {
  await openDesk(page)
  await expect(reached(page)).toHaveText('Done')
  await expect(mine(page)).toContainText(`It is done · ${ADMIN}`)
  await expect(mine(page)).toContainText(`Why: ${story.why}`)
  await expect(mine(page)).toContainText(`What was done: ${story.note}`)
})
