// History: seven days as a strip and as a table, a day to look at, what is not known said, forty lived days.
import { expect, test } from '@playwright/test'
import { accessible, done, picture } from './core'

interface Day {
  on: string
  measured: boolean
  call_s: number
  uncertain_s: number
  unmeasured_s: number
  in_detail: boolean
}
interface Week {
  today: string
  first: string
  days: Day[]
}
interface Lane {
  lane: { spans: { kind: string; stuck: boolean }[] } | null
}

test('a day is chosen with the keyboard and says what it holds', async ({ page, request }) => {
  const week = await done<Week>(request, 'history_show')
  await page.goto('/')
  const strip = page.getByRole('listbox', { name: /in these seven days/ })
  await strip.getByRole('option').last().focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(strip.getByRole('option', { selected: true })).toHaveCount(1)
  await expect(page.locator('.week').getByRole('listbox', { name: /on calls/ })).toHaveCount(2)
  const yesterday = await done<Lane>(request, 'history_day', { on: week.days[5]?.on })
  const marks = page.locator('.week .lane').getByRole('option')
  await expect(marks).toHaveCount(yesterday.lane?.spans.length ?? 0)
  await accessible(page)
  await page.keyboard.press('Enter')
  await expect(page.locator('.week .lane')).toBeHidden()
})

test('what nobody measured is said, and a call that was never believed is shown and left out', async ({
  page,
  request,
}) => {
  const week = await done<Week>(request, 'history_show')
  expect(week.days.map((day) => day.measured)).toEqual([false, true, true, true, true, true, true])
  await page.goto('/')
  const options = page.getByRole('listbox', { name: /in these seven days/ }).getByRole('option')
  await options.nth(0).click()
  await expect(
    page
      .locator('.week')
      .getByText(/nothing was recorded/)
      .first(),
  ).toBeVisible()
  await options.nth(1).click()
  await expect(page.getByText(/The end of a call was not heard/)).toBeVisible()
  await expect(page.getByText(/Breakwater did not run for/)).toBeVisible()
  await expect(
    page
      .locator('.week .lane')
      .getByRole('option', { name: /^Not measured/ })
      .first(),
  ).toBeVisible()
  await options.nth(4).click()
  await expect(page.locator('.week .lane').getByRole('option', { name: /left out/ })).toBeVisible()
  const stuck = await done<Lane>(request, 'history_day', { on: week.days[4]?.on })
  expect(stuck.lane?.spans.filter((span) => span.stuck)).toHaveLength(1)
})

test('the table says what the strip draws', async ({ page, request }) => {
  const week = await done<Week>(request, 'history_show')
  await page.goto('/')
  const card = page.locator('.week')
  await card.getByText('As a table').click()
  const rows = card.getByRole('row')
  await expect(rows).toHaveCount(1 + week.days.length)
  await expect(rows.nth(1)).toContainText('Not measured')
  await page.setViewportSize({ width: 400, height: 1500 })
  await card.scrollIntoViewIfNeeded()
  await card.screenshot({ path: picture('history-table') })
})

test('one goes back week by week to the first day, whose details are gone', async ({ page, request }) => {
  const week = await done<Week>(request, 'history_show')
  await page.goto('/')
  const earlier = page.getByRole('button', { name: 'Seven days earlier' })
  await expect(page.getByRole('button', { name: 'Seven days later' })).toBeDisabled()
  // Whoever presses faster than the core answers goes just as far.
  await page.route('**/api/call/history_show', async (route) => {
    await page.waitForTimeout(300)
    await route.continue()
  })
  for (let back = 0; back < 5; back++) await earlier.click()
  await expect(earlier).toBeDisabled()
  const options = page.getByRole('listbox', { name: /in these seven days/ }).getByRole('option')
  const old = await done<Week>(request, 'history_show', { until: daysBefore(week.today, 35) })
  const gone = old.days.findIndex((day) => day.measured && !day.in_detail && day.call_s > 0)
  await options.nth(gone).click()
  await expect(page.getByText(/Only the sums of this day are left/)).toBeVisible()
  await page.getByRole('button', { name: 'Seven days later' }).click()
  await expect(earlier).toBeEnabled()
})

for (const [language, theme, width] of [
  ['en', 'light', 400],
  ['en', 'dark', 1000],
  ['zh-CN', 'light', 1000],
  ['zh-CN', 'dark', 400],
  ['de', 'light', 400],
] as const) {
  test(`a chosen day in ${language}, ${theme}, ${width} px`, async ({ page, request }) => {
    await done(request, 'settings_set', { language, theme })
    await page.setViewportSize({ width, height: 700 })
    await page.goto('/')
    await page.locator('.week').getByRole('option').nth(1).click()
    await expect(page.locator('.week .lane')).toBeVisible()
    await accessible(page)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width, height: 1900 })
    await page.screenshot({ path: picture(`history-${language}-${theme}-${width}`) })
    await done(request, 'settings_set', { language: 'en', theme: 'system' })
  })
}

function daysBefore(on: string, days: number): string {
  const day = new Date(`${on}T12:00:00Z`)
  day.setUTCDate(day.getUTCDate() - days)
  return day.toISOString().slice(0, 10)
}
