// One thing the agent tries: busy while it runs, and the problem when it was refused. Never hides a refusal.
import { untrack } from 'svelte'
import { toProblem, type Problem } from './problem'

export class Attempt {
  busy = $state(false)
  problem = $state.raw<Problem | null>(null)

  /** Runs `work` unless one is running; true when it went well. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (untrack(() => this.busy)) return false
    this.busy = true
    this.problem = null
    try {
      await work()
      return true
    } catch (thrown) {
      this.problem = toProblem(thrown)
      return false
    } finally {
      this.busy = false
    }
  }

  /** Forgets the last refusal. */
  clear(): void {
    this.problem = null
  }
}
