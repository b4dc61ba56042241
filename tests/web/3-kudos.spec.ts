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

test('who types on while somebody is looked for writes every letter where it belongs', async ({ page }) => {
  await page.goto('/#kudos')
  await page
    .getByRole('button', { name: /Give (kudos|the first kudos)/ })
    .first()
    .click()
  await expect(page.getByRole('option').first()).toBeVisible()
  let answer = () => {}
  const answers = new Promise<void>((resolve) => (answer = resolve))
  await page.route('**/api/call/people_find', async (route) => {
    await answers
    await route.continue()
  })
  const told = 'You stayed on the line until the engineer came.'
  await page.getByPlaceholder('Name or team').pressSequentially('Piotr')
  await page.keyboard.press('Enter')
  await page.getByLabel('What happened').click()
  await page.keyboard.type(told.slice(0, 20))
  answer()
  await expect(page.getByRole('button', { name: 'Leave Piotr Kowalski out' })).toBeVisible()
  await page.keyboard.type(told.slice(20))
  await expect(page.getByLabel('What happened')).toHaveValue(told)
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

test('a menu stays open and where the keys are while the wall gets another card', async ({ page, request }) => {
  await page.goto('/#kudos')
  const card = page.locator('.month li').filter({ has: page.getByRole('button', { name: /^Who may see it/ }) })
  const menu = card.first().getByRole('button', { name: /^Who may see it/ })
  await menu.focus()
  await page.keyboard.press('Enter')
  const choice = page.getByRole('menuitemradio', { name: 'Only me' })
  await expect(choice).toBeInViewport()
  await page.keyboard.press('ArrowDown')
  const held = page.getByRole('menuitemradio').and(page.locator(':focus'))
  const before = await held.textContent()
  const text = 'You kept the line open for me until the printer had its say.'
  await done(request, 'kudos_give', { to: 'Piotr Kowalski', text })
  await expect(page.getByText(text)).toBeVisible()
  await expect(choice).toBeVisible()
  await expect(held).toHaveText(before ?? '')
  await page.keyboard.press('Escape')
  await expect(choice).toBeHidden()
  await expect(menu).toBeFocused()
})

test('one kudos goes to several, is undone, and its words are there to be given again', async ({ page, request }) => {
  const text = 'You both stayed late for the router that would not start.'
  await page.goto('/#kudos')
  await page.getByRole('button', { name: 'Give kudos' }).click()
  const field = page.getByRole('combobox')
  await field.fill('Piotr')
  await page.getByRole('option', { name: /Piotr Kowalski/ }).click()
  await expect(field).toBeFocused()
  await field.fill('Giulia')
  await page.getByRole('option', { name: /Giulia Conti/ }).click()
  await page.getByLabel('What happened').fill(text)
  await expect(page.getByText(/Nobody sees who else got one/)).toBeVisible()
  await page.screenshot({ path: picture('kudos-give-several') })
  await page.getByRole('button', { name: 'Send thanks' }).click()
  await expect(page.getByText(text)).toHaveCount(2)
  await page.screenshot({ path: picture('kudos-undo') })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByLabel('What happened')).toHaveValue(text)
  const list = await done<Kudos[]>(request, 'kudos_list')
  expect(list.filter((kudos) => kudos.text === text)).toHaveLength(0)
})

test('what is half written is there after another view and after the window was closed', async ({ page }) => {
  await page.goto('/#kudos')
  await page.getByRole('button', { name: 'Give kudos' }).click()
  // What was undone above is there again; who types before that begins anew.
  const chosen = page.getByRole('list', { name: 'Chosen' })
  await expect(chosen).toContainText('Piotr Kowalski')
  await page.getByLabel('What happened').fill('You found the words for')
  // The first closes the list of people where it is open.
  await expect(async () => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden({ timeout: 500 })
  }).toPass()
  await page.getByRole('link', { name: /Today/ }).click()
  await page.reload()
  await page.goto('/#kudos')
  await page.getByRole('button', { name: 'Give kudos' }).click()
  await expect(page.getByLabel('What happened')).toHaveValue('You found the words for')
  // For whom is known: the words go on, and no list of people lies over them.
  await expect(chosen).toContainText('Piotr Kowalski')
  await expect(page.getByLabel('What happened')).toBeFocused()
  await expect(page.getByRole('option')).toHaveCount(0)
  await page.keyboard.type(' my mother')
  await expect(page.getByLabel('What happened')).toHaveValue('You found the words for my mother')
  await page.screenshot({ path: picture('kudos-half-written') })
})

test('a name that is being typed stays where it is when the half-written words come', async ({ page }) => {
  let answer = () => {}
  const answers = new Promise<void>((resolve) => (answer = resolve))
  await page.route('**/api/call/draft_show', async (route) => {
    await answers
    await route.continue()
  })
  await page.goto('/#kudos')
  await page.getByRole('button', { name: 'Give kudos' }).click()
  const field = page.getByRole('combobox')
  await expect(field).toBeFocused()
  await page.keyboard.type('Jon')
  answer()
  await expect(page.getByLabel('What happened')).toHaveValue(/^You found the words for/)
  await page.keyboard.type('as')
  await expect(field).toHaveValue('Jonas')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Chosen' })).toContainText('Jonas')
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('the wall is searched, has months, and what was given is withdrawn after one question', async ({
  page,
  request,
}) => {
  await page.goto('/#kudos')
  await expect(page.getByRole('heading', { level: 2, name: /20\d\d$/ }).first()).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search kudos' }).fill('ANGRY transfer')
  await expect(page.getByText(/angry transfer so I could breathe/).first()).toBeVisible()
  await page.screenshot({ path: picture('kudos-search') })
  await page.getByRole('radio', { name: 'From you' }).check()
  const withdraw = page.getByRole('button', { name: /^Withdraw/ })
  await expect(withdraw).toHaveCount(1)
  await withdraw.click()
  await expect(page.getByRole('dialog')).toContainText('Withdraw this kudos?')
  await page.screenshot({ path: picture('kudos-withdraw') })
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click()
  await expect(page.getByText(/No kudos with/)).toBeVisible()
  const list = await done<Kudos[]>(request, 'kudos_list', { which: 'given' })
  expect(list.filter((kudos) => kudos.text.includes('angry transfer'))).toHaveLength(0)
})

test('thanks take a sentence', async ({ page, request }) => {
  await page.goto('/#kudos')
  await page.getByRole('radio', { name: 'For you' }).check()
  await page
    .getByRole('button', { name: /Add a sentence/ })
    .first()
    .click()
  await page.getByLabel('One sentence, if you like').fill('It carried me through the afternoon.')
  await page.screenshot({ path: picture('kudos-sentence') })
  await page.getByRole('button', { name: 'Send thanks' }).click()
  await expect(page.getByText('It carried me through the afternoon.').first()).toBeVisible()
  const list = await done<{ thanks: string | null }[]>(request, 'kudos_list')
  expect(list.some((kudos) => kudos.thanks === 'It carried me through the afternoon.')).toBe(true)
})
