// A list that comes page by page and can be searched: what is shown, whether there is more, and why there is not. The
// newest question wins. Never sorts, and never holds more than somebody would read.
import { untrack } from 'svelte'
import { toProblem, type Problem } from '../lib/problem'
import { CALLED_OFF, type Asked } from './api'
import type { Page } from './generated'

/** Typing that rests for so long is looked for, in ms. */
export const REST_MS = 250
/** A wait shorter than this shows nothing; a longer one shows a skeleton. */
const SKELETON_AFTER_MS = 150
/** Most rows that stand below each other; who wants another one looks for it. */
export const ROWS_MAX = 1000

export class Pages<Row> {
  /** What has come; null before the first page. */
  rows = $state.raw<Row[] | null>(null)
  next = $state<string | null>(null)
  /** What is looked for, as typed. */
  search = $state('')
  /** What the rows were found by. */
  found = $state('')
  problem = $state.raw<Problem | null>(null)
  busy = $state(false)
  slow = $state(false)
  /** Counts the questions: an answer to an older one is not shown. */
  #turn = 0
  #resting: ReturnType<typeof setTimeout> | undefined

  /** There is more than is shown. */
  readonly more: boolean = $derived(this.next !== null && (this.rows?.length ?? 0) < ROWS_MAX)
  /** There is more than is ever shown. */
  readonly full: boolean = $derived(this.next !== null && (this.rows?.length ?? 0) >= ROWS_MAX)

  constructor(private readonly page: (asked: Asked) => Promise<Page<Row>>) {}

  /** Asks for the first page. What was shown stays until it is there. */
  load(): Promise<void> {
    clearTimeout(this.#resting)
    return this.#ask(null)
  }

  /** Asks for the page after the last one. */
  async older(): Promise<void> {
    if (untrack(() => !this.more || this.busy)) return
    await this.#ask(untrack(() => this.next))
  }

  /** Looks for this, once typing rests. */
  seek(text: string): void {
    this.search = text
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => void this.load(), REST_MS)
  }

  /** Puts a changed row in place of the one it was. */
  put(changed: Row, is: (row: Row) => boolean): void {
    this.rows = (this.rows ?? []).map((row) => (is(row) ? changed : row))
  }

  /** Takes rows out that are no longer there. */
  drop(is: (row: Row) => boolean): void {
    this.rows = (this.rows ?? []).filter((row) => !is(row))
  }

  async #ask(after: string | null): Promise<void> {
    const turn = ++this.#turn
    // Untracked: an effect that asks must not run again because of the answer.
    const [search, before] = untrack(() => [this.search.trim(), after === null ? [] : (this.rows ?? [])] as const)
    const timer = after === null ? setTimeout(() => (this.slow = true), SKELETON_AFTER_MS) : undefined
    this.busy = true
    try {
      const page = await this.page({ search, after })
      if (turn !== this.#turn) return
      this.rows = [...before, ...page.rows].slice(0, ROWS_MAX)
      this.next = page.next
      this.found = search
      this.problem = null
    } catch (thrown) {
      const problem = toProblem(thrown)
      if (turn === this.#turn && problem.code !== CALLED_OFF) this.problem = problem
    } finally {
      clearTimeout(timer)
      if (turn === this.#turn) {
        this.busy = false
        this.slow = false
      }
    }
  }
}
