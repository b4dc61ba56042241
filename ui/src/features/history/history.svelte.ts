// Past days: which seven are shown, which one is looked at. Decides nothing about them: every sum, and whether a
// day was measured at all, comes from the core.
import { call } from '../../lib/api'
import { isoDay } from '../../lib/i18n/format'
import type { HistoryLaneView, HistoryView } from '../../lib/generated/api'
import { toProblem, type Problem } from '../../lib/problem'
import { View } from '../../lib/view.svelte'

/** Days in one strip. */
export const WEEK_DAYS = 7

export class History {
  /** The last of the days shown; null for those up to today. */
  until = $state<string | null>(null)
  readonly view = new View<HistoryView>('history_show', ['history'], {
    args: () => (this.until ? { until: this.until } : {}),
  })
  /** The day that is looked at. */
  chosen = $state<string | null>(null)
  lane = $state.raw<HistoryLaneView | null>(null)
  problem = $state.raw<Problem | null>(null)

  readonly hasEarlier: boolean = $derived.by(() => {
    const { first, days } = this.view.value ?? { first: null, days: [] }
    const from = days[0]?.on
    return first !== null && from !== undefined && first < from
  })

  /** Goes so many days back (or, under nought, forth), never past today. */
  async go(days: number): Promise<void> {
    const { today, first } = this.view.value ?? {}
    if (!today) return
    // From where one is going: what is drawn may still be the answer to the press before this one.
    const from = this.until ?? today
    if (days > 0 && (!first || first >= daysBefore(from, WEEK_DAYS - 1))) return
    const until = daysBefore(from, days)
    this.until = until >= today ? null : until
    this.chosen = this.lane = null
    await this.view.load()
  }

  /** Looks at a day; the same day again looks away. */
  async choose(on: string): Promise<void> {
    this.chosen = this.chosen === on ? null : on
    this.lane = this.problem = null
    if (this.chosen === null) return
    try {
      const lane = await call<HistoryLaneView>('history_day', { on })
      if (this.chosen === on) this.lane = lane
    } catch (thrown) {
      if (this.chosen === on) this.problem = toProblem(thrown)
    }
  }
}

/** The ISO day so many days before another. */
export function daysBefore(on: string, days: number): string {
  const day = new Date(`${on}T12:00:00`)
  day.setDate(day.getDate() - days)
  return isoDay(day)
}
