// The stage of an act, set by `tests/voice`: where the server and a desk's window are, who comes in, and what is said. Decides nothing: what
// must be seen stands in the acts.
import { expect, type Locator, type Page } from '@playwright/test'

interface Story {
  url: string
  /** One-time addresses, by the names of those who come in. */
  addresses: Record<string, string>
  /** Who said something. */
  agents: string[]
  /** Where the window of one of them is, and what they tell there. */
  window: string
  obstacle: { tool: string; words: string }
  tool: string
  why: string
  note: string
  why_not: string
  /** What is left behind for whoever tells the story. */
  folder: string
}

export const story = JSON.parse(process.env.BREAKWATER_STORY ?? '{}') as Story

export const LEADER = 'Jonas Weber'
export const ADMIN = 'Renate Vogel'
export const COUNCIL = ['Karim Haddad', 'Ingrid Solberg'] as const

/** What every request of a page carries that changes something. */
export const POST = { 'x-breakwater': 'console' }

/** Comes in by the one-time address, into the room where agents are heard. */
export async function enter(page: Page, name: string): Promise<void> {
  await page.context().clearCookies()
  // From another page of the console only what stands behind the # would change.
  await page.goto('about:blank')
  await page.goto(story.addresses[name] ?? '')
  await expect(page.getByRole('navigation')).toBeVisible()
  await page.goto(`${story.url}/console/#voices`)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Voices' })).toBeVisible()
  await page.waitForLoadState('networkidle')
}

/** Opens the window of a desk, at what was said there. */
export async function openDesk(page: Page): Promise<void> {
  await page.setViewportSize({ width: 400, height: 700 })
  await page.goto(`${story.window}/#voice`)
  await expect(page.getByRole('heading', { level: 1, name: 'Being heard' })).toBeVisible()
}

/** The obstacle that was told at that desk. */
export function mine(page: Page): Locator {
  return page.getByRole('listitem').filter({ hasText: `Friction: ${story.obstacle.tool}` })
}

/** How far it is. */
export function reached(page: Page): Locator {
  return mine(page).locator('[aria-current=step]')
}

/** What stands in a list. */
export function rows(page: Page, list: string): Locator {
  return page.getByRole('list', { name: list, exact: true }).getByRole('listitem')
}
