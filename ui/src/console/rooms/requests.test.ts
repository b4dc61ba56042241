// What takes two people: what something comes to is looked at before it is asked for, the newest look wins, and whatever was
// decided the list is asked for again.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PersonRow, RequestPlan, RequestRow } from '../generated'
import { Requests } from './requests.svelte'

const ZOFIA: PersonRow = {
  id: 'z',
  name: 'Zofia Maj',
  email: null,
  team: null,
  post: 'agent',
  active: true,
  from_directory: false,
  sessions: 0,
}
const AGAIN: PersonRow = { ...ZOFIA, id: 'y', name: 'Maj, Zofia' }

const ROW: RequestRow = {
  id: '0123456789abcdef',
  what: 'erase',
  person: { id: 'z', name: 'Zofia Maj', email: null, active: true },
  other: null,
  asked_by: 'Renate Vogel',
  asked_at: '2026-11-24T09:30:00Z',
  until: '2026-12-08T09:30:00Z',
  state: 'waits',
  eyes: 'admin',
  mine: false,
  may_decide: true,
  decided_by: null,
  decided_at: null,
  receipt: null,
}

function planOf(name: string): RequestPlan {
  return {
    what: 'erase',
    person: { ...ROW.person, name },
    other: null,
    goes: ['roster'],
    stays: ['given'],
    takes: [],
    lost: [],
    eyes: 'admin',
    until: ROW.until,
    request: null,
  }
}

let asked: string[]
let bodies: unknown[]
/** Answers by the beginning of what is asked. */
let answers: [string, () => Promise<Response> | Response][]
let requests: Requests

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })

beforeEach(() => {
  ;[asked, bodies] = [[], []]
  answers = [['GET people/requests?', () => json({ rows: [ROW], next: null })]]
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    const line = `${init.method ?? 'GET'} ${path.replace('/console/api/', '')}`
    asked.push(line)
    if (init.body) bodies.push(JSON.parse(init.body as string))
    const found = answers.find(([begin]) => line.startsWith(begin))
    return Promise.resolve(found ? found[1]() : json({ code: 'internal' }, 500))
  })
  requests = new Requests()
})
afterEach(() => void vi.unstubAllGlobals())

describe('something that takes two people', () => {
  it('is looked at first, and asked for after that', async () => {
    answers.push(['POST people/z/erase', () => json(planOf('Zofia Maj'))])
    await requests.planErase(ZOFIA)
    expect(requests.plan.value?.goes).toEqual(['roster'])
    expect(asked).toEqual(['POST people/z/erase?preview=true'])
    expect(await requests.askErase(ZOFIA)).toBe(true)
    expect(asked.slice(1)).toEqual(['POST people/z/erase?preview=false', 'GET people/requests?which=waiting&limit=50'])
  })

  it('names the entry that stays in its address, and the other one in what is sent', async () => {
    answers.push(['POST people/z/merge', () => json(planOf('Zofia Maj'))])
    await requests.planMerge(ZOFIA, AGAIN)
    expect(asked).toEqual(['POST people/z/merge?preview=true'])
    expect(bodies).toEqual([{ other: 'y' }])
  })

  it('is told by the newest look, whichever came last', async () => {
    const waiting: ((response: Response) => void)[] = []
    const later = () => new Promise<Response>((resolve) => waiting.push(resolve))
    answers.push(['POST people/', later])
    const [first, second] = [requests.planMerge(ZOFIA, AGAIN), requests.planMerge(AGAIN, ZOFIA)]
    waiting[1]?.(json(planOf('Maj, Zofia')))
    await second
    waiting[0]?.(json(planOf('Zofia Maj')))
    await first
    expect(requests.plan.value?.person.name).toBe('Maj, Zofia')
  })

  it('keeps why it cannot be asked for', async () => {
    const refused = { code: 'four_eyes_refused', args: { fault: 'both_vaults' } }
    answers.push(['POST people/z/merge', () => json(refused, 409)])
    await requests.planMerge(ZOFIA, AGAIN)
    expect(requests.plan.problem).toEqual(refused)
    requests.begin()
    expect(requests.plan.problem).toBeNull()
  })
})

describe('a request', () => {
  it('that waits is looked at with what it comes to, one that is over is not', async () => {
    answers.push([`GET people/requests/${ROW.id}`, () => json(planOf('Zofia Maj'))])
    await requests.look(ROW)
    expect(requests.one.value?.stays).toEqual(['given'])
    await requests.look({ ...ROW, state: 'refused' })
    expect(requests.one.value).toBeNull()
    expect(asked).toHaveLength(1)
  })

  it('that was decided shows what came of it, and the list is asked for again', async () => {
    const receipt = { sessions: 1, accounts: 0, vault: true, takes: [] }
    const done: RequestRow = { ...ROW, state: 'done', receipt }
    answers.push([`POST people/requests/${ROW.id}`, () => json(done)])
    requests.row = ROW
    expect(await requests.decide('confirm')).toBe(true)
    expect(bodies).toEqual([{ act: 'confirm' }])
    expect(requests.row?.receipt).toEqual(receipt)
    expect(asked[1]).toBe('GET people/requests?which=waiting&limit=50')
  })

  it('that somebody else decided meanwhile is asked for again as well', async () => {
    const refused = { code: 'four_eyes_refused', args: { fault: 'gone' } }
    answers.push([`POST people/requests/${ROW.id}`, () => json(refused, 409)])
    requests.row = ROW
    expect(await requests.decide('confirm')).toBe(false)
    expect(requests.deciding.problem).toEqual(refused)
    expect(asked).toHaveLength(2)
  })

  it('of the other list is asked for by its name', async () => {
    await requests.choose('over')
    expect(asked).toEqual(['GET people/requests?which=over&limit=50'])
    expect(requests.pages.rows).toEqual([ROW])
  })
})
