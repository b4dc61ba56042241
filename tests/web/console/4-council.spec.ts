// The works council reads what admins did and what rest is granted, takes it along, agrees, and confirms what takes a second person;
// it cannot open people. Then the wall board: what is shown to everybody, to be read across a room, without a number.
import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { accessible, picture } from '../core'
import { ADMIN, COUNCIL, enter, server, SPEAKER, stage } from './stage'

test('the works council reads the audit and takes it along', async ({ page }) => {
  await enter(page, COUNCIL, 'audit')
  const acts = page.getByRole('list', { name: 'Audit' })
  await expect(acts).toContainText('Published a ladder')
  await expect(acts).toContainText('by Renate Vogel')
  await page.getByRole('searchbox').fill('policy_set')
  await expect(acts).toContainText('Published a policy')
  await expect(acts).not.toContainText('Published a ladder')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a table (CSV)' }).click()
  const download = await saved
  expect(download.suggestedFilename()).toMatch(/^breakwater-audit-\d{4}-\d\d-\d\d\.csv$/)
  const table = readFileSync(await download.path(), 'utf8')
  expect(table).toContain('import_ladder')
  await page.screenshot({ path: picture('console-audit') })
})

test('of people the works council sees what takes a second person, and nothing else', async ({ page }) => {
  await enter(page, COUNCIL, 'people')
  await expect(page.getByRole('heading', { level: 2, name: 'Takes a second person' })).toBeVisible()
  await expect(page.getByRole('searchbox')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Import a roster' })).toHaveCount(0)
  await accessible(page)
  await page.screenshot({ path: picture('console-requests') })
  for (const path of ['people', 'ladders', 'team', 'recognition/praise']) {
    expect((await page.request.get(`/console/api/${path}`)).status(), path).toBe(403)
  }
})

test('the works council reads the policy and cannot write it', async ({ page }) => {
  await enter(page, COUNCIL, 'policy')
  await expect(page.getByText('A reset is due after 45 min of calls.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Edit' })).toHaveCount(0)
  const answer = await page.request.post('/console/api/policy', {
    headers: { 'x-breakwater': 'console', 'content-type': 'application/toml' },
    data: 'mark = "10m"\n',
  })
  expect(answer.status()).toBe(403)
})

test('the works council confirms what the only admin asked for, and keeps a receipt', async ({ page }) => {
  await enter(page, COUNCIL, 'people')
  const waits = page.getByRole('list', { name: 'Takes a second person' })
  const sheet = page.getByRole('dialog')
  for (const [name, yes, said] of [
    ['Nina Vale', 'Erase for good', 'Everything of a person was erased'],
    ['Omar Reef', 'Make them one', 'Two entries of one person became one'],
  ] as const) {
    await waits.getByRole('button', { name: new RegExp(name) }).click()
    await sheet.getByRole('button', { name: 'Confirm' }).click()
    await expect(sheet.getByRole('button', { name: yes })).toBeFocused()
    await accessible(page)
    await sheet.getByRole('button', { name: yes }).click()
    await expect(sheet).toContainText(said)
    await expect(sheet).toContainText(ADMIN)
    await expect(sheet).toContainText(COUNCIL)
    await accessible(page)
    await page.screenshot({ path: picture(`console-receipt-${name === 'Nina Vale' ? 'erased' : 'merged'}`) })
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
  }
  await expect(page.getByText('Nothing waits for a second person.')).toBeVisible()
  await page.getByRole('radio', { name: 'Earlier' }).check({ force: true })
  await expect(waits.getByRole('listitem')).toHaveCount(3)
  await expect(waits, 'whoever was erased has no name any more').not.toContainText('Nina Vale')
  const roster = server('person', 'list')
  expect(roster).not.toContain('Nina Vale')
  expect(roster).toContain('o.reef@centre.example')
})

test('more than half of the works council agree to a policy, each in their own name, and then it applies', async ({
  page,
}) => {
  const sheet = page.getByRole('dialog', { name: 'Version 2' })
  for (const [who, stands] of [
    [COUNCIL, 'waits for the works council'],
    [SPEAKER, 'in force'],
  ] as const) {
    await page.context().clearCookies()
    await enter(page, who, 'policy')
    await expect(page.getByText('It applies once more than half of the works council agree')).toBeVisible()
    await expect(page.getByText('A reset is due after 45 min of calls.')).toBeVisible()
    await page.getByRole('list', { name: 'Versions' }).getByRole('button', { name: 'Read version 2' }).click()
    await sheet.getByRole('button', { name: 'Agree' }).click()
    await expect(sheet).toContainText('You agree to version 2 as a member of the works council.')
    await accessible(page)
    await sheet.getByRole('button', { name: 'Agree' }).click()
    await expect(sheet.getByRole('list', { name: 'Agreed by the works council' })).toContainText(who)
    await expect(sheet.getByText(stands, { exact: true })).toBeVisible()
  }
  await page.screenshot({ path: picture('console-policy-agreed') })
  await page.keyboard.press('Escape')
  await expect(page.getByText('A reset is due after 48 min of calls.')).toBeVisible()
})

interface Wall {
  thanks: { to: string; text: string }[]
}

test('the wall board shows what is shown to all, and no number of it', async ({ page, request }) => {
  const answer = await request.get('/v1/wall?weeks=4', { headers: { authorization: `Bearer ${stage.board}` } })
  const { thanks } = (await answer.json()) as Wall
  expect(thanks.length, 'the sample has thanks of these weeks').toBeGreaterThan(1)
  await page.clock.install()
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.goto(`/wall/#${new URLSearchParams({ token: stage.board, language: 'en', theme: 'dark' })}`)
  const card = page.getByRole('article')
  await expect(card).toContainText(thanks[0]?.text ?? '')
  expect(page.url(), 'the key is not in the address any more').not.toContain(stage.board)
  const size = await card.locator('blockquote').evaluate((quote) => parseFloat(getComputedStyle(quote).fontSize))
  expect(size, 'it is read across a room').toBeGreaterThan(30)
  await expect(page.locator('main')).not.toContainText(/\b\d+\s*(?:of|\/)\s*\d+\b/)
  await accessible(page)
  await page.screenshot({ path: picture('console-wall-dark') })
  await page.clock.fastForward(46_000)
  await expect(card).toContainText(thanks[1]?.text ?? '')

  await page.route('**/v1/wall*', (route) => route.abort())
  await page.clock.fastForward(5 * 60_000)
  await expect(page.getByText('The server is not answering just now.')).toBeVisible()
  await expect(card).toBeVisible()
  await page.unroute('**/v1/wall*')
  await page.clock.fastForward(31_000)
  await expect(page.getByText('The server is not answering just now.')).toHaveCount(0)
  // A reload goes on without the key in the address.
  await page.reload()
  await expect(card).toBeVisible()
})

test('the wall board stands still for those who asked for that, and by hand', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  await page.goto(`/wall/#${new URLSearchParams({ token: stage.board, language: 'de' })}`)
  const card = page.getByRole('article')
  await expect(card).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Dank bei Harbour Line' })).toBeVisible()
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  const first = await card.textContent()
  await page.keyboard.press('ArrowRight')
  await expect(card).not.toHaveText(first ?? '')
  await page.keyboard.press('ArrowLeft')
  await expect(card).toHaveText(first ?? '')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Weiter' })).toBeAttached()
  await accessible(page)
  await page.setViewportSize({ width: 400, height: 700 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  await page.screenshot({ path: picture('console-wall-narrow') })
})

test('a board whose key was taken away shows nobody’s words', async ({ page }) => {
  await page.goto(`/wall/#${new URLSearchParams({ token: stage.board, language: 'en' })}`)
  await expect(page.getByRole('article')).toBeVisible()
  server('token', 'end', 'kitchen')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'This board has no key' })).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(0)
})
