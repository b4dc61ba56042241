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

/** Fails on anything axe-core finds. */
export async function accessible(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([])
}

/** What axe-core finds. The script is run by the debugger, so the page's policy stays whole. */
export async function violations(page: Page): Promise<Violation[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    // What is still coming or going has not its own colours yet: it is there at once (the tide alone swings for eleven seconds).
    // What breathes for ever has no end to be put to.
    const moving = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
    for (const one of moving) one.finish()
    await Promise.all(moving.map((one) => one.finished.catch(() => one)))
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Raw[] }> } }
    const { violations } = await axe.run()
    return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.target.join(' ')) }))
  })
}

/** Every message that a window may ask for. */
const MESSAGES = readFileSync(new URL('../../ui/src/lib/generated/messages.ts', import.meta.url), 'utf8')
const KEYS = [...MESSAGES.matchAll(/^ {2}'([a-z0-9-]+-[a-z0-9-]+)':/gm)].map((match) => match[1] ?? '')

/** Messages that stand on the page by their names, because nobody packed their words. */
export async function wordless(page: Page): Promise<string[]> {
  expect(KEYS.length).toBeGreaterThan(500)
  const lines = new Set((await page.locator('body').innerText()).split('\n').map((line) => line.trim()))
  return KEYS.filter((key) => lines.has(key))
}

/** Words that somebody cannot read: cut off by their own box, or hanging out of the button that they stand on. */
export async function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (words.nextNode()) {
      const node = words.currentNode
      const text = node.textContent?.trim() ?? ''
      const parent = node.parentElement
      if (!text || !parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const rects = [...range.getClientRects()].filter((rect) => rect.width > 0)
      for (let box: Element | null = parent; box; box = box.parentElement) {
        const { overflowX, overflowY, clip, clipPath } = getComputedStyle(box)
        // For screen readers alone.
        if (clip !== 'auto' || clipPath !== 'none') break
        const around = box.getBoundingClientRect()
        const cuts = [overflowX, overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip')
        const scrolls = [overflowX, overflowY].some((overflow) => overflow === 'auto' || overflow === 'scroll')
        const holds = cuts || box.matches('button, [role=tab], [role=radio], nav a')
        const out = (rect: DOMRect) =>
          rect.left < around.left - 1.5 ||
          rect.right > around.right + 1.5 ||
          rect.top < around.top - 4 ||
          rect.bottom > around.bottom + 4
        if (holds && rects.some(out)) {
          found.push(`“${text}” in <${box.tagName.toLowerCase()} class="${box.className}">`)
          break
        }
        if (scrolls) break
      }
    }
    return found
  })
}

export interface Violation {
  id: string
  help: string
  where: string[]
}

interface Raw {
  id: string
  help: string
  nodes: { target: string[] }[]
}
