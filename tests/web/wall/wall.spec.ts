// What thousands cost in the window: the tasks of its main thread, by the browser's own trace, while the whole wall is
// scrolled, and how long hits take from a typed name to the screen. Figures for people to read: nothing fails because
// it is slow, only where there was nothing to measure.
import { expect, test, type Browser, type Page } from '@playwright/test'
import { appendFileSync } from 'node:fs'

interface Desk {
  name: string
  url: string
  /** Texts by each of which somebody is found, and only people with it in their name. */
  sought: string[]
}

interface Traced {
  name: string
  ph: string
  pid: number
  tid: number
  /** In microseconds. */
  ts: number
  dur?: number
  /** What of it the thread itself ran; the rest it waited for its turn. */
  tdur?: number
  args?: { name?: string }
}

const desks = JSON.parse(process.env.BREAKWATER_DESKS ?? '[]') as Desk[]
/** Longer than this a task is felt. */
const LONG_MS = 50
/** What a flick of the wheel moves, in px. */
const FLICK = 700
/** More flicks than ten thousand cards need. */
const FLICKS_MAX = 8000
/** Flicks of one trace: that of the whole wall would be longer than a text may be. */
const TRACED = 250
const ROUNDS = 8

const say = (line: string) => appendFileSync(process.env.BREAKWATER_TABLE ?? '/dev/stdout', `${line}\n`)
const ms = (value: number) => value.toFixed(0)

/** A task of the page's main thread, in milliseconds. */
interface Task {
  took: number
  /** What of it the thread ran: on a busy machine it waits in the middle of a task. */
  ran: number
  /** Of a long one, what in it took longest. */
  by: string
}

/** The tasks of the page's main thread, shortest first. */
function tasks(trace: Buffer): Task[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: Traced[] }
  const thread = (event: Traced) => `${event.pid}/${event.tid}`
  const mains = new Set(
    traceEvents.filter((event) => event.args?.name === 'CrRendererMain').map((event) => thread(event)),
  )
  const kept = new Map<string, Traced[]>()
  for (const event of traceEvents) {
    const at = thread(event)
    if (event.name !== 'RunTask' || event.dur === undefined || !mains.has(at)) continue
    const before = kept.get(at) ?? []
    before.push(event)
    kept.set(at, before)
  }
  // Chromium keeps another page ready that does nothing.
  const [busiest, runs] = [...kept].sort(([, one], [, other]) => other.length - one.length)[0] ?? ['', []]
  return runs
    .map((task) => ({ task, took: (task.dur ?? 0) / 1000, ran: (task.tdur ?? task.dur ?? 0) / 1000 }))
    .sort((one, other) => one.took - other.took)
    .map(({ task, took, ran }) => {
      const within = took > LONG_MS ? traceEvents.filter((event) => thread(event) === busiest && isIn(task, event)) : []
      return { took, ran, by: longest(within) }
    })
}

const isIn = (task: Traced, event: Traced) =>
  event !== task && event.ts >= task.ts && event.ts + (event.dur ?? 0) <= task.ts + (task.dur ?? 0)

/** The three that took longest. One may lie within the other. */
function longest(events: Traced[]): string {
  const [...all] = events.filter((event) => event.name !== 'RunTask' && event.dur !== undefined)
  all.sort((one, other) => (other.dur ?? 0) - (one.dur ?? 0))
  return all
    .slice(0, 3)
    .map(({ name, dur }) => `${name} ${ms((dur ?? 0) / 1000)}`)
    .join(', ')
}

async function wallOf(page: Page, desk: Desk): Promise<void> {
  await page.goto(`${desk.url}/#kudos`)
  await expect(page.locator('.month li').first()).toBeVisible()
  await page.waitForLoadState('networkidle')
}

/** Scrolls on, flick by flick; answers whether the last card is there. */
async function scrollOn(page: Page, flicks: number): Promise<boolean> {
  for (let flick = 0; flick < flicks; flick++) {
    await page.mouse.wheel(0, FLICK)
    const ended = await page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
      const main = document.querySelector('main')
      return !main || (main.scrollTop + main.clientHeight > main.scrollHeight - 2 && !main.querySelector('.older'))
    })
    if (ended) return true
  }
  return false
}

/** Scrolls to the last card; answers the tasks meanwhile, shortest first. */
async function scrollThrough(browser: Browser, page: Page): Promise<Task[]> {
  const all: Task[] = []
  await page.mouse.move(200, 400)
  for (let flicks = 0; flicks < FLICKS_MAX; flicks += TRACED) {
    await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] })
    const ended = await scrollOn(page, TRACED)
    all.push(...tasks(await browser.stopTracing()))
    if (ended) return all.sort((one, other) => one.took - other.took)
  }
  throw new Error('the wall has no end')
}

/** From the input until what was found has been drawn, in milliseconds. */
async function found(page: Page, text: string): Promise<number> {
  await page.evaluate((text) => {
    const field = document.querySelector('[role=combobox]')
    const sheet = document.querySelector('[role=dialog]')
    if (!field || !sheet) throw new Error('nothing to type into')
    const there = () => {
      const options = [...sheet.querySelectorAll('[role=option]')]
      return options.length > 0 && options.every((option) => option.textContent?.includes(text))
    }
    const took = new Promise<number>((done) => {
      field.addEventListener(
        'input',
        () => {
          const began = performance.now()
          const watched = new MutationObserver(() => {
            if (!there()) return
            watched.disconnect()
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)))
          })
          watched.observe(sheet, { subtree: true, childList: true, characterData: true })
        },
        { once: true, capture: true },
      )
    })
    Object.assign(window, { took })
  }, text)
  await page.locator('[role=combobox]').selectText()
  await page.keyboard.insertText(text)
  return page.evaluate(() => (window as unknown as { took: Promise<number> }).took)
}

test.beforeAll(() => say('\n| in a browser | figures |\n|---|---|'))

for (const desk of desks) {
  test(`the wall is scrolled to its end, ${desk.name}`, async ({ browser, page }) => {
    await wallOf(page, desk)
    const all = await scrollThrough(browser, page)
    expect(all.length, 'the trace has tasks').toBeGreaterThan(0)
    // Far ones are room alone: what there is to see is as high as all of them.
    const height = await page.evaluate(() => document.querySelector('main')?.scrollHeight ?? 0)
    const drawn = await page.locator('.month li').count()
    const long = all.filter((task) => task.took > LONG_MS)
    const ran = long.filter((task) => task.ran > LONG_MS).length
    const at = (part: number) => ms(all[Math.floor((all.length - 1) * part)]?.took ?? 0)
    say(
      `| scrolling through the wall, ${desk.name} | ${height} px, ${drawn} cards drawn at the end, ${all.length} tasks: p99 ${at(0.99)} ms, ` +
        `longest ${at(1)} ms, ${long.length} over ${LONG_MS} ms, ${ran} of them by the thread’s own time |`,
    )
    for (const task of long.slice(-8)) say(`| a task of ${ms(task.took)} ms | ran ${ms(task.ran)} ms: ${task.by} |`)
  })

  test(`a colleague is found, ${desk.name}`, async ({ page }) => {
    await wallOf(page, desk)
    await page.locator('main header button.warm').click()
    await expect(page.locator('[role=option]').first()).toBeVisible()
    const all: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      for (const text of desk.sought) all.push(await found(page, text))
    }
    all.sort((one, other) => one - other)
    const at = (part: number) => ms(all[Math.floor((all.length - 1) * part)] ?? 0)
    say(
      `| a name typed until hits are drawn, ${desk.name} | median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms |`,
    )
  })
}
