// Being heard: something is said by keyboard alone, a tool that got in the way is told from Today and from the tray, what
// was said is withdrawn, and short questions are answered.
import { expect, test, type APIRequestContext, type Locator, type Page } from '@playwright/test'
import { accessible, done, passes, picture } from './core'

interface Said {
  id: string
  sort: string
  text: string | null
  tool: string | null
  customer_waiting: boolean
  minutes: number | null
  anonymous: boolean
  state: string
}

interface Room {
  said: Said[]
  anonymous_left: number
  pulse_wanted: boolean
}

/** A beat, at which a desk speaks with the server. */
const BEAT_MS = 5 * 60_000
/** To the next thing that somebody wants it is never further. */
const STOPS_NEXT = 16
const SUGGESTION = 'Let us swap late shifts among ourselves, as long as both sides agree.'
const TOOL = 'Address search'
const MEANING =
  /^Nobody can tell that it is from you, not the server either; it leaves within a day or so, and the answers still/

test.beforeAll(({ request }) => done(request, 'settings_set', { language: 'en', theme: 'system' }))
test.afterAll(({ request }) => done(request, 'pulse_wanted_set', { wanted: true }))

/** Goes on by Tab until the keys are there. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let count = 0; count < STOPS_NEXT; count++) {
    if (await wanted.evaluate((one) => one === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(wanted).toBeFocused()
}

/** Waits until the centre has given what saying something without a name takes: a beat after the core was started, by its own timer. */
async function mayBeNameless(request: APIRequestContext): Promise<void> {
  test.slow()
  const left = async () => {
    await passes(request, BEAT_MS)
    return (await done<Room>(request, 'voice_show')).anonymous_left
  }
  await expect.poll(left, { timeout: BEAT_MS + 30_000 }).toBeGreaterThan(0)
}

test('a suggestion is said by keyboard alone, with a name', async ({ page, request }) => {
  await page.goto('/#voice')
  await expect(page.getByRole('heading', { level: 1, name: 'Being heard' })).toBeVisible()
  await page.getByRole('main').focus()
  await tabTo(page, page.getByRole('button', { name: 'Say something' }).first())
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText('Say something')
  await tabTo(page, sheet.getByLabel('What should change'))
  await page.keyboard.type(SUGGESTION)
  await tabTo(page, sheet.getByLabel('What gets better, if you like'))
  await page.keyboard.type('Nobody has to call in sick for a birthday')
  await expect(sheet.getByText(/Only who answers for it sees your name/)).toBeVisible()
  await accessible(page)
  await page.screenshot({ path: picture('voice-say') })
  await tabTo(page, sheet.getByRole('button', { name: 'Send' }))
  await page.keyboard.press('Enter')
  await expect(sheet).toBeHidden()
  await expect(page.getByText(/sent as soon as your centre can be reached, and the answers/)).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: SUGGESTION })).toBeVisible()
  const said = (await done<Said[]>(request, 'voice_list')).filter((one) => one.text === SUGGESTION)
  expect(said).toMatchObject([{ sort: 'suggestion', anonymous: false }])
  await accessible(page)
  await page.screenshot({ path: picture('voice') })
})

test('what without a name means is said before anything is sent', async ({ page, request }) => {
  await mayBeNameless(request)
  await page.goto('/#voice')
  await page.getByRole('button', { name: 'Say something' }).first().click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('radio', { name: 'What customers tell me' }).check()
  await sheet.getByLabel('What they tell you').fill('They wait twice: once for us, once for the call back.')
  await sheet.getByRole('radio', { name: 'Without a name' }).check()
  await expect(sheet.getByText(MEANING)).toBeVisible()
  await page.screenshot({ path: picture('voice-nameless') })
  await sheet.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText(/leaves within a day or so, without your name, and the answers/)).toBeVisible()
  const said = await done<Said[]>(request, 'voice_list')
  expect(said.find((one) => one.sort === 'customers')).toMatchObject({ anonymous: true })
})

test('a tool that got in the way is told from Today, and a name goes with it only if one says so', async ({
  page,
  request,
}) => {
  await mayBeNameless(request)
  await page.goto('/#today')
  await page.getByRole('button', { name: 'Something got in the way' }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByLabel('Which tool')).toBeFocused()
  await page.keyboard.type(TOOL)
  await sheet.getByRole('switch', { name: 'A customer was waiting' }).check()
  await sheet.getByRole('radio', { name: /^15\smin$/ }).check()
  await expect(sheet.getByRole('radio', { name: 'Without a name' })).toBeChecked()
  await accessible(page)
  await page.screenshot({ path: picture('voice-friction') })
  await sheet.getByRole('button', { name: 'Send' }).click()
  await expect(sheet).toBeHidden()
  await expect(page.getByRole('main', { name: 'Today' })).toBeVisible()
  const said = (await done<Said[]>(request, 'voice_list')).filter((one) => one.tool === TOOL)
  expect(said).toMatchObject([{ sort: 'friction', customer_waiting: true, minutes: 15, anonymous: true }])
})

test('the tray opens the sheet over the view in which it is answered', async ({ page, request }) => {
  await page.goto('/#kudos')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(async () => {
    await done(request, 'open', { view: 'friction' })
    await expect(page.getByRole('dialog')).toContainText('Something got in the way', { timeout: 1000 })
  }).toPass()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('main', { name: 'Being heard' })).toBeVisible()
})

test('a window that is opened for it has it open', async ({ page }) => {
  await page.goto('/#friction')
  await page.reload()
  await expect(page.getByRole('dialog')).toContainText('Something got in the way')
  await expect(page.getByLabel('Which tool')).toBeFocused()
})

test('what was said is withdrawn after one question', async ({ page, request }) => {
  await page.goto('/#voice')
  const card = page.getByRole('listitem').filter({ hasText: SUGGESTION })
  await card.getByRole('button', { name: /^Withdraw: / }).click()
  await expect(page.getByRole('dialog')).toContainText('Withdraw this?')
  await page.screenshot({ path: picture('voice-withdraw') })
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click()
  await expect(page.getByText(/^Withdrawn\. If it has reached your centre/)).toBeVisible()
  const standing = async () =>
    (await done<Said[]>(request, 'voice_list')).filter((one) => one.text === SUGGESTION && one.state !== 'withdrawn')
  await expect.poll(standing).toEqual([])
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
})

const PULSE = {
  id: '0b4f1c0a-6f0e-4a55-9f0e-3a1d6a0c7d11',
  month: '2026-11-01',
  questions: [
    { key: 'challenge', text: null },
    { key: 'flexibility', text: null },
    { key: 'own-2', text: 'Is the new desk quiet enough?' },
  ],
  answer_until: '2026-12-01T00:00:00Z',
  wanted: true,
  results: [
    {
      month: '2026-10-01',
      team: null,
      at_least: 35,
      told: true,
      results: [{ key: 'recognition', text: null, agree: 'most', disagree: 'hardly_any' }],
    },
    { month: '2026-10-01', team: 'Team Harbour', at_least: null, told: false, results: [] },
  ],
}

/**
 * When a round can be opened depends on the day of the month, so the window is given one; what it answers is kept here
 * and goes no further. Everything else is the core's.
 */
async function withPulse(page: Page): Promise<object[]> {
  const sent: object[] = []
  let state = 'open'
  await page.route('**/api/call/voice_show', async (route) => {
    const response = await route.fetch()
    const room = (await response.json()) as object
    await route.fulfill({ response, json: { ...room, pulse_wanted: true, pulse: { ...PULSE, state } } })
  })
  for (const [name, after] of [
    ['pulse_answer', 'answered'],
    ['pulse_skip', 'skipped'],
  ] as const) {
    await page.route(`**/api/call/${name}`, async (route) => {
      sent.push(route.request().postDataJSON() as object)
      state = after
      await route.fulfill({ json: { ...PULSE, state } })
    })
  }
  return sent
}

test('short questions are answered, one may stay empty, and the keys go on at the heading', async ({ page }) => {
  const sent = await withPulse(page)
  await page.goto('/#voice')
  await page.reload()
  const choose = (question: string, answer: string) =>
    page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check()
  await expect(page.getByText('Until 30 Nov', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send answers' })).toBeDisabled()
  await choose('My work challenges me in a good way.', 'Much')
  await choose('Is the new desk quiet enough?', 'Not at all')
  await accessible(page)
  await page.screenshot({ path: picture('voice-pulse') })
  await page.getByRole('button', { name: 'Send answers' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Everybody learns at the same moment/)).toBeVisible()
  expect(sent).toEqual([{ answers: [4, 0, 1] }])
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByText('Most agree · hardly anybody disagrees')).toBeVisible()
  await expect(page.getByText(/^Not told: /)).toBeVisible()
})

test('short questions are left out for this month or for ever', async ({ page }) => {
  const sent = await withPulse(page)
  await page.goto('/#voice')
  await page.reload()
  await page.getByRole('button', { name: 'Not this month' }).click()
  await expect(page.getByText('You skip the pulse of this month.').first()).toBeVisible()
  await page.unrouteAll()
  const again = await withPulse(page)
  await page.reload()
  await page.getByRole('button', { name: 'Never ask me' }).click()
  await expect(page.getByText(/^You are not asked any more/)).toBeVisible()
  expect([...sent, ...again]).toEqual([{ forever: false }, { forever: true }])
})

test('whether they are asked at all is set in Settings', async ({ page, request }) => {
  await page.goto('/#settings')
  const wanted = page.getByRole('switch', { name: /^Short questions each month/ })
  await expect(wanted).toBeChecked()
  await wanted.uncheck()
  await expect.poll(async () => (await done<Room>(request, 'voice_show')).pulse_wanted).toBe(false)
  await wanted.check()
  await expect.poll(async () => (await done<Room>(request, 'voice_show')).pulse_wanted).toBe(true)
})
