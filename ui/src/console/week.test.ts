// A week has the name that the server reads, at both ends of a year too.
import { expect, it } from 'vitest'
import { lastWeeks, weekOf } from './week'

it.each([
  ['2026-11-23T00:00:00Z', '2026-W48', '2026-11-23', '2026-11-29'],
  ['2026-11-29T23:59:59Z', '2026-W48', '2026-11-23', '2026-11-29'],
  ['2026-01-01T12:00:00Z', '2026-W01', '2025-12-29', '2026-01-04'],
  ['2027-01-03T12:00:00Z', '2026-W53', '2026-12-28', '2027-01-03'],
  ['2024-12-30T12:00:00Z', '2025-W01', '2024-12-30', '2025-01-05'],
])('%s is in %s', (at, name, from, to) => {
  expect(weekOf(new Date(at))).toEqual({ name, from, to })
})

it('the last weeks follow each other backwards', () => {
  const weeks = lastWeeks(new Date('2026-01-05T08:00:00Z'), 3).map((week) => week.name)
  expect(weeks).toEqual(['2026-W02', '2026-W01', '2025-W52'])
})
