// One answer of the core that a window draws, and what became of asking for it. Asks again when the core
// says its topic changed. Never changes an answer by itself: what is shown is what the core said.
import { untrack } from 'svelte'
import { call, onEvent } from './api'
import { toProblem, type Problem } from './problem'

/** A wait shorter than this shows nothing; a longer one shows a skeleton. */
const SKELETON_AFTER_MS = 150

interface Options {
  /** What is asked with. */
  args?: () => Record<string, unknown>
  /** While somebody looks, the answer is this old at most, in ms. */
  refreshMs?: number
}

export class View<T> {
  /** The last answer; null until the first. */
  value = $state.raw<T | null>(null)
  /** Why the last question got no answer. */
  problem = $state.raw<Problem | null>(null)
  /** The first answer takes long enough for a skeleton. */
  slow = $state(false)
  /** When the last answer came, on this window's own clock, in ms. */
  answeredMs = $state(0)

  #asked = 0

  constructor(
    readonly command: string,
    readonly topics: string[],
    readonly options: Options = {},
  ) {}

  /** Asks; the newest question wins. */
  async load(): Promise<void> {
    const asked = ++this.#asked
    // Untracked: an effect that asks must not run again because of the answer.
    const first = untrack(() => this.value === null)
    const timer = first ? setTimeout(() => (this.slow = true), SKELETON_AFTER_MS) : undefined
    try {
      const answer = await call<T>(
        this.command,
        untrack(() => this.options.args?.() ?? {}),
      )
      if (asked !== this.#asked) return
      this.value = answer
      this.problem = null
      this.answeredMs = performance.now()
    } catch (thrown) {
      if (asked === this.#asked) this.problem = toProblem(thrown)
    } finally {
      clearTimeout(timer)
      if (asked === this.#asked) this.slow = false
    }
  }

  /**
   * Loads now, on every event of its topics, on every return of the resident, and when it gets too old; returns the
   * end of that.
   */
  follow(): () => void {
    void this.load()
    const again = () => void this.load()
    const ends = this.topics.map((topic) => onEvent(topic, again))
    ends.push(onEvent('connection', (there) => there === true && again()))
    if (this.options.refreshMs !== undefined) {
      const timer = setInterval(() => document.visibilityState === 'visible' && again(), this.options.refreshMs)
      ends.push(() => clearInterval(timer))
    }
    return () => ends.forEach((end) => end())
  }

  /** Runs a command and asks again; rejects with the command's Problem. */
  async act<R>(name: string, args: Record<string, unknown> = {}): Promise<R> {
    const answer = await call<R>(name, args)
    await this.load()
    return answer
  }
}
