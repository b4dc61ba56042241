// Today: the tide follows the calls, a reset is offered after them and opens, and every reason is said.
import { expect, test } from '@playwright/test'
import { done, picture } from './core'

interface Status {
  call: { active: boolean }
  offer: { due: boolean; shown: boolean; holding: string[] }
  today: { calls: number }
}

test('a call shows at once, fills the tide and is on the lane afterwards', async ({ page, request }) => {
  await page.goto('/')
  const before = await done<Status>(request, 'status')
  await done(request, 'call_start', { id: 'web', source: 'baresip' })
  await expect(page.getByText(/On a call since/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Take a reset' })).toBeDisabled()
  await expect.poll(async () => (await done<Status>(request, 'status')).offer.due).toBe(true)
  expect((await done<Status>(request, 'status')).offer.shown).toBe(false)
  await done(request, 'call_end', { id: 'web', source: 'baresip' })
  await expect(page.getByText(/On a call since/)).toBeHidden()
  await expect.poll(async () => (await done<Status>(request, 'status')).offer.shown).toBe(true)
  const after = await done<Status>(request, 'status')
  expect(after.today.calls).toBe(before.today.calls + 1)
  await page.getByText('As a table').first().click()
  await expect(page.getByRole('cell', { name: 'Call', exact: true }).first()).toBeVisible()
  await page.screenshot({ path: picture('today-due'), fullPage: true })
})

test('why no reset now is answered in words', async ({ page, request }) => {
  await done(request, 'quiet_set', { seconds: 1800 })
  await page.goto('/')
  await page.getByText('Why no reset now?').click()
  await expect(page.getByText('Quiet mode is on.')).toBeVisible()
  await page.getByRole('button', { name: 'End quiet mode' }).click()
  await expect(page.getByText('Quiet mode is on.')).toBeHidden()
})

test('a reset is chosen in the window and a call ends it', async ({ page, request }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Take a reset' }).click()
  await expect(page.getByText('How long', { exact: true })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'breathing' })).toBeChecked()
  await page.screenshot({ path: picture('today-reset-choice') })
  await page.getByRole('button', { name: /^1 min/ }).click()
  await expect.poll(() => done(request, 'reset_show')).not.toBeNull()

  await page.goto('/reset.html')
  await expect(page.getByRole('button', { name: 'Back to work' })).toBeVisible()
  await page.setViewportSize({ width: 720, height: 480 })
  await page.screenshot({ path: picture('reset-breathe') })
  await done(request, 'call_start', { id: 'web-2' })
  await expect.poll(() => done(request, 'reset_show')).toBeNull()
  await done(request, 'call_end', { id: 'web-2' })
})

test('a hard call is noted without a reason', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'That was a hard one' }).click()
  await page.screenshot({ path: picture('today-hard') })
  await page.getByRole('button', { name: 'Note it, tell nobody' }).click()
  await expect(page.getByText('Noted, here only.')).toBeVisible()
})

test('an own reset stands beside the others and says its own words', async ({ page, request }) => {
  const text = 'Look at the tree.\nCome back slowly.'
  const idea = { title: 'To the window', text, seconds: 180 }
  const { id } = await done<{ id: string }>(request, 'idea_add', idea)
  await page.goto('/')
  await page.getByRole('button', { name: 'Take a reset' }).click()
  await page.getByRole('radio', { name: 'To the window' }).check()
  await expect(page.getByText('Come back slowly.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^10 min/ })).toBeHidden()
  await page.screenshot({ path: picture('today-reset-own') })
  await page.getByRole('button', { name: /^3 min/ }).click()
  await expect.poll(() => done(request, 'reset_show')).not.toBeNull()
  await page.goto('/reset.html')
  await expect(page.getByRole('heading', { name: 'To the window' })).toBeVisible()
  await page.screenshot({ path: picture('reset-own') })
  await done(request, 'reset_end')
  await done(request, 'idea_remove', { id })
})

test('settings say own resets, keys and the calendar in words', async ({ page, request }) => {
  await page.goto('/#settings')
  for (const name of ['Your own resets', 'Keys', 'Calendar', 'Busy light and scripts']) {
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
  }
  await page.getByRole('button', { name: 'Add one' }).click()
  await page.getByLabel('What it is called').fill('Walk')
  await page.screenshot({ path: picture('settings-own-reset') })
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText('Walk', { exact: true })).toBeVisible()
  await page.screenshot({ path: picture('settings-own'), fullPage: true })
  const { ideas } = await done<{ ideas: { id: string }[] }>(request, 'idea_list')
  for (const { id } of ideas) await done(request, 'idea_remove', { id })
})
