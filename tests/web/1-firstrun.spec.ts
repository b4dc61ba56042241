// The first run: three steps, each of which can be passed over, and joining a centre at the end.
import { expect, test } from '@playwright/test'
import { accessible, done, picture } from './core'

test('the first run says what Breakwater is, asks for the phone and joins a centre with a code', async ({
  page,
  request,
}) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'A calm harbour beside a loud job' })).toBeVisible()
  await expect(page.getByText('Never in a call: nothing appears or sounds while you are on one.')).toBeVisible()
  await expect(page.getByLabel('Language')).toBeVisible()
  await accessible(page)
  await page.screenshot({ path: picture('firstrun-1') })
  await page.getByRole('button', { name: 'Next' }).click()

  await expect(page.getByRole('heading', { name: 'Which of these is your phone?' })).toBeVisible()
  await expect(page.getByText(/on Today you say yourself when you are on a call/)).toBeVisible()
  await accessible(page)
  await page.screenshot({ path: picture('firstrun-2') })
  await page.getByRole('button', { name: 'Next' }).click()

  await expect(page.getByRole('heading', { name: 'Join your centre' })).toBeVisible()
  await page.getByLabel('Address of the server').fill(process.env.BREAKWATER_SERVER ?? '')
  await page.getByLabel('Your code').fill('no-such-code')
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(page.getByText('This code is not known. Check it for typing errors.')).toBeVisible()
  await page.screenshot({ path: picture('firstrun-3-refused') })
  await page.getByLabel('Your code').fill(process.env.BREAKWATER_CODE ?? '')
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(page.getByText('You have joined Harbour Line.').first()).toBeVisible()
  await accessible(page)
  await page.screenshot({ path: picture('firstrun-3-joined') })
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('heading', { name: /Amara/ })).toBeVisible()

  const settings = await done<{ first_run_done: boolean }>(request, 'settings_show')
  expect(settings.first_run_done).toBe(true)
})
