// The centre's ladders and values: which there are, and the file that is written. What is written is judged as it stands;
// nothing is published before somebody says so. Decides nothing about a ladder.
import { Attempt } from '../../lib/attempt.svelte'
import * as api from '../api'
import { Answer } from '../answer.svelte'
import { Check } from '../check.svelte'
import type { LadderCheck, LadderRow, ValueRow } from '../generated'

/** Where a first ladder begins: every part once. */
export const EXAMPLE = `format = 1
key = "workshop"
version = "2026-11"
name = "Workshop"

[[skill]]
key = "calm"
name = "Keeps calm"
meaning = "Stays kind and steady when the person on the line is not."
levels = ["Names what the customer feels, with a colleague near.", "Brings a heated call back to the matter alone."]

[[role]]
key = "adviser"
name = "Adviser"
about = "Helps customers with common requests."
needs = [{ skill = "calm", level = 1 }]

[[role]]
key = "senior"
name = "Senior adviser"
about = "Takes what is hard, and helps colleagues to take it next time."
needs = [{ skill = "calm", level = 2 }]

[[move]]
from = "adviser"
to = "senior"
`

export class Ladders {
  readonly list = new Answer<LadderRow[]>(() => api.ladders())
  readonly values = new Answer<ValueRow[]>(() => api.values())
  readonly check = new Check<LadderCheck>((text, signal) => api.checkLadder(text, signal))
  readonly opening = new Attempt()
  readonly publishing = new Attempt()
  readonly adding = new Attempt()
  /** The ladder whose file is written; empty for a new one, null while none is. */
  open = $state<string | null>(null)
  /** The centre kept no file of it: somebody has to bring it. */
  isLost = $state(false)
  /** The file as it was opened; what is another is not published yet. */
  before = $state('')
  readonly changed: boolean = $derived(this.open !== null && this.check.text !== this.before)

  /** Opens the file of a ladder. */
  show(row: LadderRow): Promise<boolean> {
    return this.opening.run(async () => this.#begin(row.key, await api.ladder(row.key)))
  }

  /** Begins a new one, from a text that somebody has or from the example. */
  begin(text: string): void {
    this.#begin('', text)
  }

  /** Puts a file in place of what stands there. */
  bring(text: string): void {
    this.isLost = false
    this.check.begin(text)
  }

  close(): void {
    this.check.stop()
    this.open = null
  }

  /** Publishes what stands there. False when it was refused, or has faults after all. */
  async publish(): Promise<boolean> {
    let said: LadderCheck | null = null
    const went = await this.publishing.run(async () => {
      said = await api.publishLadder(this.check.text)
      this.check.verdict = said
      this.check.judged = this.check.text
    })
    if (!went || !(said as LadderCheck | null)?.done) return false
    this.close()
    void this.list.load()
    return true
  }

  addValue(name: string, meaning: string): Promise<boolean> {
    return this.adding.run(async () => {
      await api.addValue(name, meaning || undefined)
      await this.values.load()
    })
  }

  #begin(key: string, text: string | null): void {
    this.publishing.clear()
    this.open = key
    this.isLost = text === null
    this.before = text ?? ''
    this.check.begin(text ?? '')
  }
}
