// What the pulse came to, as whoever leads a team reads it: words, and not a number of those who said so.
import { expect, test } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { enter, LEADER, story } from './stage'

interface Told {
  month: string
  team: { name: string } | null
  told: boolean
  at_least: number | null
  at: string
}

test('a leader reads what the whole centre answered', async ({ page }) => {
  await enter(page, LEADER)
  const pulse = page.getByRole('region', { name: 'Pulse' })
  await expect(pulse).toContainText('The whole centre')
  await expect(pulse).toContainText('At least 10 people answered.')
  const results = pulse.getByRole('listitem').filter({ hasText: /agrees?\./ })
  await expect(results).toHaveCount(4)
  for (const words of await results.allInnerTexts()) expect(words).not.toMatch(/\d/)
  const room = await page.request.get('/console/api/pulse')
  const { told } = (await room.json()) as { told: Told[] }
  writeFileSync(`${story.folder}/told.json`, JSON.stringify(told))
})
