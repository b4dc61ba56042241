// Which of the thanks is on the board: one after the other, newest first, round and round. Decides no order but that in which
// they came, and shows nothing that is not in the last answer: what was taken back is gone at once.

/** How long a card of so many characters stays, in ms: time enough to be read twice by somebody who walks by. */
export function shownMs(chars: number): number {
  const SHOWN_MS_MIN = 12_000
  const SHOWN_MS_MAX = 45_000
  const PER_CHAR_MS = 110
  return Math.min(SHOWN_MS_MAX, Math.max(SHOWN_MS_MIN, chars * PER_CHAR_MS))
}

export class Rotation<Card extends { id: string }> {
  #cards: readonly Card[] = []
  #at: string | null = null
  /** Where the one stood that is shown, so that its successor is known when it is gone. */
  #place = 0

  /** The one that is shown; null where there is nothing. */
  get shown(): Card | null {
    return this.#cards.find((card) => card.id === this.#at) ?? null
  }

  /** There is more than one. */
  get turns(): boolean {
    return this.#cards.length > 1
  }

  /** Takes a new answer. The one that is shown stays if it is still there; a newer one comes with its turn. */
  take(cards: readonly Card[]): void {
    this.#cards = cards
    const place = cards.findIndex((card) => card.id === this.#at)
    if (place >= 0) this.#place = place
    else this.#stand(this.#at === null ? 0 : this.#place)
  }

  /** Goes on to the next one. */
  next(): void {
    this.#stand(this.#place + 1)
  }

  /** Goes back to the one before. */
  previous(): void {
    this.#stand(this.#place - 1)
  }

  #stand(place: number): void {
    const count = this.#cards.length
    this.#place = count === 0 ? 0 : ((place % count) + count) % count
    this.#at = this.#cards[this.#place]?.id ?? null
  }
}
