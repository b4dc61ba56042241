// The view of being heard in its states. What takes the centre weeks is put into what the window is told, and only that.
import { expect, type Page } from '@playwright/test'
import type { Screen } from './states'

interface Said {
  sort: string
}

const QUESTIONS = ['challenge', 'recognition', 'development', 'flexibility'].map((key) => ({ key, text: null }))
const YES = {
  state: 'done',
  why: 'Both sides know best.',
  note: 'Two people can swap a late shift by themselves, from one day before on.',
  can: ['thank'],
}
const NO = { state: 'no', why: 'The search is replaced as a whole in spring.', can: [] }
const RESULT = { text: null, disagree: 'hardly_any' }

/**
 * What the window is told of being heard, with `more` in it: an answer takes weeks, and a round can be opened on the
 * right days of a month alone. Everything else is the core's.
 */
async function heardWith(page: Page, more: (room: { said: Said[] }) => object): Promise<void> {
  await page.unrouteAll()
  await page.route('**/api/call/voice_show', async (route) => {
    const response = await route.fetch()
    const room = (await response.json()) as { said: Said[] }
    await route.fulfill({ response, json: { ...room, ...more(room) } })
  })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
}

/** Answers of the centre: to what the agent said, and to what others said, one of them late. */
async function answered(page: Page): Promise<void> {
  const of = { sort: 'friction', tool: 'Address search', owner: 'Jonas Weber', due_on: null, month: '2026-11-01' }
  const none = { overdue: false, why: null, note: null, at_least: null }
  await heardWith(page, ({ said }) => ({
    said: said.map((one) => ({
      ...one,
      owner: 'Jonas Weber',
      due_on: null,
      ...(one.sort === 'suggestion' ? YES : NO),
    })),
    overdue: [{ ...of, ...none, state: 'heard', due_on: '2026-11-15', overdue: true, at_least: 10 }],
    answered: [{ ...of, ...none, state: 'done', note: 'The search answers within a second again.', at_least: 15 }],
  }))
}

async function pulse(page: Page): Promise<void> {
  const told = { month: '2026-10-01', at_least: 35, told: true }
  await heardWith(page, () => ({
    pulse_wanted: true,
    pulse: {
      id: '0b4f1c0a-6f0e-4a55-9f0e-3a1d6a0c7d11',
      month: '2026-11-01',
      questions: QUESTIONS,
      answer_until: '2026-12-01T00:00:00Z',
      state: 'open',
      wanted: true,
      results: [
        { ...told, team: null, results: QUESTIONS.map(({ key }) => ({ ...RESULT, key, agree: 'most' })) },
        { ...told, team: 'Team Harbour', at_least: null, told: false, results: [] },
      ],
    },
  }))
}

export const VOICE: Screen[] = [
  { view: 'voice', state: 'empty', desk: 'amara' },
  {
    view: 'voice',
    state: 'say',
    desk: 'amara',
    window: true,
    steps: async (page) => {
      await page.locator('main header button.primary').click()
      await page.locator('[role=dialog] textarea').first().fill('Let us swap late shifts among ourselves.')
      await page.locator('[role=dialog] fieldset').last().locator('input').last().check({ force: true })
    },
  },
  {
    view: 'voice',
    state: 'friction',
    desk: 'amara',
    window: true,
    steps: async (page) => {
      await page.locator('main header button.ghost').click()
      await page.locator('[role=dialog] input').first().fill('Address search')
      await page.locator('[role=dialog] [role=switch]').check({ force: true })
      await page.locator('[role=dialog] fieldset input[value="15"]').check({ force: true })
    },
  },
  {
    view: 'voice',
    state: 'said',
    desk: 'amara',
    prepare: async (api) => {
      const text = 'Let us swap late shifts among ourselves, as long as both sides agree.'
      await api.call('amara', 'voice_say', { sort: 'suggestion', text, helps: 'Nobody calls in sick for a birthday.' })
      await api.call('amara', 'voice_say', {
        sort: 'friction',
        tool: 'Address search',
        customer_waiting: true,
        minutes: 15,
        anonymous: false,
      })
    },
  },
  { view: 'voice', state: 'answered', desk: 'amara', steps: answered },
  { view: 'voice', state: 'pulse', desk: 'amara', steps: pulse },
]
