// The wall in stretches: what is added moves nothing that stands, and no stretch comes twice.
import { expect, test } from 'vitest'
import type { KudosView } from '../../lib/generated/api'
import { Stretches } from './stretches'

const cards = new Map<string, KudosView>()

/** The same card for the same id. */
function card(id: string): KudosView {
  const held = cards.get(id) ?? ({ id } as KudosView)
  cards.set(id, held)
  return held
}

const numbered = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `c${from + at}`)
const cut = (stretches: Stretches, ids: string[]) => stretches.cut([{ items: ids.map(card) }])[0]?.stretches ?? []
const ids = (of: { items: KudosView[] }[]) => of.map((stretch) => stretch.items.map((item) => item.id))

test('a month is cut into sixes, and a new card on top is a stretch of its own', () => {
  const stretches = new Stretches()
  const before = cut(stretches, numbered(0, 15))
  expect(before.map((stretch) => stretch.items.length)).toEqual([6, 6, 3])
  const after = cut(stretches, ['new', ...numbered(0, 15)])
  expect(ids(after)[0]).toEqual(['new'])
  after.slice(1).forEach((stretch, at) => expect(stretch).toBe(before[at]))
})

test('older cards fill the last stretch and begin new ones', () => {
  const stretches = new Stretches()
  const before = cut(stretches, numbered(0, 7))
  const after = cut(stretches, numbered(0, 20))
  expect(after.map((stretch) => stretch.items.length)).toEqual([6, 6, 6, 2])
  expect(after.map((stretch) => stretch.key).slice(0, 2)).toEqual(before.map((stretch) => stretch.key))
  expect(after[0]).toBe(before[0])
})

test('cards that come in between are in one stretch with what is around them, and no key comes twice', () => {
  const stretches = new Stretches()
  const all = numbered(0, 12)
  cut(stretches, all)
  for (const at of [1, 3, 6, 7]) {
    const more = [...all.slice(0, at), 'x1', 'x2', ...all.slice(at)]
    const keys = cut(new Stretches(), more).map((stretch) => stretch.key)
    expect(new Set(keys).size).toBe(keys.length)
    const again = cut(stretches, more)
    expect(new Set(again.map((stretch) => stretch.key)).size, `at ${at}`).toBe(again.length)
    expect(ids(again).flat()).toEqual(more)
  }
})

test('a card that goes takes no other one along', () => {
  const stretches = new Stretches()
  cut(stretches, numbered(0, 12))
  const after = cut(stretches, numbered(1, 12))
  expect(ids(after).flat()).toEqual(numbered(1, 12))
  expect(after[0]?.key).toBe('c0')
})
