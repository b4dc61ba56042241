// One thing that the agent sets: the last wish goes to the core, one at a time, and a refusal is kept beside it. What is
// shown afterwards is what the core answered; a control sets itself back to that.
import { untrack } from 'svelte'
import { toProblem, type Problem } from './problem'

export class Wish<T> {
  busy = $state(false)
  problem = $state.raw<Problem | null>(null)
  #next: { value: T } | null = null

  constructor(private readonly set: (value: T) => unknown) {}

  /** Wants `value`. True once nothing is wanted any more; false at once while another wish is on its way. */
  async want(value: T): Promise<boolean> {
    this.#next = { value }
    if (untrack(() => this.busy)) return false
    this.busy = true
    while (this.#next) {
      const wanted: T = this.#next.value
      this.#next = null
      this.problem = null
      try {
        await this.set(wanted)
      } catch (thrown) {
        this.problem = toProblem(thrown)
      }
    }
    this.busy = false
    return true
  }
}
