// What is decided waits ten seconds, is sent once, and its words are not lost when it is taken back or refused. What was
// answered stands in the list that it belongs to.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CaseRow, CaseView } from '../generated'
import { UNDO_MS } from '../undo.svelte'
import { Voices } from './voices.svelte'

const ROW: CaseRow = {
  id: 'a',
  sort: 'suggestion',
  title: 'A second screen for the night shift',
  tool: null,
  state: 'heard',
  overdue: true,
  owner: null,
  mine: true,
  due_on: '2026-11-12',
  opened_on: '2026-10-29',
  at_least: null,
  waiting: false,
}

function viewOf(row: CaseRow, next: string | null = null): CaseView {
  return {
    row,
    said: [
      {
        text: row.title,
        helps: null,
        customer_waiting: false,
        minutes: null,
        said_on: '2026-10-01',
        additions: [],
        thanked: false,
        by: null,
      },
    ],
    next,
    why: null,
    note: null,
    decided_on: null,
    done_on: null,
    on_board: false,
    minutes: null,
    merge: [],
    steps: ['own', 'yes', 'no'],
  }
}

let asked: [string, unknown][]
/** What the next step is answered with; null refuses it. */
let answered: CaseView | null
let voices: Voices

const json = (body: unknown, status = 200) =>
  Promise.resolve({ ok: status < 400, status, json: () => Promise.resolve(body) })

beforeEach(async () => {
  vi.useFakeTimers()
  asked = []
  answered = viewOf({ ...ROW, state: 'no', overdue: false, due_on: null })
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    const address = path.replace('/console/api/', '')
    asked.push([`${init.method} ${address}`, init.body ? JSON.parse(init.body as string) : null])
    if (init.method === 'POST')
      return answered ? json(answered) : json({ code: 'case_refused', args: { fault: 'not_now' } }, 409)
    if (address.startsWith('voices?')) return json({ rows: [ROW, { ...ROW, id: 'b' }], next: null })
    return json(viewOf(ROW, address.includes('after') ? null : 'more'))
  })
  voices = new Voices()
  await voices.pages.load()
  voices.look('a')
  await vi.advanceTimersByTimeAsync(0)
  asked = []
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const listed = () => voices.pages.rows?.map((row) => row.id)

describe('a decision', () => {
  it('is sent after ten seconds, and what was answered is gone from the open ones', async () => {
    voices.decide('a', { act: 'no', why: 'The room is rented until spring.' })
    await vi.advanceTimersByTimeAsync(UNDO_MS - 1)
    expect(asked).toEqual([])
    expect(voices.decided('a')?.act).toBe('no')
    await vi.advanceTimersByTimeAsync(1)
    expect(asked).toEqual([['POST voices/a', { act: 'no', why: 'The room is rented until spring.' }]])
    expect([voices.decided('a'), voices.draft('a')]).toEqual([undefined, undefined])
    expect(listed()).toEqual(['b'])
    expect(voices.one.value?.row.state).toBe('no')
  })

  it('that was taken back is never sent, and its words are there again', async () => {
    voices.decide('a', { act: 'no', why: 'The room is rented until spring.' })
    voices.back('a')
    await vi.advanceTimersByTimeAsync(2 * UNDO_MS)
    expect(asked).toEqual([])
    expect(voices.draft('a')?.form).toBe('no')
    expect(voices.draft('a')?.typed.words).toBe('The room is rented until spring.')
    expect(voices.decided('a')).toBeUndefined()
  })

  it('that was refused is told, and its words are there again', async () => {
    answered = null
    voices.decide('a', { act: 'done', note: 'The screen is there.' })
    await vi.advanceTimersByTimeAsync(UNDO_MS)
    expect(voices.undo.refused.get('a')).toEqual({ code: 'case_refused', args: { fault: 'not_now' } })
    expect(voices.draft('a')?.form).toBe('done')
    expect(voices.draft('a')?.typed.words).toBe('The screen is there.')
    expect(listed()).toEqual(['a', 'b'])
  })

  it('goes out at once when the page is closed', async () => {
    voices.decide('a', { act: 'no', why: 'The room is rented until spring.' })
    await voices.undo.now(true)
    expect(asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(2 * UNDO_MS)
    expect(asked).toHaveLength(1)
  })

  it('to answer two as one leaves the other', async () => {
    answered = viewOf({ ...ROW, id: 'b', at_least: 5 })
    voices.decide('a', { act: 'merge', into: 'b' })
    await vi.advanceTimersByTimeAsync(UNDO_MS)
    expect(listed()).toEqual(['b'])
    expect(voices.pages.rows?.[0]?.at_least).toBe(5)
    expect([voices.id, voices.one.value?.row.id]).toEqual(['b', 'b'])
  })
})

it('whoever takes it over does so at once, and the list says so', async () => {
  answered = viewOf({ ...ROW, owner: { id: 'j', name: 'Jonas Weber' } })
  expect(await voices.take('a', { act: 'own' })).toBe(true)
  expect(voices.pages.rows?.[0]?.owner?.name).toBe('Jonas Weber')
})

it('more of what was said is added below', async () => {
  expect(voices.one.value?.said).toHaveLength(1)
  await voices.older()
  expect(asked.map(([what]) => what)).toEqual(['GET voices/a?after=more'])
  expect(voices.one.value?.said).toHaveLength(2)
  await voices.older()
  expect(asked).toHaveLength(1)
})

it('another list is asked for with its sort, and nothing of the one before stays', async () => {
  voices.show('overdue', 'friction')
  expect(voices.pages.rows).toBeNull()
  await vi.advanceTimersByTimeAsync(0)
  expect(asked.map(([what]) => what)).toEqual(['GET voices?which=overdue&sort=friction&limit=50'])
})
