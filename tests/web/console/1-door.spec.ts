// Coming in and going: an address is good once and leaves no trace, a fault is said in words, and nobody is let in who has
// no room.
import { expect, test } from '@playwright/test'
import { accessible, picture } from '../core'
import { address, LEADER, server, stage } from './stage'

test('an address lets one in once, and is gone from the browser before it is sent', async ({ page, browser }) => {
  const once = address(LEADER)
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${page.url()}`))
  await page.goto(once)
  await expect(page.getByText(`Signed in as ${LEADER}`)).toBeVisible()
  const code = new URL(once).hash.replace('#login=', '')
  expect(page.url()).not.toContain(code)
  const trade = asked.find((one) => one.startsWith('POST') && one.includes('/console/api/session'))
  expect(trade, 'the code is traded').toBeTruthy()
  expect(trade?.split(' ')[2], 'and was out of the address by then').not.toContain(code)
  expect(
    asked.filter((one) => one.split(' ')[1]?.includes(code)),
    'no address that was asked for has it',
  ).toEqual([])
  await page.goBack()
  expect(page.url()).not.toContain(code)

  const other = await browser.newContext()
  const second = await other.newPage()
  await second.goto(once)
  await expect(second.getByRole('alert')).toContainText('This address was used already')
  await expect(second.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await other.close()
})

test('the session is a cookie that no script reads', async ({ page, context }) => {
  await page.goto(address(LEADER))
  await expect(page.getByRole('navigation')).toBeVisible()
  const [cookie] = await context.cookies()
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
  expect(await page.evaluate(() => document.cookie)).toBe('')
  const stored = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))
  expect(stored).not.toContain(cookie?.value ?? 'no cookie')
})

test('whoever is not signed in is told how to', async ({ page }) => {
  await page.goto('/console/')
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await expect(page.getByText('breakwater-server login')).toBeVisible()
  await accessible(page)
  await page.screenshot({ path: picture('console-sign-in') })
  // The page is there already: only what stands after the # is another.
  await page.goto('/console/#login=no-such-code')
  await expect(page.getByRole('alert')).toContainText('This address is not known')
})

test('why the account at work did not lead in is said once', async ({ page }) => {
  await page.goto('/console/#fault=no_person')
  await expect(page.getByRole('alert')).toContainText('not known to this centre')
  expect(new URL(page.url()).hash).toBe('')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('signing out ends it here and at the server', async ({ page, context }) => {
  await page.goto(address(LEADER))
  await expect(page.getByRole('navigation')).toBeVisible()
  const before = await context.cookies()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  expect(await context.cookies()).toEqual([])
  // Somebody who kept the cookie has nothing of it.
  await context.addCookies(before)
  expect((await page.request.get('/console/api/session')).status()).toBe(401)
})

test('a session that is ended elsewhere says so, and where one goes on', async ({ page, context }) => {
  await page.goto(address(LEADER))
  await page.getByRole('link', { name: 'Recognition' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Recognition' })).toBeVisible()
  await context.clearCookies()
  await page.getByRole('link', { name: 'Team' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'You are signed out' })).toBeVisible()
  await expect(page.getByText('Your session is over.').first()).toBeVisible()
})

test('an agent has no way in', () => {
  expect(() => server('login', 'Amara Okafor', '--url', stage.url)).toThrow()
})

test('the pages allow nothing but files of their own', async ({ request }) => {
  for (const path of ['/console/', '/wall/']) {
    const answer = await request.get(path)
    expect(answer.ok(), path).toBe(true)
    expect(answer.headers()['content-security-policy'], path).toContain("default-src 'none'")
    expect(await answer.text(), path).not.toMatch(/<script>|style=|<style/)
  }
})
