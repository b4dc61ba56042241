// Which sentence belongs to which word of the core, for the first view.
import type { PartOfDay, SuppressionReason, TodayView } from '../../lib/generated/api'
import { said, t, type Plain } from '../../lib/i18n'
import { clock, length } from '../../lib/i18n/format'

const GREETINGS: Record<
  PartOfDay,
  [Plain, 'today-morning-name' | 'today-afternoon-name' | 'today-evening-name' | 'today-night-name']
> = {
  morning: ['today-morning', 'today-morning-name'],
  afternoon: ['today-afternoon', 'today-afternoon-name'],
  evening: ['today-evening', 'today-evening-name'],
  night: ['today-night', 'today-night-name'],
}

/** "Good afternoon, Amara". */
export function greeting(today: TodayView): string {
  const [plain, named] = GREETINGS[today.part_of_day]
  return today.name ? t(named, { name: today.name }) : t(plain)
}

/** Why no reset is offered, one sentence each. */
export function holding(reasons: SuppressionReason[]): string[] {
  return reasons.flatMap((reason) => said(`hold-${reason.replaceAll('_', '-')}`, {}) ?? [])
}

/** Whole minutes of a count of seconds. */
export function minutes(seconds: number): number {
  return Math.floor(seconds / 60)
}

/** What the number on the tide means, below it. */
export function sentence(today: TodayView): string {
  const mark = minutes(today.mark_s)
  // A reset stays due until rest has brought the tide under half: it need not be full any more.
  const isEbbing = today.offer.due && !today.call.active && today.load_s < today.mark_s
  if (isEbbing) return t('today-easing', { minutes: minutes(today.load_s) })
  if (today.offer.due) return today.call.active ? t('today-due-in-call') : t('today-due')
  if (today.consecutive_call_s === 0) {
    // A reset begins the number anew; the tide falls by what was rested, and the sentence follows the tide.
    if (today.load_s >= 60) return t('today-easing', { minutes: minutes(today.load_s) })
    return today.counts.calls === 0 ? t('today-first') : t('today-rested')
  }
  // Gaps took off what calls put on: the number is past the mark and the tide is not.
  if (today.consecutive_call_s >= today.mark_s) return t('today-easing', { minutes: minutes(today.load_s) })
  if (!today.since_at) return t('today-mark', { mark })
  const time = clock(today.since_at)
  return today.after_reset ? t('today-since-reset', { time, mark }) : t('today-since', { time, mark })
}

/** What the number on the tide counts. */
export function unit(today: TodayView): string {
  return today.after_reset ? t('today-unit-reset') : t('today-unit')
}

/** What the tide shows, for those who hear it. */
export function tideLabel(today: TodayView): string {
  return t('today-tide', { minutes: minutes(today.consecutive_call_s), mark: minutes(today.mark_s) })
}

/** The day in one sentence, from the counts and the spans the core drew. */
export function daySentence(today: TodayView, callSeconds: number): string {
  const first = today.lane.spans.find((span) => span.kind !== 'unmeasured')
  if (!first) return t('today-day-empty')
  return t('today-day', {
    from: clock(first.from),
    calls: today.counts.calls,
    resets: today.counts.resets,
    length: length(callSeconds),
  })
}
