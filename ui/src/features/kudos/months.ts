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

/** Kudos in the order in which they come, one part for each month. */
export function byMonth(items: KudosView[]): Month[] {
  const months: Month[] = []
  for (const item of items) {
    const month = monthOf(item)
    const last = months.at(-1)
    if (last?.month === month) last.items.push(item)
    else months.push({ month, items: [item] })
  }
  return months
}
