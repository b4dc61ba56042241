// Every room of the console in its states: a picture, what a screen reader would say, and that axe finds nothing. What is said
// goes into the book and is not agreed yet. Steps are taken by places and roles, never by words: they are taken in six
// languages.
import { expect, test, type Page } from '@playwright/test'
import { ADMIN, chosen, COUNCIL, enter, LEADER, stage } from '../console/stage'
import { violations } from '../core'
import { keep, shots, type Kept } from './book'
import { everything, HEIGHT, LANGUAGES, THEMES, WIDTHS } from './desks'
import { said } from './said'

interface Screen {
  room: string
  state: string
  /** Nobody is signed in without it. */
  who?: string
  /** From the room as it opens to what is to be seen. */
  steps?: (page: Page) => Promise<void>
  /** Only the page as it stands in the window, because a sheet lies over it. */
  window?: boolean
}

/** So many choices on in the first row of them. */
function chooses(nth: number): (page: Page) => Promise<void> {
  return async (page) => {
    await page.locator('main fieldset').first().locator('input').nth(nth).check({ force: true })
    await page.waitForLoadState('networkidle')
  }
}

async function firstCase(page: Page): Promise<void> {
  await page.locator('main .rows li > button.grow').first().click()
  await expect(page.locator('[role=dialog] blockquote').first()).toBeVisible()
}

/** The first case that the reader may decide about, and the words for it half written: in the languages after the first they
 *  are there again. */
async function deciding(page: Page): Promise<void> {
  const rows = page.locator('main .rows li > button.grow')
  for (let nth = 0; nth < (await rows.count()); nth++) {
    await rows.nth(nth).click()
    await expect(page.locator('[role=dialog] blockquote, [role=dialog] li').first()).toBeVisible()
    if ((await page.locator('[role=dialog] textarea').count()) > 0) return
    const primary = page.locator('[role=dialog] .stack .primary').first()
    if ((await primary.count()) > 0) {
      await primary.click()
      await page.locator('[role=dialog] textarea').fill('It costs little, and all of us use it.')
      return
    }
    await page.keyboard.press('Escape')
    await expect(page.locator('[role=dialog]')).toHaveCount(0)
  }
  throw new Error('nothing here is to be decided')
}

const SCREENS: Screen[] = [
  { room: 'door', state: 'signin' },
  { room: 'team', state: 'day', who: LEADER },
  { room: 'recognition', state: 'day', who: LEADER },
  { room: 'voices', state: 'open', who: LEADER },
  { room: 'voices', state: 'overdue', who: LEADER, steps: chooses(1) },
  { room: 'voices', state: 'answered', who: LEADER, steps: chooses(2) },
  { room: 'voices', state: 'case', who: LEADER, window: true, steps: firstCase },
  { room: 'voices', state: 'deciding', who: LEADER, window: true, steps: deciding },
  { room: 'voices', state: 'admin', who: ADMIN },
  { room: 'voices', state: 'council', who: COUNCIL },
  {
    room: 'voices',
    state: 'nothing',
    who: LEADER,
    steps: async (page) => {
      await page.locator('main [type=search]').fill('zzzz')
      await expect(page.locator('main .rows li > button.grow')).toHaveCount(0)
    },
  },
  { room: 'people', state: 'day', who: ADMIN },
  { room: 'ladders', state: 'day', who: ADMIN },
  {
    room: 'ladders',
    state: 'writing',
    who: ADMIN,
    steps: async (page) => {
      await page.locator('main header button').click()
      await expect(page.locator('main aside li').first()).toBeVisible()
    },
  },
  { room: 'policy', state: 'day', who: ADMIN },
  { room: 'audit', state: 'acts', who: COUNCIL },
  { room: 'audit', state: 'releases', who: COUNCIL, steps: chooses(1) },
  { room: 'audit', state: 'retention', who: COUNCIL, steps: chooses(2) },
  { room: 'wall', state: 'day', who: ADMIN },
]

async function open(page: Page, screen: Screen, language: string): Promise<void> {
  await chosen(page, language, 'system')
  if (screen.who) return enter(page, screen.who, screen.room)
  await page.goto(`${stage.url}/console/`)
  await expect(page.getByRole('heading').first()).toBeVisible()
}

for (const screen of SCREENS) {
  const view = `console-${screen.room}`
  const name = `${view}-${screen.state}`
  test(name, async ({ page }) => {
    const kept: Kept = { view, state: screen.state, said: {}, shots: [] }
    for (const language of LANGUAGES) {
      await open(page, screen, language)
      await screen.steps?.(page)
      for (const [width, px] of Object.entries(WIDTHS)) {
        await page.setViewportSize({ width: px, height: HEIGHT })
        for (const theme of THEMES) {
          // As a test each width has one theme.
          if (!everything && (width === 'narrow') !== (theme === 'light')) continue
          await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
          const found = await violations(page)
          const picture = `${name}-${language}-${theme}-${width}.png`
          await page.screenshot({ path: `${shots()}/${picture}`, fullPage: !screen.window })
          kept.shots.push({ language, theme, width, picture, axe: found })
        }
        if (width === 'narrow') kept.said[language] = said(await page.locator('body').ariaSnapshot())
      }
    }
    keep(kept)
    expect(kept.shots.filter((shot) => shot.axe.length > 0)).toEqual([])
  })
}
