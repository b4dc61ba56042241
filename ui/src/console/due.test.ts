// A room has a mark where something of the reader's own waits, and never for what is somebody else's.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Due } from './due.svelte'
import type { Me } from './generated'

const COUNCIL: Pick<Me, 'post' | 'rooms'> = { post: 'works_council', rooms: ['voices', 'people', 'policy'] }
let rows: Record<string, unknown[]>
let asked: string[]

beforeEach(() => {
  rows = {}
  asked = []
  vi.stubGlobal('fetch', (path: string) => {
    const room = path.replace('/console/api/', '').split('?')[0] ?? ''
    asked.push(room)
    const found = rows[room]
    if (!found) return Promise.resolve({ ok: false, status: 500, json: () => Promise.resolve({}) })
    return Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve({ rows: found, next: null }) })
  })
})
afterEach(() => vi.unstubAllGlobals())

async function marks(me = COUNCIL): Promise<Due['marks']> {
  const due = new Due(me)
  await due.look()
  return due.marks
}

describe('a mark beside a room', () => {
  it('says overdue before it says that something waits', async () => {
    const heard = { mine: true, overdue: false, state: 'heard' }
    rows.voices = [heard]
    expect(await marks()).toEqual({ voices: 'waits' })
    rows.voices = [heard, { mine: true, overdue: true, state: 'yes' }]
    expect(await marks()).toEqual({ voices: 'overdue' })
  })

  it('is not there for what somebody else owes, or what is only to be done later', async () => {
    rows.voices = [
      { mine: false, overdue: true, state: 'heard' },
      { mine: true, overdue: false, state: 'yes' },
    ]
    rows['people/requests'] = [{ may_decide: false }]
    rows['policy/versions'] = [
      { state: 'waits', may_agree: false },
      { state: 'in_force', may_agree: true },
    ]
    expect(await marks()).toEqual({})
  })

  it('is there for a request and a version that one may decide about', async () => {
    rows['people/requests'] = [{ may_decide: true }]
    rows['policy/versions'] = [{ state: 'waits', may_agree: true }]
    expect(await marks()).toEqual({ people: 'waits', policy: 'waits' })
  })

  it('asks for no room that is not one’s own', async () => {
    await marks({ post: 'leader', rooms: ['team', 'voices', 'policy'] })
    expect(asked).toEqual(['voices'])
  })
})
