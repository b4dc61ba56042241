// Breaks owed by law: the country and its sources, announcing a break, a hard call in Brazil, telling the leader,
// and what every kind of reset looks like. Leaves Brazil chosen, so that the look of every view has the card.
import { expect, test } from '@playwright/test'
import { accessible, done, passes, picture } from './core'

const clock = (at: Date) => `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
const inHours = (hours: number) => clock(new Date(Date.now() + hours * 3_600_000))

test('a country is chosen, and each rule says where it stands and that nobody reviewed it', async ({ page }) => {
  await page.goto('/#settings')
  await page.getByLabel('Rules of').selectOption({ label: 'Brazil' })
  await expect(page.getByText(/NR-17 annex II, 5\.4\.1/)).toBeVisible()
  await expect(page.getByText(/Not legally reviewed: ask/)).toBeVisible()
  await page.getByRole('button', { name: 'Save the record' }).click()
  await expect(page.getByText(/Nothing was sent\./)).toBeVisible()
  await page.screenshot({ path: picture('statutory-settings'), fullPage: true })
})

test('a break is announced, and a call ends it', async ({ page, request }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Breaks owed by law' })).toBeVisible()
  await page.getByText('All of them, and your shift').click()
  await page.getByRole('button', { name: 'Say when you work' }).click()
  await page.getByLabel('Hours of this shift').fill('8 to 16')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('“8 to 16” is not hours like 08:00-16:30. Nothing was changed.')).toBeVisible()
  await page.getByLabel('Hours of this shift').fill(`${inHours(-2)}-${inHours(4)}`)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Begin: Rest pause' }).first().click()
  await expect(page.getByText(/It counts from \d\d:\d\d on/)).toBeVisible()
  await accessible(page)
  await page.screenshot({ path: picture('statutory-running'), fullPage: true })
  await done(request, 'call_start', { id: 'break' })
  await expect(page.getByText(/On a break since/)).toBeHidden()
  await done(request, 'call_end', { id: 'break' })
  await page.getByText('Breaks of this shift').click()
  await expect(page.getByText('does not count · ended by a call')).toBeVisible()
})

test('a hard call owes a pause at once, and the leader is told only when the agent says so', async ({
  page,
  request,
}) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'That was a hard one' }).click()
  const tell = page.getByRole('switch', { name: /^Tell .* that I need this time/ })
  await expect(tell).not.toBeChecked()
  await expect(page.getByText(/reads only your name, the minutes and the time/)).toBeVisible()
  await page.screenshot({ path: picture('relief-hard') })
  await tell.click()
  await page.getByRole('button', { name: /^3 min/ }).click()
  await expect.poll(() => done(request, 'reset_show')).not.toBeNull()
  await done(request, 'reset_end')
  await expect(page.getByText('You marked a call as hard. A pause is owed to you now.')).toBeVisible()
  await expect(page.getByText(/^You asked .* for 3 min at .* · sent$/)).toBeVisible()
  await page.setViewportSize({ width: 1000, height: 700 })
  await page.screenshot({ path: picture('statutory-hard-owed'), fullPage: true })
})

test('every kind of reset has its picture, and its end says what it came to', async ({ page, request }) => {
  await page.setViewportSize({ width: 720, height: 480 })
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    for (const kind of ['breathe', 'look_away', 'stretch', 'quiet']) {
      await done(request, 'reset_start', { seconds: 180, kind })
      await page.goto('/reset.html')
      await expect(page.getByRole('button', { name: 'Back to work' })).toBeVisible()
      await accessible(page)
      await page.screenshot({ path: picture(`reset-${kind}-${theme}`) })
    }
  }
  await done(request, 'reset_start', { seconds: 60 })
  await page.goto('/reset.html')
  await passes(request, 60_000)
  await expect(page.getByText(/^You rested 1\smin\./)).toBeVisible()
  await accessible(page)
  await page.screenshot({ path: picture('reset-over') })
  await page.getByRole('button', { name: 'Close' }).click()
  await expect.poll(() => done(request, 'reset_show')).toBeNull()
})
