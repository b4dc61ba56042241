// Being heard, from the side of those who owe an answer: a leader answers by keyboard alone, hands over, says that it is done;
// an admin opens a pulse; the works council approves a report and reads what was told and how long what is kept.
import { expect, test, type Page } from '@playwright/test'
import { accessible, clipped, picture } from '../core'
import { ADMIN, address, chosen, COUNCIL, enter, LEADER, says, SPEAKER, tabTo } from './stage'

interface Row {
  id: string
  title: string
  state: string
}

const POST = { 'x-breakwater': 'console' }

async function search(page: Page, text: string): Promise<void> {
  await page.getByRole('searchbox').fill(text)
  await expect(page.getByRole('list', { name: 'Open', exact: true }).getByRole('listitem')).toHaveCount(1)
}

/** What is late is answered, as whoever may do that would: without it no pulse is opened. */
async function answerOverdue(page: Page): Promise<void> {
  const list = await page.request.get('/console/api/voices?which=overdue')
  const { rows } = (await list.json()) as { rows: Row[] }
  for (const { id, state } of rows) {
    const answer = state === 'heard' ? { act: 'no', why: 'Not this year.' } : { act: 'done', note: 'It is there.' }
    for (const act of [{ act: 'own' }, answer]) {
      const said = await page.request.post(`/console/api/voices/${id}`, { headers: POST, data: act })
      expect(said.ok(), await said.text()).toBe(true)
    }
  }
}

test('a leader comes in and answers a first voice without a mouse', async ({ page, request }) => {
  await says(request, 'Marta Ferreira', {
    sort: 'suggestion',
    text: 'A kettle on the second floor, please.',
    helps: 'Nobody spends a break on the stairs.',
  })
  await page.goto(address(LEADER))
  await tabTo(page, page.getByRole('link', { name: 'Voices' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main', { name: 'Voices' })).toBeFocused()
  await expect(page).toHaveTitle('Voices · Breakwater')
  await tabTo(page, page.getByRole('searchbox'))
  await page.keyboard.type('kettle')
  const rows = page.getByRole('list', { name: 'Open', exact: true }).getByRole('listitem')
  await expect(rows).toHaveCount(1)
  await expect(rows, 'a list names no author').not.toContainText('Marta')
  await tabTo(page, rows.getByRole('button', { name: /kettle/ }))
  await page.keyboard.press('Enter')

  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText('Nobody spends a break on the stairs.')
  await expect(sheet).toContainText('decide by')
  await expect(sheet, 'whoever answers may ask').toContainText('Marta Ferreira said this')
  await tabTo(page, sheet.getByRole('button', { name: 'It will be done', exact: true }))
  await page.keyboard.press('Enter')
  const why = sheet.getByLabel('Why')
  await expect(why).toBeFocused()
  await expect(sheet).toContainText('Everybody at the centre reads this.')
  await expect(sheet.getByRole('button', { name: 'Decide: yes' })).toBeDisabled()
  await page.keyboard.type('It costs little and we all use it.')
  await tabTo(page, sheet.getByRole('button', { name: 'Decide: yes' }))
  await page.keyboard.press('Enter')

  // Ten seconds to think again; the words are not lost.
  await expect(sheet.getByRole('button', { name: 'Undo' })).toBeFocused()
  await expect(sheet.getByRole('status')).toContainText('everybody reads that it will be done')
  await accessible(page)
  await page.keyboard.press('Enter')
  await expect(why).toBeFocused()
  await expect(why).toHaveValue('It costs little and we all use it.')
  await tabTo(page, sheet.getByRole('button', { name: 'Decide: yes' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Decided: yes. Everybody reads why.')).toBeVisible()
  await expect(sheet).toContainText('decided: yes')
  await expect(sheet).toContainText('do by')
  await expect(sheet.getByRole('button', { name: 'It is done' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await expect(rows.getByRole('button', { name: /kettle/ })).toBeFocused()
})

test('words about a voice outlive “back” and a page that is loaded anew, and are gone with a sign-out', async ({
  page,
  request,
}) => {
  await says(request, 'Lukas Brandt', { sort: 'suggestion', text: 'A second coat rack by the door.' })
  await page.goto(address(LEADER))
  const link = page.getByRole('link', { name: 'Voices' })
  await expect(link, 'something of hers waits or is late').toContainText(/waits for you|overdue/)
  await link.click()
  await search(page, 'coat rack')
  const row = page.getByRole('button', { name: /coat rack/ })
  await row.click()
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText('Pressing sends nothing yet')
  await sheet.getByRole('button', { name: 'It will not be done' }).click()
  await sheet.getByLabel('Why').fill('The fire door needs its room.')
  await page.goBack()
  await expect(sheet, 'back closes the sheet').toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 }), 'and stays in the room').toHaveText('Voices')
  await expect(row).toContainText('half written')
  await accessible(page)

  await page.reload()
  await search(page, 'coat rack')
  await expect(row).toContainText('half written')
  await row.click()
  await expect(sheet.getByLabel('Why')).toHaveValue('The fire door needs its room.')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('fire door')
})

test('whoever takes something over is told first what they will see', async ({ page }) => {
  await enter(page, ADMIN, 'voices')
  await search(page, 'coat rack')
  await page.getByRole('button', { name: /coat rack/ }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText('Where a name was given you see it then, and the audit says that you took it.')
  await expect(sheet, 'not before').not.toContainText('Lukas Brandt')
})

test('what is done is told, and stands on the wall board when whoever answered shows it', async ({ page }) => {
  await enter(page, LEADER, 'voices')
  await search(page, 'kettle')
  await page.getByRole('button', { name: /kettle/ }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'It is done' }).click()
  await expect(sheet).toContainText('Everybody it hit is told in their next gap')
  await sheet.getByLabel('What was done').fill('A kettle stands on the second floor, and tea beside it.')
  await sheet.getByRole('button', { name: 'Say that it is done' }).click()
  await expect(page.getByText('Done. Everybody it hit is told.')).toBeVisible()
  await sheet.getByRole('button', { name: 'Show on the wall board' }).click()
  await expect(sheet.getByText('on the wall board', { exact: true })).toBeVisible()
  await page.screenshot({ path: picture('console-voices-done') })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('list', { name: 'Open', exact: true })).toHaveCount(0)
  await page.getByRole('radio', { name: 'Answered' }).check({ force: true })
  await expect(page.getByRole('list', { name: 'Answered' })).toContainText('kettle')
  const wall = async () => (await page.request.get('/v1/wall')).text()
  // What is read for a board may be a minute old.
  await expect.poll(wall, { timeout: 90_000 }).toContain('A kettle stands on the second floor, and tea beside it.')
  expect(await wall(), 'not a word of whoever said it').not.toContain('A kettle on the second floor, please.')
})

test('it is handed over to somebody who is found by a few letters, and goes out when the page is closed', async ({
  page,
  request,
}) => {
  const text = 'They ask for a number that is answered on Sundays.'
  await says(request, 'Aoife Brennan', { sort: 'customers', text })
  await enter(page, LEADER, 'voices')
  await search(page, 'Sundays')
  await page.getByRole('button', { name: /Sundays/ }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Hand over' }).click()
  await sheet.getByRole('combobox').pressSequentially('Rena')
  await accessible(page)
  await sheet.getByRole('option', { name: ADMIN }).click()
  await expect(sheet.getByRole('button', { name: 'Hand over' })).toBeFocused()
  await sheet.getByRole('button', { name: 'Hand over' }).click()
  await expect(sheet.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.goto('about:blank')
  await expect
    .poll(async () => {
      const list = await page.request.get('/console/api/voices?search=Sundays')
      return ((await list.json()) as { rows: { owner: { name: string } }[] }).rows[0]?.owner.name
    })
    .toBe(ADMIN)
})

test('a sheet is whole in both themes, narrow and wide, and nothing hangs out of it', async ({ page }) => {
  for (const [language, theme] of [
    ['en', 'light'],
    ['de', 'dark'],
  ] as const) {
    await chosen(page, language, theme)
    await enter(page, LEADER, 'voices')
    await page.locator('.rows li > button.grow').first().click()
    const sheet = page.getByRole('dialog')
    await expect(sheet.getByRole('heading', { level: 3 }).first()).toBeVisible()
    for (const width of [400, 1000]) {
      await page.setViewportSize({ width, height: 800 })
      await accessible(page)
      // What is behind the sheet does not scroll meanwhile, and so is cut off by the page.
      const cut = (await clipped(page)).filter((one) => !one.includes('in <body'))
      expect(cut).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, `${language} at ${width} px`).toBeLessThanOrEqual(0)
      await page.screenshot({ path: picture(`console-voices-sheet-${language}-${theme}-${width}`) })
    }
  }
})

test('a pulse waits for what is overdue, and then an admin opens it', async ({ page }) => {
  await enter(page, ADMIN, 'voices')
  const pulse = page.getByRole('region', { name: 'Pulse' })
  const before = (await (await page.request.get('/console/api/pulse')).json()) as { overdue: number; open: unknown }
  if (before.overdue > 0 && !before.open) {
    await expect(pulse).toContainText('overdue')
    await pulse.getByRole('button', { name: 'Look at what is overdue' }).click()
    await expect(page.getByRole('radio', { name: 'Overdue' })).toBeChecked()
    await expect(page.getByRole('list', { name: 'Overdue' }).getByRole('listitem').first()).toContainText('overdue')
    await page.screenshot({ path: picture('console-voices-overdue') })
  }
  await answerOverdue(page)
  const room = (await (await page.request.get('/console/api/pulse')).json()) as { may_open: boolean }
  if (!room.may_open) {
    // In the last days of a month, and in one that has had its pulse, the server opens none: its answer is made up here.
    await page.route('**/console/api/pulse', (route) => {
      const asked = route.request().postDataJSON() as { questions: { key?: string; text?: string }[] } | null
      const questions = asked?.questions.map((one, at) => ({ key: one.key ?? `own-${at}`, text: one.text ?? null }))
      const [answer_until, closes_at] = ['2026-12-01T00:00:00Z', '2026-12-05T00:00:00Z']
      const open = questions ? { month: '2026-11-01', questions, answer_until, closes_at } : null
      return route.fulfill({ json: { ...room, open, may_open: !open, hindrance: null, overdue: 0 } })
    })
  }
  await page.reload()
  await pulse.getByRole('button', { name: 'Open a pulse' }).click()
  const sheet = page.getByRole('dialog')
  const yes = sheet.getByRole('button', { name: 'Ask everybody' })
  await expect(sheet.getByRole('checkbox', { checked: true })).toHaveCount(4)
  await sheet.getByLabel('A question of your own').fill('The new headsets help me.')
  await expect(sheet.getByRole('status')).toHaveText('Four questions at most. Leave one out.')
  await expect(yes).toBeDisabled()
  await accessible(page)
  await page.screenshot({ path: picture('console-pulse-open') })
  await sheet.getByRole('checkbox', { name: 'My shifts fit my life.' }).uncheck()
  await yes.click()
  await expect(page.getByText('The pulse is open.')).toBeVisible()
  const asked = pulse.getByRole('list', { name: 'What is asked' })
  await expect(asked.getByRole('listitem')).toHaveCount(4)
  await expect(asked).toContainText('The new headsets help me.')
  await expect(pulse.getByRole('button', { name: 'Open a pulse' })).toHaveCount(0)
  await accessible(page)
})

test('what a pulse came to is words and bands, without a number of those who said so', async ({ page }) => {
  await enter(page, LEADER, 'voices')
  const pulse = page.getByRole('region', { name: 'Pulse' })
  const result = pulse.getByRole('listitem').filter({ hasText: /agrees?\./ })
  await expect(result.first()).toBeVisible()
  for (const words of await result.allInnerTexts()) expect(words).not.toMatch(/\d/)
})

test('two speakers of the agents approve a report, and a leader cannot', async ({ page }) => {
  const months = page.getByRole('list', { name: 'Front-line report' }).getByRole('listitem')
  await enter(page, COUNCIL, 'voices')
  const month = await months.filter({ hasText: 'approved by nobody yet' }).first().locator('b').innerText()
  const row = months.filter({ hasText: month })
  for (const [who, standing] of [
    [COUNCIL, 'approved by one of two'],
    [SPEAKER, 'approved'],
  ] as const) {
    await page.context().clearCookies()
    await enter(page, who, 'voices')
    await row.getByRole('button', { name: `Approve ${month} as a speaker of the agents` }).click()
    await expect(page.getByRole('dialog')).toContainText('read its page first')
    await accessible(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click()
    await expect(row.getByText(standing, { exact: true })).toBeVisible()
    await expect(row.getByRole('button', { name: /^Approve/ })).toHaveCount(0)
  }
  await page.context().clearCookies()
  await enter(page, LEADER, 'voices')
  await expect(months.first()).toBeVisible()
  await expect(months.getByRole('button', { name: /^Approve/ })).toHaveCount(0)
  const answer = await page.request.post('/console/api/voices/report/2026-01/approve', { headers: POST, data: {} })
  expect(answer.status()).toBe(403)
})

test('the works council reads which results were told, and how long what is kept', async ({ page }) => {
  await enter(page, COUNCIL, 'audit')
  await page.getByRole('radio', { name: 'Releases' }).check({ force: true })
  const releases = page.getByRole('list', { name: 'Releases' })
  await expect(releases.getByRole('listitem').first()).toContainText(/k = \d+/)
  await accessible(page)
  await page.screenshot({ path: picture('console-releases') })
  await page.getByRole('radio', { name: 'Retention' }).check({ force: true })
  const kept = page.getByRole('list', { name: 'Retention' })
  const acts = kept.getByRole('listitem').filter({ hasText: 'What people with a post did' })
  await expect(acts).toContainText('24 months')
  await expect(kept, 'each has its words').not.toContainText('_')
  await accessible(page)
  await page.screenshot({ path: picture('console-retention') })
  await page.getByRole('radio', { name: 'Who can read what' }).check({ force: true })
  await expect(page.getByRole('main')).toContainText('they stay on the agent’s own computer')
  await accessible(page)
  await page.screenshot({ path: picture('console-reads') })
})
