// A leader's work: who is in the team, praise that waits, more of it from a file.
import { expect, test } from '@playwright/test'
import { accessible, picture } from '../core'
import { csv, daysAgo, enter, LEADER, server, surveyed, waiting } from './stage'

test('the team is names, and nothing of what anybody does', async ({ page }) => {
  await enter(page, LEADER, 'team')
  await expect(page.getByRole('heading', { name: 'Team Harbour' })).toBeVisible()
  await expect(page.getByRole('main').getByText('Amara Okafor')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(/\d/)
  await expect(page.getByRole('link', { name: 'People' })).toHaveCount(0)
  expect((await page.request.get('/console/api/people')).status()).toBe(403)
})

test('praise that waits is taken back, then passed on', async ({ page, request }) => {
  await surveyed(request, 'Amara Okafor', 'My name is Margaret Hill and she stayed with me until it was solved.')
  await enter(page, LEADER, 'recognition')
  const card = page.getByRole('listitem').filter({ hasText: 'For Amara Okafor' })
  await expect(card.locator('mark')).toContainText('My name is')
  await accessible(page)
  await page.screenshot({ path: picture('console-praise') })
  await card.getByRole('button', { name: 'Pass on to Amara Okafor' }).click()
  const undo = card.getByRole('button', { name: 'Undo' })
  await expect(undo).toBeFocused()
  expect(waiting(), 'nothing was sent yet').toContain('Amara Okafor')
  await accessible(page)
  await undo.click()
  const pass = card.getByRole('button', { name: 'Pass on to Amara Okafor' })
  await expect(pass).toBeFocused()
  await pass.click()
  await expect(page.getByText('Passed on to Amara Okafor.')).toBeVisible()
  expect(waiting()).not.toContain('Amara Okafor')
  await expect(page.getByRole('heading', { name: 'Nothing waits' })).toBeVisible()
})

test('what was decided goes out when the page is closed', async ({ page, request }) => {
  await surveyed(request, 'Piotr Kowalski', 'My name is Tom Reed, and he did what he had said he would.')
  await enter(page, LEADER, 'recognition')
  await page.getByRole('button', { name: 'Erase the words for Piotr Kowalski' }).click()
  expect(waiting()).toContain('Piotr Kowalski')
  await page.goto('about:blank')
  await expect.poll(waiting).not.toContain('Piotr Kowalski')
})

test('a file of praise is looked at first, and a line with a fault stops it', async ({ page }) => {
  await enter(page, LEADER, 'recognition')
  await page.getByRole('button', { name: 'Import praise' }).click()
  const sheet = page.getByRole('dialog')
  await accessible(page)
  const good = `Marta Ferreira,"She explained it so that my mother understood it.",${daysAgo(3)}`
  await sheet
    .locator('input[type=file]')
    .setInputFiles(csv('praise.csv', `to,text,said_on\n${good}\nNobody Atall,"Lovely.",${daysAgo(3)}\n`))
  await expect(sheet.getByText('Line 3')).toBeVisible()
  await expect(sheet.getByRole('button', { name: /^Import/ })).toHaveCount(0)
  await accessible(page)
  await sheet.locator('input[type=file]').setInputFiles(csv('praise.csv', `to,text,said_on\n${good}\n`))
  await sheet.getByRole('button', { name: 'Import 1 new line' }).click()
  await expect(page.getByText('1 line of praise is imported.')).toBeVisible()
  await expect(sheet).toHaveCount(0)
  // The same again is nothing new.
  await page.getByRole('button', { name: 'Import praise' }).click()
  await sheet.locator('input[type=file]').setInputFiles(csv('praise.csv', `to,text,said_on\n${good}\n`))
  await expect(sheet.getByText('All of this is here already.')).toBeVisible()
})

test('the server that is away takes nothing away that is written', async ({ page }) => {
  await enter(page, LEADER, 'recognition')
  await page.route('**/console/api/**', (route) => route.abort())
  await page.getByRole('link', { name: 'Team' }).click()
  await expect(page.getByRole('alert')).toContainText('The server does not answer.')
  await page.unroute('**/console/api/**')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'Team Harbour' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('what the leader did is in the audit under their name', () => {
  const acts = server('audit', '--json').split('\n')
  const passed = acts.map((line) => JSON.parse(line) as { what: string; actor: string })
  expect(passed.find((act) => act.what === 'praise_approve')?.actor).toBe(LEADER)
})
