// The centre of the stage, set by `tests/console`, and how somebody of it comes into the console. Knows no room.
import { expect, type APIRequestContext, type Locator, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'

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
/** A second one of the works council. */
export const SPEAKER = 'Ingrid Solberg'

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

const tokens = new Map<string, string>()

/** The token with which an agent's desk asks. */
async function tokenOf(request: APIRequestContext, name: string): Promise<string> {
  const before = tokens.get(name)
  if (before) return before
  const answer = await request.post(`${stage.url}/v1/enrol`, {
    data: { code: server('invite', name), device: randomUUID() },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
  const { token } = (await answer.json()) as { token: string }
  tokens.set(name, token)
  return token
}

/** An agent says something to the centre by name. */
export async function says(
  request: APIRequestContext,
  name: string,
  said: { sort: 'suggestion' | 'customers'; text: string; helps?: string } | { sort: 'friction'; tool: string },
): Promise<void> {
  const answer = await request.post(`${stage.url}/v1/voice`, {
    headers: { authorization: `Bearer ${await tokenOf(request, name)}` },
    data: { what: 'voice', said: { id: randomUUID(), customer_waiting: false, said_on: daysAgo(0), ...said } },
  })
  expect(await answer.json()).toEqual({ outcome: 'taken' })
}

/** Goes on by Tab until the keys are there, and looks whether one can see that. */
export async function tabTo(page: Page, wanted: Locator, most = 60): Promise<void> {
  await expect(wanted).toHaveCount(1)
  for (let count = 0; count < most; count++) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate((one) => one === document.activeElement)) break
  }
  await expect(wanted).toBeFocused()
  await expect(wanted).toBeInViewport()
}

/** A file as somebody chooses it. */
export function csv(name: string, text: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
}
