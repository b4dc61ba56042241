// An admin's work: a code for somebody, a roster with a fault, a person who is renamed and leaves, what takes a second person, a
// ladder that is mended by line, the policy and its versions.
import { expect, test, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { accessible, picture } from '../core'
import { ADMIN, csv, enter, server, stage } from './stage'

async function action(page: Page, name: string, action: string): Promise<void> {
  await page.getByRole('searchbox').fill(name)
  await page.getByRole('button', { name: `What can be done for ${name}` }).click()
  await page.getByRole('menuitem', { name: action }).click()
}

test('a code is made, shown once, and comes from nowhere again', async ({ page }) => {
  await enter(page, ADMIN, 'people')
  await action(page, 'Zofia Maj', 'Make a code')
  const sheet = page.getByRole('dialog', { name: 'A code for Zofia Maj' })
  await sheet.getByRole('button', { name: 'Make the code' }).click()
  const code = (await sheet.getByTestId('invite').textContent())?.trim() ?? ''
  expect(code.length).toBeGreaterThan(6)
  await accessible(page)
  await page.screenshot({ path: picture('console-invite') })
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1, name: 'People', includeHidden: true })).toBeHidden()
  await expect(sheet.getByText(code)).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await action(page, 'Zofia Maj', 'Make a code')
  await expect(sheet.getByRole('button', { name: 'Make the code' })).toBeVisible()
  await expect(page.getByText(code)).toHaveCount(0)
})

test('a roster with a fault changes nothing, the mended one does', async ({ page }) => {
  await enter(page, ADMIN, 'people')
  await page.getByRole('button', { name: 'Import a roster' }).first().click()
  const sheet = page.getByRole('dialog')
  const file = sheet.locator('input[type=file]')
  await file.setInputFiles(
    csv('roster.csv', 'name,team,post\nJan Nowak,Team Harbour,agent\nEwa Lis,Team Harbour,boss\n'),
  )
  await expect(sheet.getByText('Line 3')).toBeVisible()
  await expect(sheet.getByText('1 line has a fault.')).toBeVisible()
  await expect(sheet.getByRole('button', { name: /^Change/ })).toHaveCount(0)
  await page.screenshot({ path: picture('console-roster-fault') })
  await accessible(page)
  await file.setInputFiles(
    csv('roster.csv', 'name,team,post\nJan Nowak,Team Harbour,agent\nEwa Lis,Team Harbour,agent\n'),
  )
  await expect(sheet.getByText('2 people are added', { exact: true })).toBeVisible()
  await sheet.getByRole('button', { name: 'Change 2 people' }).click()
  await expect(page.getByText('2 people are added or changed.')).toBeVisible()
  await page.getByRole('searchbox').fill('Nowak')
  await expect(page.getByRole('list', { name: 'People' })).toContainText('Jan Nowak')
  await expect(page.getByRole('list', { name: 'People' })).not.toContainText('Ewa Lis')
})

test('what will happen to a person is said before it happens', async ({ page }) => {
  await enter(page, ADMIN, 'people')
  await action(page, 'Jan Nowak', 'Name, team, post')
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('button', { name: 'Next' })).toBeDisabled()
  await sheet.getByLabel('Name').fill('Jan Nowak-Lis')
  await sheet.getByRole('radio', { name: 'Coach' }).check({ force: true })
  await accessible(page)
  await sheet.getByRole('button', { name: 'Next' }).click()
  await expect(sheet).toContainText('Jan Nowak is called Jan Nowak-Lis from now on')
  await expect(sheet).toContainText('Jan Nowak gets another post: Coach')
  await sheet.getByRole('button', { name: 'Do it' }).click()
  await expect(sheet).toHaveCount(0)
  await page.getByRole('searchbox').fill('Nowak-Lis')
  await expect(page.getByRole('list', { name: 'People' })).toContainText('Coach')
  await action(page, 'Jan Nowak-Lis', 'Has left')
  await expect(sheet).toContainText('is signed out at every desk at once')
  await sheet.getByRole('button', { name: 'Has left' }).click()
  await expect(page.getByRole('list', { name: 'People' }).getByText('left', { exact: true })).toBeVisible()
  await action(page, 'Jan Nowak-Lis', 'Comes back')
  await sheet.getByRole('button', { name: 'Comes back' }).click()
  await expect(page.getByText('Jan Nowak-Lis is back.')).toBeVisible()
})

test('nobody changes their own post, or ends their own way in', async ({ page }) => {
  await enter(page, ADMIN, 'people')
  await page.getByRole('searchbox').fill(ADMIN)
  await page.getByRole('button', { name: `What can be done for ${ADMIN}` }).click()
  await expect(page.getByRole('menuitem', { name: 'Has left' })).toHaveCount(0)
  await page.getByRole('menuitem', { name: 'Name, team, post' }).click()
  await expect(page.getByRole('dialog').getByRole('radio')).toHaveCount(0)
  await expect(page.getByRole('dialog')).toContainText('Nobody changes their own post.')
})

test('erasing somebody is only asked for, says what goes and who confirms, and can be taken back', async ({ page }) => {
  server('person', 'add', 'Nina Vale', '--team', 'Team Harbour')
  await enter(page, ADMIN, 'people')
  const waits = page.getByRole('list', { name: 'Takes a second person' })
  for (const stays of [false, true]) {
    await action(page, 'Nina Vale', 'Erase …')
    const sheet = page.getByRole('dialog', { name: 'Erase everything of Nina Vale?' })
    await expect(sheet.getByRole('heading', { name: 'Will be gone for good' })).toBeVisible()
    await expect(sheet).toContainText('Name, address, number at work, team, post and role')
    await expect(sheet).toContainText('somebody of the works council has to confirm it')
    await accessible(page)
    await page.screenshot({ path: picture('console-erase') })
    await sheet.getByRole('button', { name: 'Ask for it' }).click()
    await expect(sheet).toHaveCount(0)
    await expect(waits).toContainText('Erase everything of Nina Vale')
    await expect(page.getByRole('list', { name: 'People' })).toContainText('Nina Vale')
    if (stays) break
    await waits.getByRole('button', { name: 'Look at “Erase everything of Nina Vale”' }).click()
    const asked = page.getByRole('dialog')
    await expect(asked.getByRole('button', { name: 'Confirm' }), 'nobody confirms what they asked for').toHaveCount(0)
    await asked.getByRole('button', { name: 'Take it back' }).click()
    await expect(page.getByText('Nothing waits for a second person.')).toBeVisible()
  }
})

test('two entries of one person are found, and what changes is said before it is asked for', async ({ page }) => {
  server('person', 'add', 'Omar Reef', '--team', 'Team Harbour')
  server('person', 'add', 'Reef, Omar', '--email', 'o.reef@centre.example')
  await enter(page, ADMIN, 'people')
  await action(page, 'Omar Reef', 'Same person as …')
  const sheet = page.getByRole('dialog', { name: 'Omar Reef: two entries of one person' })
  await sheet.getByRole('button', { name: 'Choose Reef, Omar' }).click()
  await expect(sheet).toContainText('Omar Reef takes over')
  await expect(sheet).toContainText('Address: o.reef@centre.example')
  await expect(sheet).toContainText('The other name.')
  await accessible(page)
  await page.screenshot({ path: picture('console-merge') })
  // The other one could stay as well; then it takes over the team.
  await sheet.getByRole('radio', { name: /^Reef, Omar/ }).check({ force: true })
  await expect(sheet).toContainText('Team: Team Harbour')
  await sheet.getByRole('radio', { name: /^Omar Reef/ }).check({ force: true })
  await expect(sheet).toContainText('Address: o.reef@centre.example')
  await sheet.getByRole('button', { name: 'Ask for it' }).click()
  await expect(page.getByRole('list', { name: 'Takes a second person' })).toContainText(
    'Two entries of Omar Reef become one',
  )
})

test('where somebody is signed in is told by days, and ended after a question', async ({ page }) => {
  await enter(page, ADMIN, 'people')
  await action(page, ADMIN, 'Where signed in')
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByText('Console').first()).toBeVisible()
  await expect(sheet).not.toContainText(/\d\d:\d\d/)
  await accessible(page)
})

test('a ladder is mended by line and published after a question', async ({ page }) => {
  await enter(page, ADMIN, 'ladders')
  await page.getByRole('button', { name: 'Begin a new ladder' }).click()
  const file = page.getByLabel('The ladder as a file')
  const good = await file.inputValue()
  await expect(page.getByText('Nothing is wrong with it.')).toBeVisible()
  await expect(page.getByRole('complementary')).toContainText('Senior adviser')
  await file.fill(good.replace('skill = "calm", level = 2', 'skill = "clam", level = 2'))
  const fault = page.getByRole('list', { name: /^Faults by line/ }).getByRole('button')
  await expect(fault.first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Publish' })).toBeDisabled()
  await accessible(page)
  await page.screenshot({ path: picture('console-ladder-fault') })
  await fault.first().click()
  await expect(file).toBeFocused()
  const line = await file.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  )
  expect(line).toContain('clam')
  await page.keyboard.press('End')
  await file.fill(good)
  await expect(page.getByText('Nothing is wrong with it.')).toBeVisible()
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('dialog')).toContainText('comes to every desk')
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText('The ladder is published.')).toBeVisible()
  await page.getByRole('button', { name: 'Open Workshop' }).click()
  await expect(page.getByLabel('The ladder as a file')).toHaveValue(/key = "workshop"/)
})

test('what is half written outlives another room and another language', async ({ page }) => {
  await enter(page, ADMIN, 'ladders')
  await page.getByRole('button', { name: 'Begin a new ladder' }).click()
  await page.getByLabel('The ladder as a file').fill('key = "half')
  await page.getByRole('link', { name: 'Audit' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Audit' })).toBeVisible()
  await page.getByLabel('Language').selectOption('de')
  await expect(page.getByRole('heading', { level: 1, name: 'Protokoll' })).toBeVisible()
  await expect(page.getByLabel('Sprache')).toBeFocused()
  await page.getByRole('link', { name: 'Leitern und Werte' }).click()
  await expect(page.getByLabel('Die Leiter als Datei')).toHaveValue('key = "half')
  await page.getByRole('button', { name: 'Schließen', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText('nicht veröffentlicht')
})

test('a policy that grants less is refused by its line', async ({ page }) => {
  await enter(page, ADMIN, 'policy')
  await page.getByRole('button', { name: 'Edit' }).click()
  const file = page.getByLabel('The policy as a file')
  await file.fill('clears_after = "5m"\nmark = "55m"\n')
  await expect(page.getByRole('list', { name: /^Faults by line/ })).toContainText('Line 2')
  await expect(page.getByRole('button', { name: 'Publish' })).toBeDisabled()
  await file.fill('mark = "45m"\n')
  await expect(page.getByText('Nothing is wrong with it.')).toBeVisible()
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText('The policy is published.')).toBeVisible()
  await expect(page.getByText('A reset is due after 45 min of calls.')).toBeVisible()
  await page.screenshot({ path: picture('console-policy') })
  const versions = page.getByRole('list', { name: 'Versions' })
  await expect(versions.getByRole('listitem')).toHaveCount(1)
  await expect(versions).toContainText('Renate Vogel')
  await expect(versions).toContainText('in force')
})

test('what grants less than the policy in force waits, is compared line by line, and is taken along signed', async ({
  page,
}) => {
  await enter(page, ADMIN, 'policy')
  await page.getByRole('button', { name: 'Edit' }).click()
  await page.getByLabel('The policy as a file').fill('mark = "48m"\n')
  await expect(page.getByText('It grants less than the policy in force: mark.')).toBeVisible()
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('dialog')).toContainText('Until then the one in force stays.')
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText('The policy is published, and waits for the works council.')).toBeVisible()
  await expect(page.getByText('A reset is due after 45 min of calls.')).toBeVisible()
  await page.getByRole('list', { name: 'Versions' }).getByRole('button', { name: 'Read version 2' }).click()
  const sheet = page.getByRole('dialog', { name: 'Version 2' })
  await expect(sheet.getByRole('listitem').filter({ hasText: 'Gone:' })).toContainText('mark = "45m"')
  await expect(sheet.getByRole('listitem').filter({ hasText: 'New:' })).toContainText('mark = "48m"')
  await expect(sheet).toContainText('The signature holds.')
  await expect(sheet.getByRole('button', { name: 'Agree' })).toHaveCount(0)
  await accessible(page)
  await page.screenshot({ path: picture('console-policy-version') })
  const key = ((await sheet.getByTestId('key').textContent()) ?? '').replace(/^Key /, '')
  const saved = page.waitForEvent('download')
  await sheet.getByRole('button', { name: 'Save as a file' }).click()
  const file = await (await saved).path()
  expect(execFileSync(stage.program, ['policy', 'verify', file, '--key-id', key], { encoding: 'utf8' })).toMatch(
    /^good: version 2 /,
  )
})

test('a value is added', async ({ page }) => {
  await enter(page, ADMIN, 'ladders')
  await page.getByLabel('New value').fill('Patience')
  await page.getByLabel('What it looks like in a call').fill('Waits until the other has finished.')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('“Patience” is a value now.')).toBeVisible()
  await expect(page.getByText('Waits until the other has finished.')).toBeVisible()
})
