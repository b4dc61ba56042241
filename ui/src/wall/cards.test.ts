// Thanks keep their order, what is done comes between them and is not lost, and the same words are the same card.
import { describe, expect, it } from 'vitest'
import type { WallDone, WallThanks } from '../console/generated'
import { cardsOf } from './cards'

const thanks = (ids: string): WallThanks[] =>
  [...ids].map((id) => ({ id, to: 'Amara', from: null, text: 'Thank you', value: null, given_on: '' }))
const done = (notes: string): WallDone[] => [...notes].map((note) => ({ title: null, note, tool: 'CRM Suite' }))
const order = (ids: string, notes: string) =>
  cardsOf({ thanks: thanks(ids), done: done(notes) })
    .map((card) => (card.kind === 'done' ? card.note : card.id))
    .join('')

describe('the cards', () => {
  it.each([
    ['abcdefg', 'XYZ', 'abcXdefYgZ'],
    ['ab', 'X', 'abX'],
    ['abc', '', 'abc'],
    ['', 'XY', 'XY'],
    ['', '', ''],
  ])('%j with %j turn as %j', (ids, notes, turns) => expect(order(ids, notes)).toBe(turns))

  it('are the same ones in the next answer, and another note is another card', () => {
    const [one, same] = [1, 2].map(() => cardsOf({ thanks: [], done: done('X') })[0]?.id)
    expect(one).toBe(same)
    const ids = cardsOf({ thanks: thanks('a'), done: done('XY') }).map((card) => card.id)
    expect(new Set(ids).size).toBe(3)
  })
})
