// Instants, days and lengths in the chosen language. Formats only; knows no meaning of what it formats.
import { now as sharedNow } from '../now.svelte'
import { language, t } from '.'

const made = new Map<string, Intl.DateTimeFormat>()

/** Days are written "24 November" in our English, as most rosters have it. */
function locale(): string {
  return language() === 'en' ? 'en-GB' : language()
}

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language() + JSON.stringify(options)
  let found = made.get(key)
  if (!found) made.set(key, (found = new Intl.DateTimeFormat(locale(), options)))
  return found
}

/** Time of day, "13:22". Always 24 hours: it is what rosters are written in. */
export function clock(at: string | Date): string {
  return formatter({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(at))
}

/** Time of day where the clock stood `offsetMin` east of UTC: a past day keeps its hours after a journey. */
export function clockAt(at: string | Date, offsetMin: number): string {
  const shifted = new Date(new Date(at).getTime() + offsetMin * 60_000)
  return formatter({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' }).format(shifted)
}

/** A day in full, "Tuesday 24 November"; `on` is an ISO day. */
export function dayLong(on: string): string {
  return formatter({ weekday: 'long', day: 'numeric', month: 'long' }).format(noon(on))
}

/** A day of the week, "Tue"; `on` is an ISO day. */
export function weekday(on: string): string {
  return formatter({ weekday: 'short' }).format(noon(on))
}

/** A day of the week in full, "Tuesday". */
export function weekdayLong(on: string): string {
  return formatter({ weekday: 'long' }).format(noon(on))
}

/** The day of the month alone, "24". */
export function dayOfMonth(on: string): string {
  return String(noon(on).getDate())
}

/** A day in a table, "Tue 24 Nov". */
export function dayWithWeekday(on: string): string {
  return formatter({ weekday: 'short', day: 'numeric', month: 'short' }).format(noon(on))
}

/** A day, "30 Nov"; with the year when it is not this one. */
export function dayShort(on: string, now = new Date()): string {
  const day = noon(on)
  const year = day.getFullYear() === now.getFullYear() ? undefined : 'numeric'
  return formatter({ day: 'numeric', month: 'short', year }).format(day)
}

/** A day with its year, whichever it is, "30 Nov 2026": for what is cited. */
export function dayWithYear(on: string): string {
  return formatter({ day: 'numeric', month: 'short', year: 'numeric' }).format(noon(on))
}

/** The day of an instant where one is, with its year. */
export function dayOf(at: string): string {
  return dayWithYear(isoDay(new Date(at)))
}

/** A sentence of the core with the days in it written as everywhere else. */
export function withDays(sentence: string): string {
  return sentence.replace(/\b\d{4}-\d\d-\d\d\b/g, (on) => dayShort(on))
}

/** Today as an ISO day on this computer. */
export function isoDay(at: Date): string {
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`
}

/** Noon of an ISO day, so that no time zone moves it to the day before. */
function noon(on: string): Date {
  return new Date(`${on}T12:00:00`)
}

/** A month, "November 2026"; `month` is an ISO month. */
export function monthLong(month: string): string {
  return formatter({ month: 'long', year: 'numeric' }).format(noon(`${month}-15`))
}

/** Names as a sentence lists them, "Amara, Ben and Giulia". */
export function names(all: string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(all)
}

/** How long ago, as people say it: "just now", "2 min ago", "today 11:40", "yesterday", "12 Nov". */
export function ago(at: string, now = sharedNow()): string {
  const then = new Date(at)
  const minutes = Math.floor((now.getTime() - then.getTime()) / 60_000)
  if (minutes < 1) return t('common-just-now')
  if (minutes < 60) return t('common-minutes-ago', { minutes })
  const day = isoDay(then)
  if (day === isoDay(now)) return t('common-today-at', { time: clock(then) })
  const yesterday = new Date(now)
  yesterday.setDate(yesterday.getDate() - 1)
  if (day === isoDay(yesterday)) return t('common-yesterday')
  return dayShort(day, now)
}

/**
 * The day a customer said something: a day without a time, written as noon in UTC. It is that day wherever it is read;
 * the clock of a reader in UTC+13 shows the next one already.
 */
export function saidOn(at: string, now = sharedNow()): string {
  const day = at.slice(0, 10)
  const yesterday = new Date(now)
  yesterday.setDate(yesterday.getDate() - 1)
  return day === isoDay(yesterday) ? t('common-yesterday') : dayShort(day, now)
}

/** A length in words: "42 s", "9 min", "2 h 41 min"; `seconds` is cut to whole minutes from one minute on. */
export function length(seconds: number): string {
  if (seconds < 60) return t('length-seconds', { seconds: Math.round(seconds) })
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  if (hours === 0) return t('length-minutes', { minutes })
  if (minutes % 60 === 0) return t('length-hours', { hours })
  return t('length-hours-minutes', { hours, minutes: minutes % 60 })
}

/** A length in a table, or that there was none. */
export function lengthOrNone(seconds: number): string {
  return seconds > 0 ? length(seconds) : t('length-none')
}

/** A length that is owed, in words: never less than it is, so from one minute on cut up to whole ones. */
export function lengthOwed(seconds: number): string {
  return length(seconds <= 60 ? Math.ceil(seconds) : Math.ceil(seconds / 60) * 60)
}

const UNITS_S: Record<string, number> = { ms: 0.001, s: 1, m: 60, h: 3600 }

/** A value of `policy.toml` in words: "90s" is a length, "8" and "22:00-06:00" stand for themselves. */
export function lengthOf(value: string): string {
  const parts = [...value.matchAll(/(\d+)(ms|s|m|h)/g)]
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== value) return value
  const seconds = parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNITS_S[unit ?? 's'] ?? 0), 0)
  // What is neither whole minutes nor under one would lose its seconds.
  if (seconds > 60 && seconds % 60 !== 0) return `${length(seconds - (seconds % 60))} ${length(seconds % 60)}`
  return seconds < 1 ? `${seconds * 1000} ms` : length(seconds)
}

/** A whole number with the language's separators. */
export function number(n: number): string {
  return new Intl.NumberFormat(language()).format(n)
}
