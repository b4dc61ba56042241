// The board goes round, keeps what is being read, and lets go of what was taken back.
import { beforeEach, describe, expect, it } from 'vitest'
import { Rotation, shownMs } from './rotation'

const cards = (ids: string) => [...ids].map((id) => ({ id }))
let board: Rotation<{ id: string }>
const turns = (count: number) =>
  Array.from({ length: count }, () => {
    board.next()
    return board.shown?.id
  }).join('')

beforeEach(() => {
  board = new Rotation()
})

describe('the board', () => {
  it('begins with the newest and goes round', () => {
    board.take(cards('abc'))
    expect(board.shown?.id).toBe('a')
    expect(turns(4)).toBe('bcab')
    board.previous()
    expect(board.shown?.id).toBe('a')
    board.previous()
    expect(board.shown?.id).toBe('c')
  })

  it('keeps what is shown when something newer comes, and goes on from there', () => {
    board.take(cards('abc'))
    board.next()
    board.take(cards('nabc'))
    expect(board.shown?.id).toBe('b')
    expect(turns(3)).toBe('cna')
  })

  it('lets go at once of what was taken back, and shows what came after it', () => {
    board.take(cards('abc'))
    board.next()
    board.take(cards('ac'))
    expect(board.shown?.id).toBe('c')
    board.take(cards('a'))
    expect(board.shown?.id).toBe('a')
    expect(board.turns).toBe(false)
  })

  it('is empty when nothing is shown to everybody, and begins again', () => {
    board.take(cards('ab'))
    board.next()
    board.take([])
    expect(board.shown).toBeNull()
    board.next()
    expect(board.shown).toBeNull()
    board.take(cards('x'))
    expect(board.shown?.id).toBe('x')
  })

  it('shows each as often as every other one', () => {
    board.take(cards('abcde'))
    expect([...turns(50)].sort().join('')).toBe(
      'a'.repeat(10) + 'b'.repeat(10) + 'c'.repeat(10) + 'd'.repeat(10) + 'e'.repeat(10),
    )
  })
})

it('a longer text stays longer, within bounds', () => {
  expect(shownMs(10)).toBe(12_000)
  expect(shownMs(300)).toBe(33_000)
  expect(shownMs(6000)).toBe(45_000)
})
