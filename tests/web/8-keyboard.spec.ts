// By keyboard alone: every view is gone through from top to bottom, a shortcut says where one came to, and nothing
// moves for those who asked for that.
import { expect, test, type Page } from '@playwright/test'

const VIEWS = { today: 'Today', kudos: 'Kudos', path: 'Path', settings: 'Settings' } as const
/** More stops than any view has. */
const STOPS_MAX = 200

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
      const { top, left } = (at.closest('label, .row') ?? at).getBoundingClientRect()
      const name = at.getAttribute('aria-label') ?? at.textContent?.trim() ?? at.tagName
      return { name, top: top + main.scrollTop, left }
    })
    if (!stop) return found
    found.push(stop)
  }
  throw new Error('the keyboard is caught')
}

for (const [view, name] of Object.entries(VIEWS)) {
  test(`${view} is gone through by keyboard from top to bottom`, async ({ page }) => {
    await page.setViewportSize({ width: 400, height: 700 })
    await page.goto(`/#${view}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForLoadState('networkidle')
    const found = await stops(page)
    expect(found.length, `${name} has stops`).toBeGreaterThan(2)
    for (const [at, stop] of found.entries()) {
      const before = found[at - 1]
      if (!before) continue
      // In a row from left to right, else downwards.
      const isOn = stop.top > before.top - 24 || stop.left > before.left
      expect(isOn, `“${stop.name}” comes after “${before.name}” but stands above it`).toBe(true)
    }
  })
}

test('a shortcut opens a view, names it in the title and puts the keys into it', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const [at, name] of Object.values(VIEWS).entries()) {
    await page.keyboard.press(`Control+${at + 1}`)
    await expect(page).toHaveTitle(`${name} · Breakwater`)
    await expect(page.getByRole('main', { name })).toBeFocused()
  }
})

test('nothing moves for those who asked for that', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const view of Object.keys(VIEWS)) {
    await page.goto(`/#${view}`)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const moving = await page.evaluate(() => document.getAnimations().map((one) => (one as CSSAnimation).animationName))
    expect(moving, view).toEqual([])
  }
})
