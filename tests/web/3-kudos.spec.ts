// Kudos: the wall of the sample centre, giving in two clicks, limits, thanks, and who may see it.
import { expect, test } from '@playwright/test'
import { done, picture } from './core'

interface Kudos {
  text: string
  to_name: string
  direction: string
  visibility: string
  thanked: boolean
}

test('the wall is not empty on the first day', async ({ page }) => {
  await page.goto('/')
  await page
    .getByRole('link', { name: /Kudos/ })
    .or(page.getByRole('button', { name: /^Kudos/ }))
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'Kudos', exact: true })).toBeVisible()
  await expect(page.getByText(/From a customer/).first()).toBeVisible()
})

test('a kudos is given by name with a value, and is there at once', async ({ page, request }) => {
  await page.goto('/#kudos')
  await page
    .getByRole('button', { name: /Give (kudos|the first kudos)/ })
    .first()
    .click()
  await page.getByPlaceholder('Name or team').fill('Piotr')
  await page.getByRole('option', { name: /Piotr Kowalski/ }).click()
  await page.getByLabel('What happened').fill('You took that angry transfer so I could breathe. Thank you.')
  await page.getByRole('radio', { name: 'Team first' }).check()
  await expect(page.getByText(/Who will read it: Piotr Kowalski/)).toBeVisible()
  await page.screenshot({ path: picture('kudos-give') })
  await page.getByRole('button', { name: 'Send thanks' }).click()
  await expect(page.getByText(/Piotr Kowalski gets it in the next gap|It will be sent when the server/)).toBeVisible()
  const list = await done<Kudos[]>(request, 'kudos_list')
  expect(list.filter((kudos) => kudos.direction === 'given' && kudos.text.includes('angry transfer'))).toHaveLength(1)
})

test('a note over the limit cannot be sent and says why', async ({ request }) => {
  const answer = await request.post('/api/call/kudos_give', { data: { to: 'Piotr', text: 'x'.repeat(10_000) } })
  expect(answer.status()).toBe(422)
  expect(await answer.json()).toEqual({ code: 'note_too_long', args: { chars: 10_000, max: 600 } })
})

test('thanks are said once, and a kudos is shown to the team by its receiver', async ({ page, request }) => {
  await page.goto('/#kudos')
  const thank = page.getByRole('button', { name: /Say thanks/ }).first()
  await thank.click()
  await expect(page.getByText('You said thanks').first()).toBeVisible()
  await page
    .getByRole('button', { name: /Only me/ })
    .first()
    .click()
  await page
    .getByRole('menuitemradio', { name: 'My team' })
    .or(page.getByRole('menuitem', { name: 'My team' }))
    .first()
    .click()
  await expect
    .poll(async () => (await done<Kudos[]>(request, 'kudos_list')).some((kudos) => kudos.visibility === 'team'))
    .toBe(true)
})
