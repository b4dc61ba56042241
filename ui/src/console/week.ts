// Weeks as ISO counts them: from Monday, the first is the one with the year's first Thursday. Days by UTC, as the sheet
// has them. Knows no words.

const DAY_MS = 86_400_000

/** A week with its days. */
export interface Week {
  /** As the server reads it, "2026-W48". */
  name: string
  /** ISO days. */
  from: string
  to: string
}

const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** The week of an instant. */
export function weekOf(at: Date): Week {
  const day = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate())
  const monday = day - ((at.getUTCDay() + 6) % 7) * DAY_MS
  const thursday = new Date(monday + 3 * DAY_MS)
  const year = thursday.getUTCFullYear()
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1
  return { name: `${year}-W${String(week).padStart(2, '0')}`, from: isoDay(monday), to: isoDay(monday + 6 * DAY_MS) }
}

/** So many weeks, this one first. */
export function lastWeeks(at: Date, count: number): Week[] {
  return Array.from({ length: count }, (_, back) => weekOf(new Date(at.getTime() - back * 7 * DAY_MS)))
}
