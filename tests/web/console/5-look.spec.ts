// Every room as people see it: light and dark, two languages, narrow and wide. axe finds nothing, no word is missing, none is
// cut off, nothing is wider than the window, at 200 % text too.
import { expect, test, type Page } from '@playwright/test'
import { accessible, clipped, picture, wordless } from '../core'
import { ADMIN, chosen, COUNCIL, enter, LEADER, surveyed } from './stage'

const ROOMS: [string, string][] = [
  [LEADER, 'team'],
  [LEADER, 'recognition'],
  [LEADER, 'voices'],
  [COUNCIL, 'voices'],
  [ADMIN, 'people'],
  [ADMIN, 'ladders'],
  [ADMIN, 'policy'],
  [ADMIN, 'audit'],
  [ADMIN, 'wall'],
]
const WIDTHS = { narrow: 400, wide: 1000 } as const
/** A name as a file can have it. */
const of = (who: string) => who.toLowerCase().replace(' ', '-')

test.beforeAll(({ request }) => surveyed(request, 'Giulia Conti', 'Me llamo Lucía y me ayudó con mucha paciencia.'))

async function nothingHangsOut(page: Page, room: string): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${room} is wider than the window`).toBeLessThanOrEqual(0)
  expect(await clipped(page), `${room} cuts words off`).toEqual([])
}

// Each theme once, in a language of long words and in one of other letters.
for (const [language, theme] of [
  ['de', 'light'],
  ['zh-CN', 'dark'],
] as const) {
  for (const [who, room] of ROOMS) {
    test(`${room} of ${who} in ${language}, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await chosen(page, language, theme)
      await enter(page, who, room)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      for (const [name, width] of Object.entries(WIDTHS)) {
        await page.setViewportSize({ width, height: 800 })
        await accessible(page)
        await nothingHangsOut(page, `${room} at ${width} px`)
        expect(await wordless(page), 'messages without words').toEqual([])
        await page.screenshot({
          path: picture(`console-${room}-${of(who)}-${language}-${theme}-${name}`),
          fullPage: true,
        })
      }
    })
  }
}

for (const language of ['en', 'de', 'pl', 'zh-CN', 'pt-BR', 'es'] as const) {
  test(`text at 200 % still fits a narrow window, ${language}`, async ({ page }) => {
    await chosen(page, language, 'system')
    await page.setViewportSize({ width: 400, height: 800 })
    for (const [who, room] of ROOMS) {
      await page.context().clearCookies()
      await enter(page, who, room)
      await nothingHangsOut(page, `${room} in ${language}`)
      expect(await wordless(page), 'messages without words').toEqual([])
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
      await nothingHangsOut(page, `${room} in ${language} at 200 %`)
      await page.screenshot({ path: picture(`console-${room}-200-${language}`), fullPage: true })
    }
  })
}

test('language and theme that were chosen are there again, and the system decides before that', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await enter(page, LEADER, 'team')
  await expect(page.locator('html')).not.toHaveAttribute('data-theme')
  await page.getByRole('radio', { name: 'Light' }).check({ force: true })
  await page.getByLabel('Language').selectOption('pl')
  await expect(page.getByRole('heading', { level: 1, name: 'Zespół' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Zespół' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
})

test('on paper there is nothing to press', async ({ page }) => {
  await enter(page, ADMIN, 'audit')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeHidden()
  await expect(page.getByRole('list', { name: 'Audit' })).toBeVisible()
})

test('nothing moves for those who asked for that', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await enter(page, ADMIN, 'people')
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
})
