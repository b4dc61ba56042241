// Every view as people see it: light and dark, three languages, narrow and wide; axe finds nothing, no word
// is missing, nothing is wider than the window.
import { expect, test } from '@playwright/test'
import { accessible, done, picture } from './core'

const VIEWS = ['today', 'kudos', 'path', 'settings'] as const
const LANGUAGES = ['en', 'de', 'zh-CN'] as const
const WIDTHS = { narrow: 400, wide: 1000 } as const
const HEIGHT = 700

for (const language of LANGUAGES) {
  for (const theme of ['light', 'dark'] as const) {
    test(`every view in ${language}, ${theme}`, async ({ page, request }) => {
      await done(request, 'settings_set', { language, theme })
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      for (const view of VIEWS) {
        for (const [name, width] of Object.entries(WIDTHS)) {
          await page.setViewportSize({ width, height: HEIGHT })
          await page.goto(`/#${view}`)
          await page.reload()
          await expect(page.getByRole('heading').first()).toBeVisible()
          await page.waitForLoadState('networkidle')
          await accessible(page)
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          expect(overflow, `${view} is wider than ${width} px`).toBeLessThanOrEqual(0)
          const below = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)
          expect(below, `${view} scrolls as a whole, its bars too`).toBeLessThanOrEqual(0)
          expect(await page.locator('body').innerText(), 'a message without words').not.toMatch(
            /\b(today|kudos|path|settings|common|error)-[a-z]+-[a-z]/,
          )
          // The page scrolls within the window: for the picture the window is as high as what it holds.
          const hidden = await page.locator('main').evaluate((main) => main.scrollHeight - main.clientHeight)
          await page.setViewportSize({ width, height: HEIGHT + hidden })
          await page.screenshot({ path: picture(`${view}-${language}-${theme}-${name}`) })
          await page.setViewportSize({ width, height: HEIGHT })
        }
      }
    })
  }
}

test('text at 200 % still fits a narrow window', async ({ page, request }) => {
  await done(request, 'settings_set', { language: 'en', theme: 'system' })
  for (const view of VIEWS) {
    await page.goto(`/#${view}`)
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    await expect(page.getByRole('heading').first()).toBeVisible()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, view).toBeLessThanOrEqual(0)
    await page.screenshot({ path: picture(`${view}-200`) })
  }
})
