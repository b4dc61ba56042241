// The month's page is printed as a draft, approved by two speakers of the agents, and printed again.
import { expect, test, type Page } from '@playwright/test'
import { COUNCIL, enter, rows, story } from './stage'

/** Saves the page of the only month there is. */
async function printed(page: Page, name: string): Promise<void> {
  const saved = page.waitForEvent('download')
  await rows(page, 'Front-line report')
    .getByRole('button', { name: /^PDF of/ })
    .click()
  const download = await saved
  await download.saveAs(`${story.folder}/${name}`)
}

test('the page of a month is approved twice, by two people', async ({ page }) => {
  for (const [name, standing] of [
    [COUNCIL[0], 'approved by one of two'],
    [COUNCIL[1], 'approved'],
  ] as const) {
    await enter(page, name)
    const month = rows(page, 'Front-line report')
    await expect(month).toHaveCount(1)
    if (standing !== 'approved') {
      await expect(month).toContainText('draft, approved by nobody yet')
      await printed(page, 'draft.pdf')
    }
    await month.getByRole('button', { name: /^Approve/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click()
    await expect(month.getByText(standing, { exact: true })).toBeVisible()
    await expect(month.getByRole('button', { name: /^Approve/ })).toHaveCount(0)
  }
  await printed(page, 'approved.pdf')
})
