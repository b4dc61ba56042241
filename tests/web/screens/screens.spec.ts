// Every screen in its states: a picture, what a screen reader would say, and that axe finds nothing. In English what
// is said must be what was agreed in `aria/`; a change there is a change that somebody hears.
import { expect, test, type Page } from '@playwright/test'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { violations } from '../core'
import { keep, shots, type Kept } from './book'
import { agreeing, desks, everything, HEIGHT, LANGUAGES, THEMES, WIDTHS } from './desks'
import { said } from './said'
import { Api, LOOSE, SCREENS, type Screen } from './states'

const AGREED = new URL('aria/', import.meta.url)

async function open(page: Page, screen: Screen): Promise<void> {
  const url = desks.urls[screen.desk]
  if (screen.view === 'reset') await page.goto(`${url}/reset.html`)
  else {
    await page.goto(`${url}/#${screen.view === 'history' ? 'today' : screen.view}`)
    await page.reload()
  }
  await expect(page.getByRole('heading').first()).toBeVisible()
  await page.waitForLoadState('networkidle')
}

/** As high as what the page holds, unless it is a sheet over a window. */
async function fit(page: Page, screen: Screen, width: number): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHT })
  if (screen.window) return
  const hidden = await page.locator('main').evaluate((main) => main.scrollHeight - main.clientHeight)
  await page.setViewportSize({ width, height: HEIGHT + hidden })
}

function agree(name: string, heard: string): void {
  const file = new URL(`${name}.txt`, AGREED)
  if (agreeing) {
    mkdirSync(AGREED, { recursive: true })
    writeFileSync(file, heard)
  }
  const agreed = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const so = `what ${name} says is not what was agreed; \`cargo xtask screens --agree\` agrees it anew`
  expect(heard, `${so}. Many states stand on those before them: with \`--only\` that may be all`).toBe(agreed)
}

for (const screen of SCREENS) {
  const name = `${screen.view}-${screen.state}`
  test(name, async ({ page, request }) => {
    const api = new Api(request)
    await screen.prepare?.(api)
    const kept: Kept = { view: screen.view, state: screen.state, said: {}, shots: [] }
    for (const language of LANGUAGES) {
      await api.call(screen.desk, 'settings_set', { language, theme: 'system' })
      await open(page, screen)
      await screen.steps?.(page)
      for (const [width, px] of Object.entries(WIDTHS)) {
        await fit(page, screen, px)
        for (const theme of THEMES) {
          // As a test each width has one theme.
          if (!everything && (width === 'narrow') !== (theme === 'light')) continue
          await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
          const found = await violations(page)
          const picture = `${name}-${language}-${theme}-${width}.png`
          await page.screenshot({ path: `${shots()}/${picture}` })
          kept.shots.push({ language, theme, width, picture, axe: found })
        }
        if (width === 'narrow') kept.said[language] = said(await page.locator('body').ariaSnapshot())
      }
    }
    await api.call(screen.desk, 'settings_set', { language: 'en' })
    // A state that puts words into an answer may still be doing so.
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    keep(kept)
    expect(kept.shots.filter((shot) => shot.axe.length > 0)).toEqual([])
    if (![screen.view, name].some((one) => LOOSE.includes(one))) agree(name, kept.said.en ?? '')
  })
}
