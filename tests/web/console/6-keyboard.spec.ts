// By keyboard alone: every room is gone through from top to bottom, a room that is opened takes the keys, and a leader passes
// praise on without a mouse.
import { expect, test, type Page } from '@playwright/test'
import { ADMIN, enter, LEADER, surveyed, tabTo, waiting } from './stage'

/** More stops than any room has on its first page. */
const STOPS_MAX = 300

interface Stop {
  name: string
  top: number
  left: number
}

async function stops(page: Page): Promise<Stop[]> {
  await page.locator('main').focus()
  const found: Stop[] = []
  for (let count = 0; count < STOPS_MAX; count++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate((): Stop | null => {
      const main = document.querySelector('main')
      const at = document.activeElement
      if (!main || !at || !main.contains(at) || at === main) return null
      // A mark that lies over its words stands where its row stands.
      const { top, left } = (at.closest('label, .row, .rows > li') ?? at).getBoundingClientRect()
      return { name: at.getAttribute('aria-label') ?? at.textContent?.trim() ?? '', top: top + window.scrollY, left }
    })
    if (!stop) return found
    found.push(stop)
  }
  throw new Error('the keyboard is caught')
}

for (const [who, room, least] of [
  [LEADER, 'recognition', 3],
  [LEADER, 'voices', 4],
  [ADMIN, 'people', 8],
  [ADMIN, 'ladders', 4],
  [ADMIN, 'policy', 1],
  [ADMIN, 'audit', 2],
  [ADMIN, 'wall', 4],
] as const) {
  test(`${room} is gone through by keyboard from top to bottom`, async ({ page, request }) => {
    if (room === 'recognition') await surveyed(request, 'Lukas Brandt', 'My name is Ida Holm and he was kind to me.')
    await page.setViewportSize({ width: 400, height: 800 })
    await enter(page, who, room)
    const found = await stops(page)
    expect(found.length, `${room} has stops`).toBeGreaterThanOrEqual(least)
    for (const [at, stop] of found.entries()) {
      const before = found[at - 1]
      if (!before) continue
      const isOn = stop.top > before.top - 24 || stop.left > before.left
      expect(isOn, `“${stop.name}” comes after “${before.name}” but stands above it`).toBe(true)
    }
  })
}

test('a leader passes praise on, and takes it back, without a mouse', async ({ page, request }) => {
  await surveyed(request, 'Priya Raman', 'My name is Joan and I thank her for the quiet hour.')
  await enter(page, LEADER, 'team')
  await tabTo(page, page.getByRole('link', { name: 'Recognition' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main', { name: 'Recognition' })).toBeFocused()
  await expect(page).toHaveTitle('Recognition · Breakwater')
  await tabTo(page, page.getByRole('button', { name: 'Pass on to Priya Raman' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Pass on to Priya Raman' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Passed on to Priya Raman.')).toBeVisible()
  expect(waiting()).not.toContain('Priya Raman')
})

test('an admin makes a code without a mouse, and comes back to where they were', async ({ page }) => {
  await enter(page, ADMIN, 'people')
  await page.getByRole('searchbox').focus()
  await page.keyboard.type('Zofia')
  const menu = page.getByRole('button', { name: 'What can be done for Zofia Maj' })
  await expect(page.getByRole('list', { name: 'People' }).getByRole('listitem')).toHaveCount(1)
  await tabTo(page, menu)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('button', { name: 'Make the code' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(sheet.getByTestId('invite')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
})
