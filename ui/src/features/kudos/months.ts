// The wall by months.
import { isoDay } from '../../lib/i18n/format'
import type { KudosView } from '../../lib/generated/api'

export interface Month {
  /** ISO month. */
  month: string
  items: KudosView[]
}

/** What a customer said has a day and no time: the day stays the same wherever one is. */
function monthOf(item: KudosView): string {
  return item.from_kind === 'customer' ? item.at.slice(0, 7) : isoDay(new Date(item.at)).slice(0, 7)
}

/**
 * One part for each month, the newest first; in it, kudos in the order in which they come. By the clock of whoever looks, in the
 * first hours of a month, one of that month may come after what a customer said on the last day of the month before.
 */
export function byMonth(items: KudosView[]): Month[] {
  const months = new Map<string, Month>()
  for (const item of items) {
    const month = monthOf(item)
    const held = months.get(month)
    if (held) held.items.push(item)
    else months.set(month, { month, items: [item] })
  }
  return [...months.values()].sort((one, other) => (one.month < other.month ? 1 : -1))
}
