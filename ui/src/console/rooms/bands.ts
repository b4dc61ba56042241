// In which part of everybody a band lies: "most" is more than two thirds and at most nine in ten. Knows no number of people,
// and draws no edge that was not told.
import type { Plain } from '../../lib/i18n'
import type { ToldRow } from '../generated'

export type Share = ToldRow['results'][number]['agree']

/** From and to, in per cent of those who answered. */
export interface Band {
  from: number
  to: number
}

const BANDS: Record<Share, Band> = {
  hardly_any: { from: 0, to: 10 },
  some: { from: 10, to: 33.3 },
  about_half: { from: 33.3, to: 66.7 },
  most: { from: 66.7, to: 90 },
  nearly_all: { from: 90, to: 100 },
}

export function bandOf(share: Share): Band {
  return BANDS[share]
}

/** How many say that it is so. */
export const AGREE: Record<Share, Plain> = {
  hardly_any: 'console-pulse-agree-hardly-any',
  some: 'console-pulse-agree-some',
  about_half: 'console-pulse-agree-about-half',
  most: 'console-pulse-agree-most',
  nearly_all: 'console-pulse-agree-nearly-all',
}

/** How many say that it is not so. */
export const DISAGREE: Record<Share, Plain> = {
  hardly_any: 'console-pulse-disagree-hardly-any',
  some: 'console-pulse-disagree-some',
  about_half: 'console-pulse-disagree-about-half',
  most: 'console-pulse-disagree-most',
  nearly_all: 'console-pulse-disagree-nearly-all',
}

/** What one month came to: the whole centre first, then the teams as they came. */
export interface ToldMonth {
  /** An ISO month. */
  month: string
  rows: ToldRow[]
}

/** The month of an ISO day or month. */
export function monthOf(on: string): string {
  return on.slice(0, 7)
}

/** By month, in the order in which they came. */
export function byMonth(told: readonly ToldRow[]): ToldMonth[] {
  const months: ToldMonth[] = []
  for (const row of told) {
    const month = monthOf(row.month)
    const found = months.find((one) => one.month === month)
    if (found) found.rows.push(row)
    else months.push({ month, rows: [row] })
  }
  for (const { rows } of months) rows.sort((one, other) => Number(one.team !== null) - Number(other.team !== null))
  return months
}

/** The last day on which something can be done that ends at this instant; days of UTC, as the centre counts them. */
export function lastDay(until: string): string {
  return new Date(Date.parse(until) - 1).toISOString().slice(0, 10)
}
