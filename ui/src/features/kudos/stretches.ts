// The wall in stretches: a few cards that are drawn together, or together are only room. Decides which cards those are.
import type { KudosView } from '../../lib/generated/api'

/** Cards of a stretch; more only where one came in between. */
const CARDS = 6

export interface Stretch {
  /** The id of the card that began it; it stays, whatever comes before or behind. */
  key: string
  items: KudosView[]
}

/** Remembers which card is in which stretch: one more card on top moves none of those below into another stretch. */
export class Stretches {
  readonly #of = new Map<string, string>()
  #before = new Map<string, Stretch>()

  /** Cuts months into stretches. A stretch with nothing new in it is the very one of before. */
  cut<M extends { items: KudosView[] }>(months: M[]): (M & { stretches: Stretch[] })[] {
    const before = this.#before
    this.#before = new Map()
    return months.map((month) => ({ ...month, stretches: this.#cut(month.items, before) }))
  }

  #cut(items: KudosView[], before: Map<string, Stretch>): Stretch[] {
    const [stretches, used] = [[] as Stretch[], new Set<string>()]
    items.forEach((item, at) => {
      const last = stretches.at(-1)
      const key = this.#keyOf(item, items[at + 1], last, used)
      used.add(key)
      this.#of.set(item.id, key)
      if (last?.key === key) last.items.push(item)
      else stretches.push({ key, items: [item] })
    })
    return stretches.map((stretch) => {
      const held = before.get(stretch.key)
      const same =
        held?.items.length === stretch.items.length && held.items.every((one, at) => one === stretch.items[at])
      const kept = same ? held : stretch
      this.#before.set(kept.key, kept)
      return kept
    })
  }

  /** Where it was; else with the card above it while there is room, or where that goes on below; else one of its own. */
  #keyOf(item: KudosView, next: KudosView | undefined, last: Stretch | undefined, used: Set<string>): string {
    const held = this.#of.get(item.id)
    if (held !== undefined && (held === last?.key || !used.has(held))) return held
    if (last && (last.items.length < CARDS || (next && this.#of.get(next.id) === last.key))) return last.key
    return item.id
  }
}
