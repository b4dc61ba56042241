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

test('an empty wall has no months', () => {
  expect(byMonth([])).toEqual([])
})
