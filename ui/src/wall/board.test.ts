// The board turns calmly, asks every four minutes, keeps what it has while the server is away, and lets go when it must.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Wall } from '../console/generated'
import { ASK_MS, Board, KEPT_MS_MAX, RETRY_MS } from './board.svelte'

let answers: () => Promise<Wall>
let asked: number
let board: Board
let end: () => void

function wall(ids: string): Promise<Wall> {
  const thanks = [...ids].map((id) => ({ id, to: 'Amara', from: null, text: 'Thank you', value: null, given_on: '' }))
  return Promise.resolve({ centre: 'Harbour Line', week: '', thanks, done: [], as_of: '' })
}

beforeEach(() => {
  vi.useFakeTimers()
  asked = 0
  answers = () => wall('ab')
  board = new Board('token', () => {
    asked += 1
    return answers()
  })
})
afterEach(() => {
  end()
  vi.useRealTimers()
})

async function start(): Promise<void> {
  end = board.start()
  await vi.advanceTimersByTimeAsync(0)
}

describe('the board', () => {
  it('turns, and asks every four minutes', async () => {
    await start()
    expect([board.stand, board.centre, board.shown?.id]).toEqual(['fresh', 'Harbour Line', 'a'])
    await vi.advanceTimersByTimeAsync(12_000)
    expect(board.shown?.id).toBe('b')
    await vi.advanceTimersByTimeAsync(12_000)
    expect(board.shown?.id).toBe('a')
    await vi.advanceTimersByTimeAsync(ASK_MS)
    expect(asked).toBe(2)
  })

  it('goes on with what it has while the server is away, and asks sooner', async () => {
    await start()
    answers = () => Promise.reject({ code: 'server_unreachable' })
    await vi.advanceTimersByTimeAsync(ASK_MS)
    expect(board.stand).toBe('away')
    expect(board.shown).not.toBeNull()
    answers = () => wall('c')
    await vi.advanceTimersByTimeAsync(RETRY_MS)
    expect([board.stand, board.shown?.id]).toEqual(['fresh', 'c'])
  })

  it('shows nobody’s words any more when it has not heard for half a day', async () => {
    await start()
    answers = () => Promise.reject({ code: 'server_unreachable' })
    await vi.advanceTimersByTimeAsync(KEPT_MS_MAX - ASK_MS)
    expect(board.shown).not.toBeNull()
    await vi.advanceTimersByTimeAsync(2 * ASK_MS)
    expect(board.shown).toBeNull()
  })

  it('shows nothing any more once its key was taken away', async () => {
    await start()
    answers = () => Promise.reject({ code: 'signed_out' })
    await vi.advanceTimersByTimeAsync(ASK_MS)
    expect([board.stand, board.shown]).toEqual(['barred', null])
  })

  it('stands still when it is asked to, and goes on from there', async () => {
    await start()
    board.pause()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(board.shown?.id).toBe('a')
    board.pause()
    await vi.advanceTimersByTimeAsync(12_000)
    expect(board.shown?.id).toBe('b')
  })

  it('shows what was said and is done among the thanks', async () => {
    const done = [{ title: null, note: 'The search shows all hits.', tool: 'CRM Suite' }]
    answers = () => wall('a').then((answer) => ({ ...answer, done }))
    await start()
    await vi.advanceTimersByTimeAsync(12_000)
    expect(board.shown).toMatchObject({ kind: 'done', tool: 'CRM Suite', text: 'The search shows all hits.' })
  })

  it('stays on its only card', async () => {
    answers = () => wall('a')
    await start()
    await vi.advanceTimersByTimeAsync(60_000)
    expect([board.shown?.id, board.turns]).toEqual(['a', false])
  })
})
