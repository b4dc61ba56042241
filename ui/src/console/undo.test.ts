// Ten seconds to think again: not one less, nothing is sent twice, and a refusal is not lost.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Undo, UNDO_MS } from './undo.svelte'

type Said = 'approve' | 'refuse'

let out: [string, Said, boolean][]
let sent: string[]
let refuses: boolean
let undo: Undo<Said>

beforeEach(() => {
  vi.useFakeTimers()
  ;[out, sent, refuses] = [[], [], false]
  undo = new Undo<Said>(
    (id, said, last) => {
      out.push([id, said, last])
      return refuses ? Promise.reject({ code: 'server_unreachable' }) : Promise.resolve()
    },
    (id) => sent.push(id),
  )
})
afterEach(() => void vi.useRealTimers())

describe('what was decided', () => {
  it('goes out after ten seconds, once', async () => {
    undo.decide('a', 'approve')
    await vi.advanceTimersByTimeAsync(UNDO_MS - 1)
    expect(out).toEqual([])
    expect(undo.of('a')).toBe('approve')
    await vi.advanceTimersByTimeAsync(1)
    expect(out).toEqual([['a', 'approve', false]])
    await vi.advanceTimersByTimeAsync(UNDO_MS * 2)
    expect(out).toHaveLength(1)
    expect(sent).toEqual(['a'])
    expect(undo.of('a')).toBeUndefined()
  })

  it('is never sent when it was taken back', async () => {
    undo.decide('a', 'refuse')
    await vi.advanceTimersByTimeAsync(UNDO_MS - 1)
    expect(undo.back('a')).toBe(true)
    await vi.advanceTimersByTimeAsync(UNDO_MS * 2)
    expect(out).toEqual([])
    expect(undo.back('a')).toBe(false)
  })

  it('anew gets ten seconds anew, and only the last word counts', async () => {
    undo.decide('a', 'approve')
    await vi.advanceTimersByTimeAsync(UNDO_MS - 1)
    undo.decide('a', 'refuse')
    await vi.advanceTimersByTimeAsync(UNDO_MS - 1)
    expect(out).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(out).toEqual([['a', 'refuse', false]])
  })

  it('about one thing does not hold up another', async () => {
    undo.decide('a', 'approve')
    await vi.advanceTimersByTimeAsync(4000)
    undo.decide('b', 'refuse')
    undo.back('a')
    await vi.advanceTimersByTimeAsync(UNDO_MS)
    expect(sent).toEqual(['b'])
  })

  it('goes out at once when the page is closed', async () => {
    undo.decide('a', 'approve')
    undo.decide('b', 'refuse')
    await undo.now(true)
    expect(out).toEqual([
      ['a', 'approve', true],
      ['b', 'refuse', true],
    ])
    await vi.advanceTimersByTimeAsync(UNDO_MS * 2)
    expect(out).toHaveLength(2)
  })

  it('and refused is told, and can be decided again', async () => {
    refuses = true
    undo.decide('a', 'approve')
    await vi.advanceTimersByTimeAsync(UNDO_MS)
    expect(undo.refused.get('a')).toEqual({ code: 'server_unreachable' })
    expect(sent).toEqual([])
    refuses = false
    undo.decide('a', 'approve')
    expect(undo.refused.get('a')).toBeUndefined()
    await vi.advanceTimersByTimeAsync(UNDO_MS)
    expect(sent).toEqual(['a'])
  })
})
