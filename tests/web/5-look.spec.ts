// Every view as people see it: light and dark, six languages and one that is longer than all of them, narrow and wide;
// axe finds nothing, no word is missing, none is cut off at any size of text, nothing is wider than the window.
import { expect, test, type Page } from '@playwright/test'
import { accessible, clipped, done, picture, wordless } from './core'
import { pseudo, speakPseudo } from './pseudo'

const VIEWS = ['today', 'kudos', 'path', 'voice', 'settings'] as const
const LANGUAGES = ['en', 'de', 'pl', 'zh-CN', 'pt-BR', 'es'] as const
const WIDTHS = { narrow: 400, wide: 1000 } as const
const HEIGHT = 700

// The specs that follow read English.
test.afterAll(({ request }) => done(request, 'settings_set', { language: 'en', theme: 'system' }))

async function open(page: Page, view: string): Promise<void> {
  await page.goto(`/#${view}`)
  await page.reload()
  await expect(page.getByRole('heading').first()).toBeVisible()
  await page.waitForLoadState('networkidle')
}

async function nothingHangsOut(page: Page, view: string): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${view} is wider than the window`).toBeLessThanOrEqual(0)
  expect(await clipped(page), `${view} cuts words off`).toEqual([])
}

for (const language of LANGUAGES) {
  for (const theme of ['light', 'dark'] as const) {
    test(`every view in ${language}, ${theme}`, async ({ page, request }) => {
      await done(request, 'settings_set', { language, theme })
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      for (const view of VIEWS) {
        await open(page, view)
        for (const [name, width] of Object.entries(WIDTHS)) {
          await page.setViewportSize({ width, height: HEIGHT })
          // A light window is asked wide, a dark one narrow: each view, language, theme and width has its turn.
          if (name === (theme === 'light' ? 'wide' : 'narrow')) await accessible(page)
          await nothingHangsOut(page, `${view} at ${width} px`)
          const below = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)
          expect(below, `${view} scrolls as a whole, its bars too`).toBeLessThanOrEqual(0)
          expect(await wordless(page), 'messages without words').toEqual([])
          // The page scrolls within the window: for the picture the window is as high as what it holds.
          const hidden = await page.locator('main').evaluate((main) => main.scrollHeight - main.clientHeight)
          await page.setViewportSize({ width, height: HEIGHT + hidden })
          await page.screenshot({ path: picture(`${view}-${language}-${theme}-${name}`) })
        }
      }
    })
  }
}

for (const language of [...LANGUAGES, 'pseudo'] as const) {
  test(`text at 200 % still fits a narrow window, ${language}`, async ({ page, request }) => {
    if (language === 'pseudo') await speakPseudo(page)
    await done(request, 'settings_set', { language: language === 'pseudo' ? 'de' : language, theme: 'system' })
    await page.setViewportSize({ width: WIDTHS.narrow, height: HEIGHT })
    for (const view of VIEWS) {
      await open(page, view)
      if (language === 'pseudo') await expect(page.getByText(pseudo('Settings')).first()).toBeVisible()
      await nothingHangsOut(page, `${view} in ${language}`)
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
      await nothingHangsOut(page, `${view} in ${language} at 200 %`)
      await page.screenshot({ path: picture(`${view}-200-${language}`) })
    }
  })
}

test('words that are cut off are found, and none that are not', async ({ page }) => {
  await page.setContent(`
    <p style="width: 60px; overflow: hidden; white-space: nowrap">Cut off at the side</p>
    <p style="height: 18px; overflow: hidden; line-height: 18px">Whole<br />Cut off below</p>
    <button style="width: 40px; padding: 0">Sticking-out</button>
    <button style="width: 200px">Within</button>
    <p style="height: 20px; overflow: auto">Scrolled<br />to<br />be read</p>
    <span style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)">Heard only</span>`)
  const found = (await clipped(page)).map((cut) => cut.split('”')[0])
  expect(found).toEqual(['“Cut off at the side', '“Cut off below', '“Sticking-out'])
})
