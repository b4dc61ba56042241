// The place in a list at which somebody works by the keys. Decides where they go on when what had them is gone. Knows no
// document, so that a row may take as long as it likes to go; `keys.ts` looks and moves.

/** Part of a page: a row, or something in one. */
interface Part {
  readonly isConnected: boolean
  contains(other: Part | null): boolean
}

/** What is seen of the page, and done there. */
export interface Page<E extends Part> {
  /** All rows that stand in the list now. */
  rows: () => E[]
  /** What has the keys, if anything. */
  held: () => E | null
  /** Something stands over the page that takes the keys wherever they are put. */
  isCovered: () => boolean
  /** Gives them to a row; false where nothing of it takes them. */
  give: (to: E) => boolean
  /** Gives them to what is there in any case. */
  giveUp: () => void
}

export class Place<E extends Part> {
  #row: E | null
  readonly #page: Page<E>
  /** The row, those below it, those above it: who is next when it goes. As of the last moment at which it stood there. */
  #order: E[] = []
  #at = -1
  /** What of the row had the keys when it was last looked. */
  #held: E | null = null
  /** Nobody has said yet that what was done is drawn. */
  #settled = false

  constructor(row: E | null, page: Page<E>) {
    this.#row = row
    this.#page = page
    this.look()
  }

  /** Looks where the row stands, as long as it does: rows come and go around it, and some are drawn anew. */
  look(): void {
    const all = this.#page.rows()
    const at = this.#row ? all.indexOf(this.#row) : -1
    if (at >= 0) {
      this.#at = at
      this.#order = [...all.slice(at), ...all.slice(0, at).reverse()]
    }
    const held = this.#page.held()
    if (held && this.#row?.contains(held)) this.#held = held
  }

  /** Gives the keys on where nothing has them; true once they are elsewhere and nothing is left to do. */
  settle(): boolean {
    if (this.#page.isCovered()) return false
    const held = this.#page.held()
    // In the row they may be taken along by it later.
    if (held) {
      this.#settled = true
      return !this.#row?.contains(held)
    }
    const row = this.#next()
    // Put aside with the pointer, and what had them is still there.
    if (this.#settled && row !== null && row === this.#row && (this.#held?.isConnected ?? true)) return false
    this.#settled = true
    this.#row = row
    if (row === null || !this.#page.give(row)) {
      this.#page.giveUp()
      return true
    }
    this.look()
    return false
  }

  /** The row, or whoever stands in its place: drawn anew all at once, it is counted. */
  #next(): E | null {
    const all = this.#page.rows()
    const known = this.#order.find((one) => all.includes(one))
    return known ?? (this.#at < 0 ? null : (all[Math.min(this.#at, all.length - 1)] ?? null))
  }
}
