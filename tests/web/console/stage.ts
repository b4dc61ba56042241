// The centre of the stage, set by `tests/console`, and how somebody of it comes into the console. Knows no room.
import { expect, type APIRequestContext, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'

interface Stage {
  url: string
  /** The server's command, and its folder. */
  program: string
  data: string
  /** Tokens of a survey tool and of a wall board. */
  survey: string
  board: string
}

export const stage = JSON.parse(process.env.BREAKWATER_CONSOLE ?? '{}') as Stage

export const LEADER = 'Jonas Weber'
export const ADMIN = 'Renate Vogel'
export const COUNCIL = 'Karim Haddad'

/** What a command of the server prints. Throws with its sentence when it is refused. */
export function server(...args: string[]): string {
  return execFileSync(stage.program, [...args, '--data', stage.data], { encoding: 'utf8', stdio: 'pipe' }).trim()
}

/** A one-time address for somebody. */
export function address(name: string): string {
  return server('login', name, '--url', stage.url)
}

type Cookies = Parameters<ReturnType<Page['context']>['addCookies']>[0]
const kept = new Map<string, Cookies>()

/** Comes in as somebody, in a room; an address is used up only the first time. */
export async function enter(page: Page, name: string, room: string): Promise<void> {
  const before = kept.get(name)
  if (before) await page.context().addCookies(before)
  else {
    await page.goto(address(name))
    await expect(page.getByRole('navigation')).toBeVisible()
    kept.set(name, await page.context().cookies())
  }
  await page.goto(`${stage.url}/console/#${room}`)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
}

/** Language and theme as somebody chose them earlier at this browser. */
export async function chosen(page: Page, language: string, theme: string): Promise<void> {
  await page.addInitScript(
    ([language, theme]) => {
      localStorage.setItem('breakwater.language', language ?? '')
      localStorage.setItem('breakwater.theme', theme ?? '')
    },
    [language, theme],
  )
}

/** A day in the past, as files write it. */
export function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
}

/** A customer's words come in by the survey tool. */
export async function surveyed(request: APIRequestContext, to: string, text: string): Promise<void> {
  const answer = await request.post(`${stage.url}/v1/praise`, {
    headers: { authorization: `Bearer ${stage.survey}` },
    data: [{ to, text, said_on: daysAgo(2) }],
  })
  expect(answer.ok(), await answer.text()).toBe(true)
}

/** For whom praise waits, as the server's command lists it. */
export function waiting(): string[] {
  const lines = server('praise', 'list', '--json').split('\n').filter(Boolean)
  return lines.map((line) => (JSON.parse(line) as { to: string }).to)
}

/** A file as somebody chooses it. */
export function csv(name: string, text: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
}
