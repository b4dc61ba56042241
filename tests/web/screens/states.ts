// Every screen: which view, in which state, at which desk, and how one comes there. Steps are taken by places and
// roles, never by words: they are taken in six languages.
import { expect, type APIRequestContext, type Locator, type Page } from '@playwright/test'
import { desks, type Desk } from './desks'
import { VOICE } from './voice'

export interface Screen {
  view: 'today' | 'kudos' | 'path' | 'voice' | 'history' | 'settings' | 'firstrun' | 'reset'
  state: string
  desk: Desk
  /** Brings the desk into the state, once. */
  prepare?: (api: Api) => Promise<void>
  /** From the view as it opens to what is to be seen. */
  steps?: (page: Page) => Promise<void>
  /** Only the page as it stands in the window, not all that it holds. */
  window?: boolean
}

/** Speaks to the cores of the stage. */
export class Api {
  constructor(private readonly request: APIRequestContext) {}

  async call<T = unknown>(desk: Desk, name: string, args: object = {}): Promise<T> {
    const answer = await this.request.post(`${desks.urls[desk]}/api/call/${name}`, { data: args })
    expect(answer.ok(), `${desk} ${name}: ${await answer.text()}`).toBe(true)
    return (await answer.json()) as T
  }

  async passes(desk: Desk, minutes: number): Promise<void> {
    const ms = Math.round(minutes * 60_000)
    expect((await this.request.post(`${desks.urls[desk]}/api/pass/${ms}`)).ok()).toBe(true)
  }
}

interface Wall {
  sealed: number
  items: { text: string; direction: string }[]
}

const PASSPHRASE = 'otter bellbind quayside lantern'

const primary = (page: Page): Locator => page.locator('[role=dialog] button.primary')

/** The reset of one kind is running; what ran before is ended. */
function resetOf(kind: string): (api: Api) => Promise<void> {
  return async (api) => {
    await api.call('amara', 'reset_end')
    await api.call('amara', 'reset_start', { seconds: 180, kind })
  }
}

async function writeGoal(page: Page, text: string): Promise<void> {
  await page.locator('[aria-haspopup=dialog]').last().click()
  await page.locator('[role=dialog] textarea').fill(text)
  await page.locator('[role=dialog] button[type=submit]').click()
  await expect(page.locator('[role=dialog] [role=alert]')).toBeVisible()
}

/** So many steps on in the first run. */
function steps(count: number): (page: Page) => Promise<void> {
  return async (page) => {
    for (let step = 0; step < count; step++) await page.locator('.pane > .row .primary').click()
  }
}

async function joinRefused(page: Page): Promise<void> {
  await steps(2)(page)
  await page.locator('form input').first().fill(desks.centre)
  await page.locator('form input').first().blur()
  // The button for the account at work comes once the centre has answered.
  await expect(page.locator('form button')).toHaveCount(2)
  await page.locator('form input.code').fill('no-such-code')
  await page.locator('form button[type=submit]').click()
  await expect(page.locator('form [role=alert]')).toBeVisible()
}

async function vaultSheet(page: Page): Promise<void> {
  await page.locator('.vault button').first().click()
  await expect(page.locator('[role=dialog]')).toBeVisible()
}

async function recoveryWords(page: Page): Promise<void> {
  await vaultSheet(page)
  for (const field of await page.locator('[role=dialog] input[type=password]').all()) await field.fill(PASSPHRASE)
  await primary(page).click()
  await expect(page.locator('[role=dialog] ol li').first()).toBeVisible()
}

/** Only what the agent received: the second of the ways to look at the wall. */
async function received(page: Page): Promise<void> {
  await page.locator('main fieldset input').nth(1).check({ force: true })
  await expect(page.locator('.month li').first()).toBeVisible()
}

/** Makes the vault as an agent would, without the window. */
async function makeVault(api: Api, desk: Desk): Promise<void> {
  const made = await api.call<{ words: string[]; asked: number[] }>(desk, 'vault_create', {
    passphrase: PASSPHRASE,
  })
  const words = made.asked.map((place) => made.words[place - 1])
  await api.call(desk, 'vault_confirm', { words })
}

/** A colleague's kudos that is sealed waits for the vault to be opened here. */
async function sealedKudos(api: Api): Promise<void> {
  await makeVault(api, 'amara')
  await api.call('amara', 'vault_lock')
  await expect
    .poll(async () => {
      await api.call('piotr', 'kudos_give', { to: 'Amara Okafor', text: `For you alone, ${Date.now()}.` })
      await api.passes('piotr', 0.02)
      await api.passes('amara', 0.02)
      return (await api.call<Wall>('amara', 'kudos_wall')).sealed
    })
    .toBeGreaterThan(0)
}

/** After many minutes at once a desk takes its connection for dead, and has to come back. */
async function online(api: Api, desk: Desk): Promise<void> {
  const state = async () => {
    await api.passes(desk, 0.02)
    return (await api.call<{ sync: { state: string } }>(desk, 'status')).sync.state
  }
  await expect.poll(state).toBe('online')
}

/** Two colleagues share a part of their paths with each other. */
async function sharedPaths(api: Api): Promise<void> {
  await api.call('amara', 'vault_unlock', { passphrase: PASSPHRASE })
  await makeVault(api, 'piotr')
  const by = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  await api.call('piotr', 'goal_add', { text: 'Sit in on two calls with the night shift', by })
  // Each has to hear of the other's key first.
  await expect(async () => {
    for (const desk of ['amara', 'piotr'] as const) await api.passes(desk, 0.02)
    await api.call('piotr', 'path_share', { with: 'Amara Okafor' })
    await api.call('amara', 'path_share', { with: 'Piotr Kowalski' })
  }).toPass()
  const theirs = async () => {
    await api.passes('amara', 0.02)
    return (await api.call<{ theirs: unknown[] }>('amara', 'path_shared')).theirs.length
  }
  await expect.poll(theirs).toBeGreaterThan(0)
}

async function secondDesk(api: Api): Promise<void> {
  await api.call('second', 'join', { url: desks.centre, code: desks.code })
  await api.call('second', 'settings_set', { first_run_done: true })
  const notes = async () => {
    await api.passes('amara', 0.02)
    return (await api.call<{ desk_notes: string[] }>('amara', 'today_show')).desk_notes.length
  }
  await expect.poll(notes).toBeGreaterThan(0)
}

export const SCREENS: Screen[] = [
  { view: 'firstrun', state: 'welcome', desk: 'fresh' },
  { view: 'firstrun', state: 'phone', desk: 'fresh', steps: steps(1) },
  { view: 'firstrun', state: 'centre', desk: 'fresh', steps: steps(2) },
  { view: 'firstrun', state: 'refused', desk: 'fresh', steps: joinRefused },
  { view: 'today', state: 'empty', desk: 'alone' },
  { view: 'kudos', state: 'empty', desk: 'alone' },
  { view: 'path', state: 'empty', desk: 'alone' },
  { view: 'voice', state: 'alone', desk: 'alone' },
  { view: 'settings', state: 'empty', desk: 'alone' },
  { view: 'today', state: 'day', desk: 'amara' },
  { view: 'kudos', state: 'day', desk: 'amara' },
  {
    view: 'kudos',
    state: 'giving',
    desk: 'amara',
    window: true,
    steps: async (page) => {
      await page.locator('main header button.warm').first().click()
      // In the languages after the first it is there again.
      if (await page.locator('[role=dialog] textarea').inputValue()) return
      await page.locator('[role=combobox]').pressSequentially('Pio')
      await page.locator('[role=option]').first().click()
      await page.locator('[role=dialog] textarea').fill('You took that angry transfer so I could breathe.')
      await page.locator('[role=dialog] input[type=radio]').first().check({ force: true })
    },
  },
  { view: 'kudos', state: 'received', desk: 'amara', steps: received },
  {
    view: 'kudos',
    state: 'thanks',
    desk: 'amara',
    window: true,
    steps: async (page) => {
      await received(page)
      // Said once, and a sentence after it.
      const sentence = page.locator('.month li .foot > [aria-haspopup=dialog]').first()
      if ((await sentence.count()) === 0) await page.locator('.month li .foot > button').first().click()
      await sentence.click()
      await page.locator('[role=dialog] textarea').fill('It carried me through the afternoon.')
    },
  },
  { view: 'path', state: 'day', desk: 'amara' },
  {
    view: 'path',
    state: 'evidence',
    desk: 'amara',
    window: true,
    steps: async (page) => {
      await page.locator('.skill [aria-haspopup=dialog]').first().click()
      await page.locator('[role=dialog] textarea').fill('Tuesday: stayed with a caller until the refund was done')
    },
  },
  {
    view: 'path',
    state: 'print',
    desk: 'amara',
    window: true,
    steps: async (page) => {
      await page.locator('main header button').last().click()
      await expect(page.locator('[role=dialog] [type=checkbox]').first()).toBeVisible()
    },
  },
  {
    view: 'path',
    state: 'refused',
    desk: 'amara',
    window: true,
    steps: (page) => writeGoal(page, 'Handle time 240 s, AHT 4 min'),
  },
  ...VOICE,
  {
    view: 'history',
    state: 'day',
    desk: 'amara',
    steps: async (page) => {
      await page.locator('.week').getByRole('option').nth(4).click()
      await expect(page.locator('.week .lane')).toBeVisible()
    },
  },
  { view: 'settings', state: 'day', desk: 'amara' },
  {
    view: 'settings',
    state: 'refused',
    desk: 'amara',
    steps: async (page) => {
      await page.locator('.sources button').last().click()
      await page.locator('.sources form input').first().fill('nowhere at all')
      await page.locator('.sources form button[type=submit]').click()
      await expect(page.locator('.sources [role=alert]')).toBeVisible()
    },
  },
  {
    view: 'settings',
    state: 'sent',
    desk: 'amara',
    window: true,
    steps: async (page) => {
      await page.locator('.sent button').click()
      await expect(page.locator('[role=dialog] section').first()).toBeVisible()
    },
  },
  {
    view: 'today',
    state: 'resting',
    desk: 'amara',
    window: true,
    steps: async (page) => {
      await page.locator('.tide-card .primary').click()
      await expect(page.locator('[role=dialog]')).toBeVisible()
    },
  },
  {
    view: 'today',
    state: 'call',
    desk: 'amara',
    prepare: async (api) => {
      await api.call('amara', 'call_start', { id: 'screen', source: 'baresip' })
      await api.passes('amara', 4)
    },
  },
  {
    view: 'today',
    state: 'due',
    desk: 'amara',
    prepare: async (api) => {
      await api.passes('amara', 20)
      await api.call('amara', 'call_end', { id: 'screen', source: 'baresip' })
      await api.passes('amara', 0.1)
      await online(api, 'amara')
    },
  },
  {
    view: 'today',
    state: 'hard',
    desk: 'amara',
    window: true,
    steps: async (page) => {
      await page.locator('.tide-card .actions button').last().click()
      await expect(page.locator('[role=dialog]')).toBeVisible()
    },
  },
  ...(['breathe', 'look_away', 'stretch', 'quiet'] as const).map((kind): Screen => ({
    view: 'reset',
    state: kind,
    desk: 'amara',
    window: true,
    prepare: resetOf(kind),
  })),
  {
    view: 'reset',
    state: 'over',
    desk: 'amara',
    window: true,
    prepare: async (api) => {
      await resetOf('breathe')(api)
      await api.passes('amara', 3.02)
    },
  },
  {
    view: 'today',
    state: 'rested',
    desk: 'amara',
    prepare: async (api) => {
      await api.call('amara', 'reset_end')
      await online(api, 'amara')
    },
  },
  { view: 'today', state: 'desk', desk: 'amara', prepare: secondDesk },
  { view: 'settings', state: 'vault', desk: 'amara', window: true, steps: vaultSheet },
  { view: 'settings', state: 'words', desk: 'amara', window: true, steps: recoveryWords },
  {
    view: 'settings',
    state: 'asked',
    desk: 'amara',
    window: true,
    steps: async (page) => {
      await recoveryWords(page)
      await primary(page).click()
    },
  },
  { view: 'kudos', state: 'sealed', desk: 'amara', prepare: sealedKudos },
  { view: 'settings', state: 'unlock', desk: 'amara', window: true, steps: vaultSheet },
  { view: 'path', state: 'shared', desk: 'amara', prepare: sharedPaths },
  {
    view: 'path',
    state: 'sharing',
    desk: 'amara',
    window: true,
    steps: async (page) => {
      await page.locator('main header button').first().click()
      await page.locator('[role=combobox]').pressSequentially('Pio')
      await page.locator('[role=option]').first().click()
      await expect(page.locator('[role=dialog] .seen li').first()).toBeVisible()
    },
  },
  {
    view: 'settings',
    state: 'pairing',
    desk: 'second',
    window: true,
    prepare: (api) => api.call('second', 'vault_status') as Promise<void>,
    steps: async (page) => {
      await page.locator('.vault button').nth(1).click()
      await primary(page).click()
      await expect(page.locator('[role=dialog] .digits')).toBeVisible()
    },
  },
  { view: 'today', state: 'signedout', desk: 'left' },
  {
    view: 'settings',
    state: 'signedout',
    desk: 'left',
    steps: async (page) => {
      // The button for the account at work comes once the centre has answered.
      await expect(page.locator('form:has(.code) button')).toHaveCount(2)
    },
  },
  { view: 'today', state: 'offline', desk: 'offline' },
  { view: 'path', state: 'former', desk: 'offline' },
  {
    view: 'kudos',
    state: 'waiting',
    desk: 'offline',
    prepare: async (api) => {
      for (const text of [
        'Your macro for address changes saves all of us five minutes a call.',
        'The tea. Thank you.',
      ]) {
        await api.call('offline', 'kudos_give', { to: 'Piotr Kowalski', text })
      }
    },
  },
  { view: 'today', state: 'long', desk: 'long' },
  { view: 'kudos', state: 'long', desk: 'long' },
  {
    view: 'voice',
    state: 'long',
    desk: 'long',
    prepare: async (api) => {
      const tool = 'Kundenzufriedenheitsrückmeldungsbearbeitungsvorlage'
      await api.call('long', 'voice_say', { sort: 'friction', tool, anonymous: false })
    },
  },
  { view: 'path', state: 'long', desk: 'long' },
  { view: 'settings', state: 'long', desk: 'long' },
  {
    view: 'kudos',
    state: 'thousands',
    desk: 'long',
    window: true,
    steps: async (page) => {
      await page.locator('main header button.warm').first().click()
      await page.locator('[role=combobox]').pressSequentially('An')
      await expect(page.locator('[role=option]').first()).toBeVisible()
    },
  },
]

/** What these views and states read aloud depends on what arrived first, how long the run took, or is still being written: it is
 *  not agreed. */
export const LOOSE = ['kudos', 'path', 'voice', 'settings-sent']
