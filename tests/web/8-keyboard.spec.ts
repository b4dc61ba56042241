// By keyboard alone: every view is gone through from top to bottom, a shortcut says where one came to, nothing moves for
// those who asked for that, and somebody new comes from the first run to a first kudos and a first goal.
import { expect, test, type APIRequestContext, type Locator, type Page } from '@playwright/test'
import { accessible, done, picture } from './core'

const VIEWS = {
  today: 'Today',
  kudos: 'Kudos',
  path: 'Path',
  voice: 'Being heard',
  settings: 'Settings',
} as const
/** More stops than any view has. */
const STOPS_MAX = 200
/** To the next thing that somebody new wants it is never further. */
const STOPS_NEXT = 16

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

/** Goes on by Tab until the keys are there, and looks whether one can see that. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toHaveCount(1)
  for (let count = 0; count < STOPS_NEXT; count++) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate((one) => one === document.activeElement)) break
  }
  await expect(wanted).toBeFocused()
  await expect(wanted).toBeInViewport()
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: true }))
  await page.keyboard.press('Enter')
}

/** Where nobody sees the keys there is nothing to go on from. */
async function keysAreOn(wanted: Locator): Promise<void> {
  await expect(wanted).toBeFocused()
  await expect(wanted).toBeInViewport()
}

/** The words of the card that has the keys. */
async function heldCard(page: Page): Promise<string> {
  return page.evaluate(() => {
    const card = document.activeElement?.closest('.month li')
    return card?.querySelector('.text, .quote')?.textContent ?? document.activeElement?.tagName ?? ''
  })
}

interface Wall {
  items: { id: string; text: string }[]
}

/** Opens what was received, and answers it as the core tells it. Until it is drawn, what was given stands there too. */
async function received(page: Page, request: APIRequestContext): Promise<Wall> {
  await page.goto('/#kudos')
  await page.getByRole('radio', { name: 'For you' }).check()
  const wall = await done<Wall>(request, 'kudos_wall', { which: 'received' })
  const texts = wall.items.map((item) => item.text)
  const given = async () => {
    const shown = await page.locator('.month li .text').allTextContents()
    return shown.length > 0 ? shown.filter((text) => !texts.includes(text)) : 'nothing yet'
  }
  await expect.poll(given).toEqual([])
  return wall
}

/** Takes a card off the wall, by its menu. */
async function hide(page: Page, card: Locator): Promise<void> {
  await card.getByRole('button', { name: /^More: / }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Hide from my wall' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Off your wall/)).toBeVisible()
}

test('who takes a kudos off the wall goes on at the next card, and at the heading when none is left', async ({
  page,
  request,
}) => {
  await received(page, request)
  const words = page.locator('.month li').locator('.text, .quote')
  await expect(words.nth(1)).toBeVisible()
  const first = (await words.nth(0).textContent()) ?? ''
  const next = await words.nth(1).textContent()
  await hide(page, page.locator('.month li').first())
  await expect.poll(() => heldCard(page)).toBe(next)
  await page.keyboard.press('Control+z')
  await expect(words.first()).toHaveText(first)

  const sought = first.replaceAll(/[“”"]/g, '').split(' ').slice(0, 5).join(' ')
  await page.getByRole('searchbox', { name: 'Search kudos' }).fill(sought)
  await expect(words).toHaveCount(1)
  await hide(page, page.locator('.month li').first())
  await keysAreOn(page.getByRole('heading', { level: 1 }))
  await page.keyboard.press('Control+z')
  await expect(words).toHaveCount(1)
})

/** Draws so many frames. */
async function draws(page: Page, frames: number): Promise<void> {
  await page.evaluate(async (frames) => {
    for (let drawn = 0; drawn < frames; drawn++) await new Promise(requestAnimationFrame)
  }, frames)
}

/** Asks to report a card, by its menu. */
async function askToReport(page: Page, card: Locator): Promise<void> {
  await card.getByRole('button', { name: /^More: / }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('Report this kudos')
}

async function sendReport(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'I do not want this' }).check()
  await page.getByRole('button', { name: 'Send report' }).press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
}

/** All that was taken off the wall is there again: the sample has few. */
async function putBack(request: APIRequestContext): Promise<void> {
  for (const { id } of await done<{ id: string }[]>(request, 'kudos_list', { which: 'hidden' })) {
    await done(request, 'kudos_hide', { id, hidden: false })
  }
}

for (const way of ['hides', 'reports'] as const) {
  test(`who ${way} a kudos goes on at the next card, however late the core says that it is gone`, async ({
    page,
    request,
  }) => {
    const wall = await received(page, request)
    const cards = page.locator('.month li').filter({ has: page.locator('.text') })
    await expect(cards.nth(1)).toBeVisible()
    const words = (await cards.first().locator('.text').textContent()) ?? ''
    // As it stands on the page: in the first hours of a month that is not the order in which the core tells them.
    const next = await cards.first().evaluate((card) => {
      const all = [...document.querySelectorAll('.month li')]
      return all[all.indexOf(card) + 1]?.querySelector('.text, .quote')?.textContent
    })
    // Until the core has caught up it shows the wall as it was.
    const gone = wall.items.findIndex((item) => item.text === words)
    await page.route('/api/call/kudos_wall', (route) => route.fulfill({ json: wall }))
    if (way === 'hides') await hide(page, cards.first())
    else {
      await askToReport(page, cards.first())
      await sendReport(page)
    }
    // Longer than any patience that could be counted in.
    await draws(page, 200)
    expect(await heldCard(page)).toBe(words)
    await page.unroute('/api/call/kudos_wall')
    // Said once more, so that the window asks again.
    await done(request, 'kudos_hide', { id: wall.items[gone]?.id, hidden: true })
    await expect(page.locator('.month li').filter({ hasText: words })).toHaveCount(0)
    await expect.poll(() => heldCard(page)).toBe(next)
    await putBack(request)
  })
}

test('who lets a report be is on its card again, and after sending it on the next one', async ({ page, request }) => {
  await received(page, request)
  const fromSomebody = page.locator('.month li').filter({ has: page.locator('.text') })
  const words = fromSomebody.first().locator('.text')
  await expect(words).toBeVisible()
  const text = (await words.textContent()) ?? ''
  const ask = () => askToReport(page, fromSomebody.first())
  await ask()
  await page.keyboard.press('Escape')
  await expect.poll(() => heldCard(page)).toBe(text)
  await ask()
  await sendReport(page)
  await expect(words).not.toHaveText(text)
  await expect.poll(() => heldCard(page)).not.toBe('BODY')
  await putBack(request)
})

test.describe('somebody new, in Polish', () => {
  test.use({ baseURL: process.env.BREAKWATER_NEWCOMER })
  // One walk: each part stands on the one before.
  test.describe.configure({ mode: 'serial' })

  test('the first run leads by Tab and Enter into the centre', async ({ page }) => {
    await page.goto('/')
    await tabTo(page, page.getByLabel('Language'))
    await page.keyboard.press('P')
    await expect(
      page.getByRole('heading', {
        name: 'Spokojna przystań obok głośnej pracy',
      }),
    ).toBeVisible()
    await keysAreOn(page.getByLabel('Język'))
    await accessible(page)
    await page.screenshot({ path: picture('newcomer-1') })
    await press(page, 'Dalej')
    await keysAreOn(page.getByRole('heading', { name: 'Co z tego jest twoim telefonem?' }))
    await page.screenshot({ path: picture('newcomer-2') })
    await press(page, 'Dalej')
    await keysAreOn(page.getByRole('heading', { name: 'Dołącz do swojego centrum' }))
    await tabTo(page, page.getByLabel('Adres serwera'))
    await page.keyboard.type(process.env.BREAKWATER_SERVER ?? '')
    await tabTo(page, page.getByLabel('Twój kod'))
    await page.keyboard.type(process.env.BREAKWATER_NEWCOMER_CODE ?? '')
    await page.keyboard.press('Enter')
    await keysAreOn(page.getByRole('button', { name: 'Zaczynamy' }))
    await page.screenshot({ path: picture('newcomer-3') })
    await page.keyboard.press('Enter')
    await keysAreOn(page.getByRole('main', { name: 'Dzisiaj' }))
    await page.screenshot({ path: picture('newcomer-today') })
  })

  test('a first kudos is given, undone, and given again', async ({ page, request }) => {
    const words = 'W pierwszym tygodniu dwa razy pokazujesz mi, jak zapisać zwrot. Za drugim razem już umiem.'
    const ours = async () =>
      (
        await done<{ text: string }[]>(request, 'kudos_list', {
          which: 'given',
        })
      ).filter((one) => one.text === words)
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.keyboard.press('Control+2')
    await keysAreOn(page.getByRole('main', { name: 'Podziękowania' }))
    await page.screenshot({ path: picture('newcomer-wall') })
    await press(page, 'Podziękuj')
    await keysAreOn(page.getByRole('combobox'))
    await page.keyboard.type('Pio')
    await expect(page.getByRole('option', { name: /Piotr Kowalski/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('list', { name: 'Wybrane osoby' })).toContainText('Piotr Kowalski')
    await tabTo(page, page.getByLabel('Co się stało'))
    await page.keyboard.type(words)
    await accessible(page)
    await page.screenshot({ path: picture('newcomer-giving') })
    await press(page, 'Wyślij podziękowanie')
    await expect(page.getByText(/^W drodze\. Piotr Kowalski/)).toBeVisible()
    await keysAreOn(page.getByRole('button', { name: 'Podziękuj', exact: true }))
    await page.screenshot({ path: picture('newcomer-given') })
    await page.keyboard.press('Control+z')
    await expect(page.getByLabel('Co się stało')).toHaveValue(words)
    expect(await ours()).toHaveLength(0)
    await press(page, 'Wyślij podziękowanie')
    await expect.poll(ours).toHaveLength(1)
  })

  test('a role is chosen and a first goal is set', async ({ page, request }) => {
    const goal = 'Do piątku posłuchać dwóch trudnych rozmów i zapisać, co pomogło'
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.keyboard.press('Control+3')
    await keysAreOn(page.getByRole('main', { name: 'Ścieżka' }))
    await page.screenshot({ path: picture('newcomer-path') })
    await tabTo(page, page.locator('.pick button').first())
    await page.keyboard.press('Enter')
    await keysAreOn(page.getByRole('heading', { name: 'Dokąd można pójść' }))
    await press(page, 'Nowy cel')
    await keysAreOn(page.getByLabel('Co chcesz zrobić'))
    await page.keyboard.type(goal)
    await page.screenshot({ path: picture('newcomer-goal') })
    await press(page, 'Zapisz cel')
    await expect(page.getByText(goal)).toBeVisible()
    await keysAreOn(page.getByRole('button', { name: 'Nowy cel' }))
    await page.screenshot({
      path: picture('newcomer-goal-set'),
      fullPage: true,
    })
    expect(await done<{ text: string }[]>(request, 'goal_list')).toMatchObject([{ text: goal }])
  })
})
