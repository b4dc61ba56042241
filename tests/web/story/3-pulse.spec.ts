// A pulse waits for what is owed: by the page and by the server. Then it is answered, and everybody is asked.
import { expect, test } from '@playwright/test'
import { ADMIN, enter, POST, rows, story } from './stage'

test('no pulse is opened before an answer that is overdue is given', async ({ page }) => {
  await enter(page, ADMIN)
  const pulse = page.getByRole('region', { name: 'Pulse' })
  await expect(pulse).toContainText('answer is overdue. It comes first')
  await expect(pulse.getByRole('button', { name: 'Open a pulse' })).toHaveCount(0)
  const data = { questions: [{ key: 'challenge' }] }
  const refused = await page.request.post('/console/api/pulse', { headers: POST, data })
  expect(refused.ok()).toBe(false)
  expect(await refused.json()).toMatchObject({ code: 'pulse_refused', args: { fault: 'overdue' } })

  await pulse.getByRole('button', { name: 'Look at what is overdue' }).click()
  await expect(rows(page, 'Overdue')).toHaveCount(1)
  await expect(rows(page, 'Overdue')).toContainText('you answer for it')
  await rows(page, 'Overdue').getByRole('button').first().click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'It will not be done' }).click()
  await sheet.getByLabel('Why').fill(story.why_not)
  await sheet.getByRole('button', { name: 'Decide: no' }).click()
  await expect(page.getByText('Decided: no. Everybody reads why.')).toBeVisible()

  await page.reload()
  await pulse.getByRole('button', { name: 'Open a pulse' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ask everybody' }).click()
  await expect(page.getByText('The pulse is open.')).toBeVisible()
  await expect(pulse.getByRole('list', { name: 'What is asked' }).getByRole('listitem')).toHaveCount(4)
})
