// The parts of the wall: one for each month, in its order.
import { expect, test } from 'vitest'
import type { KudosView } from '../../lib/generated/api'
import { byMonth } from './months'

function kudos(id: string, at: string, from_kind: KudosView['from_kind'] = 'colleague'): KudosView {
  return { id, at, from_kind } as KudosView
}

test('each month has one part, in the order of the wall', () => {
  const parts = byMonth([
    kudos('c', '2026-11-20T10:00:00Z'),
    kudos('b', '2026-11-02T10:00:00Z'),
    kudos('a', '2026-10-15T10:00:00Z'),
  ])
  expect(parts.map(({ month, items }) => [month, items.map((item) => item.id)])).toEqual([
    ['2026-11', ['c', 'b']],
    ['2026-10', ['a']],
  ])
})

test('what a customer said stays in the month of the day they said it', () => {
  const parts = byMonth([kudos('a', '2026-10-31T12:00:00Z', 'customer')])
  expect(parts[0]?.month).toBe('2026-10')
})

test('where the days of customers and the clock of the agent differ, each month still has one part, the newest first', () => {
  // Around midnight of the agent, whatever their zone is: what a customer said on the last day of the month stands between them.
  const midnight = new Date(2026, 11, 1).getTime()
  const at = (minutes: number) => new Date(midnight + minutes * 60_000).toISOString()
  const parts = byMonth([
    kudos('d', at(20)),
    kudos('c', '2026-11-30T23:59:59Z', 'customer'),
    kudos('b', at(10)),
    kudos('a', at(-10)),
  ])
  expect(parts.map(({ month, items }) => [month, items.map((item) => item.id)])).toEqual([
    ['2026-12', ['d', 'b']],
    ['2026-11', ['c', 'a']],
  ])
})

test('an empty wall has no months', () => {
  expect(byMonth([])).toEqual([])
})
