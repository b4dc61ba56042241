// The days in sentences, from the sums of the core.
import type { HistoryDayView, HistoryView } from '../../lib/generated/api'
import { t } from '../../lib/i18n'
import { dayLong, dayShort, length, weekdayLong } from '../../lib/i18n/format'

/** What the strip shows. */
export function weekSentence(view: HistoryView): string {
  const { total } = view
  if (total.measured_days === 0) return t('history-week-none')
  if (total.call_s === 0 || !total.longest_on) return t('history-week-quiet')
  return t('history-week', {
    calls: length(total.call_s),
    rest: length(total.rest_s),
    longest: length(total.longest_s),
    day: weekdayLong(total.longest_on),
  })
}

/** "16 Nov – 22 Nov". */
export function range(view: HistoryView): string {
  const [first, last] = [view.days[0], view.days.at(-1)]
  return first && last ? t('history-range', { from: dayShort(first.on), to: dayShort(last.on) }) : ''
}

/** One day. */
export function daySentence(view: HistoryDayView): string {
  const day = dayLong(view.on)
  if (!view.measured) return t('history-day-none', { day })
  if (view.call_s === 0) return t('history-day-quiet', { day })
  return t('history-day', {
    day,
    calls: length(view.call_s),
    rest: length(view.rest_s),
    longest: length(view.longest_s),
  })
}

/** What is not certain about a day, one sentence each. */
export function doubts(view: HistoryDayView): string[] {
  const said: string[] = []
  if (view.uncertain_s > 0) said.push(t('history-uncertain', { length: length(view.uncertain_s) }))
  if (view.unmeasured_s > 0) said.push(t('history-unmeasured', { length: length(view.unmeasured_s) }))
  return said
}
