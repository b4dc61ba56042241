// The path: choosing a next role on the map, evidence for a skill, a goal, a goal on speed refused, and sharing a part of it.
import { execFileSync } from 'node:child_process'
import { expect, test } from '@playwright/test'
import { done, picture } from './core'

test('a goal is set and one on speed is refused with a reason', async ({ page, request }) => {
  await page.goto('/#path')
  await expect(page.getByRole('heading', { name: 'Your path' })).toBeVisible()
  await page.getByRole('button', { name: 'New goal' }).click()
  await page.getByLabel('What you will do').fill('Cut my handle time to four minutes')
  await page.getByRole('button', { name: 'Set goal' }).click()
  await expect(page.getByText(/A goal on speed or handle time is not kept here/)).toBeVisible()
  await page.screenshot({ path: picture('path-goal-refused') })
  await page.getByLabel('What you will do').fill('Sit in on two escalation calls and write down what worked')
  await page.getByRole('button', { name: 'Set goal' }).click()
  await expect(page.getByText('Sit in on two escalation calls and write down what worked')).toBeVisible()
  const path = await done<{ goals: { text: string }[] }>(request, 'path_show')
  expect(path.goals).toHaveLength(1)
})

test('a half-written goal is there after another view, and gone once it is set', async ({ page, request }) => {
  await page.goto('/#path')
  const words = 'Learn the refund form and show it to two colleagues'
  await page.getByRole('button', { name: 'New goal' }).click()
  await page.getByLabel('What you will do').fill(words)
  await page.getByLabel('By', { exact: true }).fill('2030-03-01')
  await page.keyboard.press('Escape')
  await page.goto('/#today')
  await page.goto('/#path')
  await page.getByRole('button', { name: 'New goal' }).click()
  await expect(page.getByLabel('What you will do')).toHaveValue(words)
  await expect(page.getByLabel('By', { exact: true })).toHaveValue('2030-03-01')
  await page.getByRole('button', { name: 'Set goal' }).click()
  await expect(page.getByText(words)).toBeVisible()
  expect(await done(request, 'draft_show', { subject: 'goal' })).toBeNull()
  const path = await done<{ goals: { id: string; text: string }[] }>(request, 'path_show')
  const kept = path.goals.find((goal) => goal.text === words)
  await done(request, 'goal_remove', { id: kept?.id })
})

test('evidence shows a skill', async ({ page, request }) => {
  await page.goto('/#path')
  await page
    .getByRole('button', { name: /Add evidence/ })
    .first()
    .click()
  await page.getByLabel('What happened').fill('Tuesday: stayed with a caller until the refund was done')
  await page.screenshot({ path: picture('path-evidence') })
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect
    .poll(async () =>
      (await done<{ skills: { evidence: unknown[] }[] }>(request, 'path_show')).skills.flatMap((s) => s.evidence),
    )
    .toHaveLength(1)
})

test('the path is printed with the evidence that is ticked', async ({ page, request }) => {
  const written = 'Wednesday: a caller thanked me for not hurrying'
  const path = await done<{ skills: { key: string }[] }>(request, 'path_show')
  await done(request, 'evidence_add', { skill: path.skills[0].key, level: 1, text: written })
  await page.goto('/#path')
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Print your path' })
  const box = dialog.getByRole('checkbox', { name: written })
  await expect(box).toBeChecked()
  await page.screenshot({ path: picture('path-print') })
  await box.uncheck()
  await dialog.getByRole('button', { name: 'Make the page' }).click()
  const said = dialog.getByText(/^The page is in .*My path .*\.pdf$/)
  await expect(said).toBeVisible({ timeout: 60_000 })
  const file = (await said.innerText()).replace('The page is in ', '')
  const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })
  expect(text).toContain('What we agree on')
  expect(text.replace(/\s+/g, ' ')).not.toContain(written)
})

test('before it is shared one sees with whom it cannot be, and what they would see', async ({ page, request }) => {
  await page.goto('/#path')
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Share a part of your path' })
  const share = dialog.getByRole('button', { name: 'Share', exact: true })
  await expect(share).toBeDisabled()
  await dialog.getByRole('combobox', { name: 'With whom' }).pressSequentially('Pio')
  await page.getByRole('option', { name: /Piotr Kowalski/ }).click()
  await expect(dialog.getByText(/Piotr Kowalski has no vault yet/)).toBeVisible()
  await expect(share).toBeDisabled()
  await page.screenshot({ path: picture('path-share') })
  const shared = await done<{ mine: unknown[] }>(request, 'path_shared')
  expect(shared.mine).toHaveLength(0)
})
