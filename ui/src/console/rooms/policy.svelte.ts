// The floor under everybody's rest: what is in force, and for an admin the file that is written. It may grant more rest,
// never less; the server says so, line by line.
import { Attempt } from '../../lib/attempt.svelte'
import * as api from '../api'
import { Answer } from '../answer.svelte'
import { Check } from '../check.svelte'
import type { PolicyCheck, PolicyRoom } from '../generated'

export class Policy {
  readonly room = new Answer<PolicyRoom>(() => api.policy())
  readonly check = new Check<PolicyCheck>((text, signal) => api.checkPolicy(text, signal))
  readonly publishing = new Attempt()
  editing = $state(false)
  before = $state('')
  readonly changed: boolean = $derived(this.editing && this.check.text !== this.before)

  edit(): void {
    this.publishing.clear()
    this.before = this.room.value?.text ?? ''
    this.check.begin(this.before)
    this.editing = true
  }

  close(): void {
    this.check.stop()
    this.editing = false
  }

  /** Publishes what stands there; false when a line of it is refused. */
  async publish(): Promise<boolean> {
    const went = await this.publishing.run(async () => {
      this.check.verdict = await api.publishPolicy(this.check.text)
      this.check.judged = this.check.text
    })
    if (!went || (this.check.verdict?.faults.length ?? 0) > 0) return false
    this.close()
    await this.room.load()
    return true
  }
}
