// What was decided and waits ten seconds before it is sent: until then it can be taken back, and nobody has heard of it.
// Decides when it goes out, not what it means. Must never send something twice, or lose it without a word.
import { toProblem, type Problem } from '../lib/problem'

/** So long something can be taken back, in ms. */
export const UNDO_MS = 10_000

interface Waiting<Said> {
  said: Said
  timer: ReturnType<typeof setTimeout>
}

export class Undo<Said> {
  /** What waits, by what it is about. */
  waiting = $state.raw<ReadonlyMap<string, Waiting<Said>>>(new Map())
  /** What was refused when it was sent, by what it is about. */
  refused = $state.raw<ReadonlyMap<string, Problem>>(new Map())

  /**
   * `send` is called once for each; `last` says that the page is being closed. `sent` hears what went out.
   */
  constructor(
    private readonly send: (id: string, said: Said, last: boolean) => Promise<unknown>,
    private readonly sent: (id: string, said: Said) => void,
  ) {}

  /** What was decided about it and still can be taken back. */
  of(id: string): Said | undefined {
    return this.waiting.get(id)?.said
  }

  /** Decides; it goes out in ten seconds. */
  decide(id: string, said: Said): void {
    const before = this.waiting.get(id)
    if (before) clearTimeout(before.timer)
    const timer = setTimeout(() => void this.#out(id, false), UNDO_MS)
    this.waiting = new Map(this.waiting).set(id, { said, timer })
    this.#forget(id)
  }

  /** Takes back what was decided; false when it has gone out already. */
  back(id: string): boolean {
    const found = this.waiting.get(id)
    if (!found) return false
    clearTimeout(found.timer)
    this.#drop(id)
    return true
  }

  /** Everything goes out at once: the page is closed, or somebody signs out. */
  async now(last = false): Promise<void> {
    await Promise.all([...this.waiting.keys()].map((id) => this.#out(id, last)))
  }

  async #out(id: string, last: boolean): Promise<void> {
    const found = this.waiting.get(id)
    if (!found) return
    clearTimeout(found.timer)
    this.#drop(id)
    try {
      await this.send(id, found.said, last)
      this.sent(id, found.said)
    } catch (thrown) {
      this.refused = new Map(this.refused).set(id, toProblem(thrown))
    }
  }

  #drop(id: string): void {
    const rest = new Map(this.waiting)
    rest.delete(id)
    this.waiting = rest
  }

  #forget(id: string): void {
    const rest = new Map(this.refused)
    rest.delete(id)
    this.refused = rest
  }
}
