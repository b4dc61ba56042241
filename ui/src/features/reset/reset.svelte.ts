// A running reset as its window sees it: what is left, counted on this window's own clock from the core's
// answer. It never decides that a reset is over; the core says so.
import { Attempt } from '../../lib/attempt.svelte'
import type { ResetView, RestedView } from '../../lib/generated/api'
import { View } from '../../lib/view.svelte'

const TICK_MS = 500

export class Reset {
  readonly view = new View<ResetView | null>('reset_show', ['reset'])
  readonly attempt = new Attempt()
  #nowMs = $state(performance.now())

  /** Seconds left, never under 0. */
  readonly leftS: number = $derived.by(() => {
    const view = this.view.value
    if (!view) return 0
    return Math.max(0, view.left_s - (this.#nowMs - this.view.answeredMs) / 1000)
  })
  /** Seconds since it began. */
  readonly elapsedS: number = $derived(Math.max(0, (this.view.value?.seconds ?? 0) - this.leftS))
  /** What it came to, once it ran to its end. */
  readonly rested: RestedView | null = $derived(this.view.value?.rested ?? null)
  /** The core answered that none is running. */
  readonly over: boolean = $derived(this.view.answeredMs > 0 && this.view.value === null && this.view.problem === null)

  follow(): () => void {
    const end = this.view.follow()
    const timer = setInterval(() => (this.#nowMs = performance.now()), TICK_MS)
    return () => {
      clearInterval(timer)
      end()
    }
  }

  end(): Promise<boolean> {
    return this.attempt.run(() => this.view.act('reset_end'))
  }
}
