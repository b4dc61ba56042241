// One answer of the server that a room draws, and what became of asking for it. What is shown stays when a later question
// gets no answer.
import { untrack } from 'svelte'
import { toProblem, type Problem } from '../lib/problem'

/** A wait shorter than this shows nothing; a longer one shows a skeleton. */
const SKELETON_AFTER_MS = 150

export class Answer<T> {
  value = $state.raw<T | null>(null)
  problem = $state.raw<Problem | null>(null)
  busy = $state(false)
  slow = $state(false)
  #asked = 0

  constructor(private readonly question: () => Promise<T>) {}

  /** Asks; the newest question wins. */
  async load(): Promise<void> {
    const asked = ++this.#asked
    const first = untrack(() => this.value === null)
    const timer = first ? setTimeout(() => (this.slow = true), SKELETON_AFTER_MS) : undefined
    this.busy = true
    try {
      const value = await this.question()
      if (asked !== this.#asked) return
      this.value = value
      this.problem = null
    } catch (thrown) {
      if (asked === this.#asked) this.problem = toProblem(thrown)
    } finally {
      clearTimeout(timer)
      if (asked === this.#asked) {
        this.busy = false
        this.slow = false
      }
    }
  }
}
