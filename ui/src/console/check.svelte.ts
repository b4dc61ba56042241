// A text that is judged while it is written: asked once typing rests, the newest answer counts, an older question is
// called off. Decides nothing about the text.
import { untrack } from 'svelte'
import { toProblem, type Problem } from '../lib/problem'
import { CALLED_OFF } from './api'

/** Typing that rests for so long is judged, in ms. */
export const CHECK_REST_MS = 400

export class Check<Verdict> {
  text = $state('')
  /** What was said of `judged`; null before the first answer. */
  verdict = $state.raw<Verdict | null>(null)
  judged = $state<string | null>(null)
  problem = $state.raw<Problem | null>(null)
  busy = $state(false)
  #timer: ReturnType<typeof setTimeout> | undefined
  #asking: AbortController | undefined

  /** The verdict is about what stands there now. */
  readonly fresh: boolean = $derived(this.judged === this.text && this.verdict !== null)

  constructor(private readonly judge: (text: string, signal: AbortSignal) => Promise<Verdict>) {}

  /** Takes a text as it is written. */
  write(text: string): void {
    this.text = text
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.now(), CHECK_REST_MS)
  }

  /** Begins with another text; nothing is known of it yet. */
  begin(text: string): void {
    this.text = text
    this.verdict = null
    this.judged = null
    this.problem = null
    if (text.trim()) void this.now()
    else this.stop()
  }

  /** Calls off what is asked. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#asking?.abort()
    this.busy = false
  }

  /** Asks at once. */
  async now(): Promise<void> {
    this.stop()
    const asking = new AbortController()
    this.#asking = asking
    const text = untrack(() => this.text)
    this.busy = true
    try {
      const verdict = await this.judge(text, asking.signal)
      if (asking !== this.#asking) return
      this.verdict = verdict
      this.judged = text
      this.problem = null
    } catch (thrown) {
      const problem = toProblem(thrown)
      if (asking === this.#asking && problem.code !== CALLED_OFF) this.problem = problem
    } finally {
      if (asking === this.#asking) this.busy = false
    }
  }
}
