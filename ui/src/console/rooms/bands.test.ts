// Bands lie side by side and leave nothing out; months are read newest first with the whole centre above its teams.
import { expect, it } from 'vitest'
import type { ToldRow } from '../generated'
import { bandOf, byMonth, lastDay, monthOf } from './bands'

it('bands follow each other from nobody to everybody', () => {
  const bands = (['hardly_any', 'some', 'about_half', 'most', 'nearly_all'] as const).map(bandOf)
  expect(bands[0]?.from).toBe(0)
  expect(bands.at(-1)?.to).toBe(100)
  for (const [at, band] of bands.entries()) {
    expect(band.from).toBeLessThan(band.to)
    if (at > 0) expect(band.from).toBe(bands[at - 1]?.to)
  }
})

it('what was told stands by month, and the whole centre comes before its teams', () => {
  const row = (month: string, team: string | null): ToldRow => ({
    month,
    team: team === null ? null : { id: team, name: team },
    told: false,
    at_least: null,
    k: 10,
    at: '',
    results: [],
  })
  const told = [
    row('2026-11-01', 'Harbour'),
    row('2026-11-01', null),
    row('2026-11-01', 'Pier'),
    row('2026-10-01', null),
  ]
  const months = byMonth(told).map((one) => [one.month, one.rows.map((row) => row.team?.name ?? null)])
  expect(months).toEqual([
    ['2026-11', [null, 'Harbour', 'Pier']],
    ['2026-10', [null]],
  ])
})

it('a month is one, with a day behind it or not', () => {
  expect([monthOf('2026-11-01'), monthOf('2026-11')]).toEqual(['2026-11', '2026-11'])
})

it('what ends as the month ends is open on its last day', () => {
  expect(lastDay('2026-12-01T00:00:00Z')).toBe('2026-11-30')
  expect(lastDay('2027-03-01T00:00:00Z')).toBe('2027-02-28')
})
