// Speaks to the core beside the page, as a softphone or the command line would, and takes pictures.
import { expect, type APIRequestContext, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Runs a command of the core's table that must be done. */
export async function done<T>(request: APIRequestContext, name: string, args: object = {}): Promise<T> {
  const answer = await request.post(`/api/call/${name}`, { data: args })
  expect(answer.ok(), `${name}: ${await answer.text()}`).toBe(true)
  return (await answer.json()) as T
}

/** Lets so much time pass for the core at once. */
export async function passes(request: APIRequestContext, ms: number): Promise<void> {
  expect((await request.post(`/api/pass/${ms}`)).ok()).toBe(true)
}

/** Where a picture of this name goes. */
export function picture(name: string): string {
  return `${process.env.BREAKWATER_PICTURES}/web/${name}.png`
}

/** Fails on anything axe-core finds. The script is run by the debugger, so the page's policy stays whole. */
export async function accessible(page: Page): Promise<void> {
  await page.evaluate(axe)
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }
    const { violations } = await axe.run()
    return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.target.join(' ')) }))
  })
  expect(violations).toEqual([])
}

interface Violation {
  id: string
  help: string
  nodes: { target: string[] }[]
}
