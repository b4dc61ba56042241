// A code leaves the address before it is sent, and what it leads to is what the server says.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Session } from './session.svelte'

const ME = { person: 'p', name: 'Jonas Weber', post: 'leader', centre: 'Harbour Line', rooms: ['team'], until: '' }

let hash: string
let asked: string[]

/** Answers each question by its method and address; what is not named is signed out. */
function server(answers: Record<string, [number, unknown]>): void {
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    const question = `${init.method} ${path.replace('/console/api/', '')}`
    asked.push(`${question} ${hash}`)
    const [status, body] = answers[question] ?? [401, { code: 'signed_out' }]
    return Promise.resolve(new Response(status === 204 ? null : JSON.stringify(body), { status }))
  })
}

beforeEach(() => {
  asked = []
  vi.stubGlobal('location', {
    pathname: '/console/',
    get hash() {
      return hash
    },
  })
  vi.stubGlobal('history', { replaceState: () => (hash = '') })
})
afterEach(() => void vi.unstubAllGlobals())

describe('a session', () => {
  it('begins with a code that is not in the address any more when it is sent', async () => {
    hash = '#login=once'
    server({ 'POST session': [200, {}], 'GET session': [200, ME] })
    const session = new Session()
    await session.open()
    expect(asked).toEqual(['POST session ', 'GET session '])
    expect([session.stand, session.me?.name]).toEqual(['in', 'Jonas Weber'])
  })

  it('does not begin with a code that is too old, and says why', async () => {
    hash = '#login=old'
    server({ 'POST session': [410, { code: 'code_expired' }], 'GET sso': [200, { sso: true }] })
    const session = new Session()
    await session.open()
    expect([session.stand, session.problem?.code, session.sso]).toEqual(['out', 'code_expired', true])
  })

  it('that runs already does not mind a spent code', async () => {
    hash = '#login=spent'
    server({ 'POST session': [409, { code: 'code_used' }], 'GET session': [200, ME] })
    const session = new Session()
    await session.open()
    expect([session.stand, session.problem]).toEqual(['in', null])
  })

  it('says the fault of the account at work once', async () => {
    hash = '#fault=no_person'
    server({ 'GET sso': [200, { sso: true }] })
    const session = new Session()
    await session.open()
    expect([session.stand, session.fault, hash]).toEqual(['out', 'no_person', ''])
  })

  it('is not over because the server is away', async () => {
    hash = ''
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')))
    const session = new Session()
    await session.open()
    expect([session.stand, session.problem?.code]).toEqual(['lost', 'server_unreachable'])
  })

  it('is over when somebody signs out, and sso is asked for anew', async () => {
    hash = ''
    server({ 'GET session': [200, ME], 'DELETE session': [204, null], 'GET sso': [200, { sso: false }] })
    const session = new Session()
    await session.open()
    await session.leave()
    expect([session.stand, session.left, session.ended, session.me]).toEqual(['out', true, false, null])
  })
})
