// A version that is published says whether it waits; what a version lacks is told in words; an old text is published anew.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PolicyCheck, PolicyRoom, PolicyVersionView } from '../generated'
import { lacked, lineOf, Policy, wordsOf } from './policy.svelte'

const ROOM: PolicyRoom = {
  text: 'mark = "45m"\n',
  set_at: '2026-11-24T09:30:00Z',
  numbers: [],
  in_force: null,
  waiting: null,
  council: 3,
  needed: 2,
}
const GOOD: PolicyCheck = { faults: [], lacks: [], waits: false, done: true }

const VERSION: PolicyVersionView = {
  row: {
    number: 2,
    published_at: '2026-11-24T09:30:00Z',
    by: 'Renate Vogel',
    state: 'waits',
    agreed: 1,
    may_agree: false,
  },
  text: 'mark = "50m"\n',
  country: null,
  before: 1,
  lines: [],
  lacks: ['mark'],
  agreed: [],
  key_id: '00',
  signature: '00',
  is_signed: true,
  file: '{}',
}

let asked: string[]
/** What publishing is answered with. */
let published: PolicyCheck
let policy: Policy

function answer(path: string, method: string): unknown {
  if (path.endsWith('/policy') && method === 'GET') return ROOM
  if (path.includes('/versions?')) return { rows: [], next: null }
  if (path.includes('/versions/')) return VERSION
  return published
}

beforeEach(() => {
  vi.useFakeTimers()
  ;[asked, published] = [[], GOOD]
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    const method = init.method ?? 'GET'
    asked.push(`${method} ${path.replace('/console/api/', '')}`)
    return Promise.resolve(new Response(JSON.stringify(answer(path, method)), { status: 200 }))
  })
  policy = new Policy()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('a policy', () => {
  it('that was published says whether it waits, and the room is asked for anew', async () => {
    await policy.load()
    policy.edit()
    expect(policy.check.text).toBe(ROOM.text)
    asked = []
    expect(await policy.publish()).toEqual({ waits: false })
    expect(policy.editing).toBe(false)
    expect(asked).toContain('GET policy')
    published = { ...GOOD, lacks: ['mark'], waits: true }
    policy.edit()
    expect(await policy.publish()).toEqual({ waits: true })
  })

  it('with a line that is refused stays open', async () => {
    published = { ...GOOD, faults: [{ line: 1, why: 'mark grants less rest than 50m' }], done: false }
    policy.edit('mark = "60m"\n')
    expect(await policy.publish()).toBeNull()
    expect(policy.editing).toBe(true)
  })

  it('is written anew from the text of a version, and that is a change', async () => {
    await policy.load()
    policy.edit('mark = "50m"\n')
    expect(policy.check.text).toBe('mark = "50m"\n')
    expect(policy.changed).toBe(true)
  })

  it('shows what came of agreeing, and looks at everything again', async () => {
    await policy.look(2)
    expect(policy.version.value?.row.number).toBe(2)
    asked = []
    expect(await policy.agree(2)).toBe(true)
    expect(asked[0]).toBe('POST policy/versions/2/agree')
    expect(
      asked
        .slice(1)
        .map((one) => one.split('?')[0])
        .sort(),
    ).toEqual(['GET policy', 'GET policy/versions'])
  })
})

describe('what a version grants less of', () => {
  it('is told by the keys of the file, and the country in words', () => {
    expect(lacked(['mark', 'country'], 'the country’s rules')).toEqual(['mark', 'the country’s rules'])
    expect(lacked([], 'x')).toEqual([])
  })
})

describe('a line of the file', () => {
  it('says its number in words, and a comment or a key without words says none', () => {
    expect(wordsOf('mark = "45m" # calm')).toBe('A reset is due after 45\u00a0min of calls.')
    expect(wordsOf('gap_credit = 3')).toContain('3')
    expect(wordsOf('# mark = "45m"')).toBeNull()
    expect(wordsOf('country = "de"')).toBeNull()
    expect(wordsOf('')).toBeNull()
  })

  it('is written as the file is', () => {
    expect(lineOf('mark', '45m')).toBe('mark = "45m"')
    expect(lineOf('gap_credit', '2')).toBe('gap_credit = 2')
  })
})
