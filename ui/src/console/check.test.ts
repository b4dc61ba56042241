// A text is judged once typing rests, and an answer about an older text is not shown.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Check, CHECK_REST_MS } from './check.svelte'

let asked: { text: string; signal: AbortSignal; answer: (verdict: string) => void }[]
let check: Check<string>

beforeEach(() => {
  vi.useFakeTimers()
  asked = []
  check = new Check<string>((text, signal) => new Promise((resolve) => asked.push({ text, signal, answer: resolve })))
})
afterEach(() => void vi.useRealTimers())

describe('a text that is written', () => {
  it('is judged once typing rests', async () => {
    for (const text of ['k', 'ke', 'key']) {
      check.write(text)
      await vi.advanceTimersByTimeAsync(CHECK_REST_MS - 1)
    }
    expect(asked).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(asked.map((one) => one.text)).toEqual(['key'])
    expect(check.busy).toBe(true)
    asked[0]?.answer('good')
    await vi.advanceTimersByTimeAsync(0)
    expect([check.verdict, check.fresh, check.busy]).toEqual(['good', true, false])
    check.write('key =')
    expect(check.fresh).toBe(false)
  })

  it('is judged by the newest answer', async () => {
    check.begin('old')
    check.write('new')
    await vi.advanceTimersByTimeAsync(CHECK_REST_MS)
    expect(asked[0]?.signal.aborted).toBe(true)
    asked[1]?.answer('of the new one')
    asked[0]?.answer('of the old one')
    await vi.advanceTimersByTimeAsync(0)
    expect([check.verdict, check.judged]).toEqual(['of the new one', 'new'])
  })

  it('that is empty at the beginning is not asked about', async () => {
    check.begin('')
    await vi.advanceTimersByTimeAsync(CHECK_REST_MS * 2)
    expect(asked).toEqual([])
    expect(check.fresh).toBe(false)
  })
})
