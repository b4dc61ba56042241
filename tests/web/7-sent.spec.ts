// What left this computer: the list in Settings says what the core counted, in every language and size.
import { expect, test } from '@playwright/test'
import { accessible, done, picture } from './core'

interface Sent {
  days: { items: { what: string; times: number; to: string }[] }[]
}

const TITLE = 'What left this computer'
const BUTTON = {
  en: 'Show what left',
  de: 'Zeigen, was gesendet wurde',
  pl: 'Pokaż, co wysłano',
  'zh-CN': '查看发出的内容',
  'pt-BR': 'Mostrar o que saiu',
  es: 'Mostrar lo que salió',
} as const
const LANGUAGES = ['en', 'de', 'pl', 'zh-CN', 'pt-BR', 'es'] as const

// The specs that follow read English.
test.afterAll(({ request }) => done(request, 'settings_set', { language: 'en', theme: 'system' }))

test('it is told that the agent joined, and to whom', async ({ page, request }) => {
  await done(request, 'settings_set', { language: 'en', theme: 'light' })
  const sent = await done<Sent>(request, 'sent_show')
  const items = sent.days.flatMap((day) => day.items)
  const join = items.find((item) => item.what === 'join')
  expect(join, 'joining is told').toBeDefined()
  await page.goto('/#settings')
  await page.reload()
  await page.getByRole('button', { name: BUTTON.en }).click()
  const dialog = page.getByRole('dialog', { name: TITLE })
  await expect(dialog.getByText('Your code to join, with the id of this installation').first()).toBeVisible()
  await expect(dialog.getByText(`To ${join?.to}`).first()).toBeVisible()
  const heads = items.find((item) => item.what === 'heads')
  expect(heads, 'what goes by itself is told').toBeDefined()
  await expect(dialog.getByText('The question whether there is anything new')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

for (const language of LANGUAGES) {
  for (const theme of ['light', 'dark'] as const) {
    test(`the list in ${language}, ${theme}`, async ({ page, request }) => {
      await done(request, 'settings_set', { language, theme })
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      for (const [name, width] of [
        ['narrow', 400],
        ['wide', 1000],
      ] as const) {
        await page.setViewportSize({ width, height: 700 })
        await page.goto('/#settings')
        await page.reload()
        await page.getByRole('button', { name: BUTTON[language] }).click()
        await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible()
        await accessible(page)
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow, `wider than ${width} px`).toBeLessThanOrEqual(0)
        expect(await page.getByRole('dialog').innerText(), 'a message without words').not.toMatch(/\bsent-[a-z]+/)
        await page.screenshot({ path: picture(`sent-${language}-${theme}-${name}`) })
      }
    })
  }
}

test('the list at 200 % still fits a narrow window', async ({ page, request }) => {
  await done(request, 'settings_set', { language: 'de', theme: 'system' })
  await page.setViewportSize({ width: 400, height: 700 })
  await page.goto('/#settings')
  await page.reload()
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  await page.getByRole('button', { name: BUTTON.de }).click()
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible()
  const dialog = page.getByRole('dialog')
  const wide = await dialog.evaluate((sheet) => sheet.scrollWidth - sheet.clientWidth)
  expect(wide, 'nothing is cut off').toBeLessThanOrEqual(0)
  await page.screenshot({ path: picture('sent-200') })
})
