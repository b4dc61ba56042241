// What the console asks for, and what becomes of an answer that is none.
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as api from './api'

interface Asked {
  path: string
  init: RequestInit & { headers: Record<string, string> }
}

/** Answers everything alike, and keeps what was asked. */
function answering(status: number, body: string, type = 'application/json'): Asked[] {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', (path: string, init: Asked['init']) => {
    asked.push({ path, init })
    return Promise.resolve(new Response(status === 204 ? null : body, { status, headers: { 'content-type': type } }))
  })
  return asked
}

afterEach(() => {
  vi.unstubAllGlobals()
  api.onSessionEnd(() => undefined)
})

describe('a question', () => {
  it('that changes something says that it comes from here, one that reads does not have to', async () => {
    const asked = answering(200, '{"rows":[],"next":null}')
    await api.people({ search: '', after: null })
    await api.signOut()
    expect(asked[0]?.init.headers['x-breakwater']).toBeUndefined()
    expect(asked[1]?.init.headers['x-breakwater']).toBe('console')
    expect(asked.map((one) => one.init.credentials)).toEqual(['same-origin', 'same-origin'])
  })

  it('for a page names what is looked for and where it goes on, and nothing that is empty', async () => {
    const asked = answering(200, '{"rows":[],"next":null}')
    await api.people({ search: '  Zofia & Maj ', after: 'a+b/=' })
    await api.audit({ search: ' ', after: null })
    expect(asked.map((one) => one.path)).toEqual([
      '/console/api/people?search=Zofia+%26+Maj&after=a%2Bb%2F%3D&limit=50',
      '/console/api/audit?limit=50',
    ])
  })

  it('for what was said names the list, and its sort where one is wanted', async () => {
    const asked = answering(200, '{"rows":[],"next":null}')
    await api.voices({ which: 'overdue', sort: undefined, search: '', after: null })
    await api.voices({ which: 'open', sort: 'friction', search: 'crm', after: '2026-11-12~a' })
    expect(asked.map((one) => one.path)).toEqual([
      '/console/api/voices?which=overdue&limit=50',
      '/console/api/voices?which=open&sort=friction&search=crm&after=2026-11-12%7Ea&limit=50',
    ])
  })

  it('for the report of a month without a word is answered by nothing', async () => {
    const asked = answering(204, '')
    expect(await api.report('2026-11', 'pt-BR')).toBeNull()
    expect(asked[0]?.path).toBe('/console/api/voices/report?month=2026-11&language=pt-BR')
  })

  it('takes a name apart from the way to it', async () => {
    const asked = answering(204, '')
    await api.endSession('a/b', 'c?d')
    expect(asked[0]?.path).toBe('/console/api/people/a%2Fb/sessions/c%3Fd')
  })

  it('sends a file as it is', async () => {
    const asked = answering(200, '{"new":1,"known":0,"refused":[],"done":false}')
    const file = new Blob(['to,text\n'])
    await api.importPraise(file, true)
    expect(asked[0]?.path).toBe('/console/api/recognition/import?preview=true')
    expect(asked[0]?.init.body).toBe(file)
    expect(asked[0]?.init.headers['content-type']).toBe('text/csv')
  })

  it('of a board carries its token, one of a signed-in person none', async () => {
    const asked = answering(200, '{"centre":"","week":"","thanks":[],"as_of":""}')
    await api.wall('secret', 2)
    await api.wall(null, 2)
    expect(asked.map((one) => one.init.headers.authorization)).toEqual(['Bearer secret', undefined])
    expect(asked.map((one) => one.path)).toEqual(['/v1/wall?weeks=2', '/v1/wall?weeks=2'])
  })
})

describe('a refusal', () => {
  it('keeps its code and arguments', async () => {
    answering(503, '{"code":"busy","args":{"retry_after_s":3}}')
    await expect(api.team()).rejects.toEqual({ code: 'busy', args: { retry_after_s: 3 } })
  })

  it('without words is told by its status', async () => {
    for (const [status, code] of [
      [401, 'signed_out'],
      [403, 'not_allowed'],
      [413, 'too_large'],
      [502, 'server_broken'],
    ] as const) {
      answering(status, '<html>no</html>', 'text/html')
      await expect(api.team(), String(status)).rejects.toMatchObject({ code })
    }
  })

  it('of the session is heard by whoever listens for that, and no other is', async () => {
    const heard = vi.fn()
    api.onSessionEnd(heard)
    answering(403, '{"code":"not_allowed"}')
    await expect(api.team()).rejects.toBeTruthy()
    expect(heard).not.toHaveBeenCalled()
    answering(401, '{"code":"signed_out"}')
    await expect(api.team()).rejects.toBeTruthy()
    expect(heard).toHaveBeenCalledOnce()
  })

  it('is made of silence, and of what is no answer', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed to fetch')))
    await expect(api.team()).rejects.toEqual({ code: 'server_unreachable' })
    answering(200, '<html>a captive portal</html>', 'text/html')
    await expect(api.team()).rejects.toEqual({ code: 'server_broken' })
  })

  it('is not made of what was called off here', async () => {
    const off = new AbortController()
    vi.stubGlobal('fetch', () => Promise.reject(new DOMException('aborted', 'AbortError')))
    off.abort()
    await expect(api.checkLadder('', off.signal)).rejects.toEqual({ code: api.CALLED_OFF })
  })

  it('is not made of a ladder whose file the centre did not keep', async () => {
    answering(404, '{"code":"unknown_command","args":{"name":"ladder"}}')
    expect(await api.ladder('workshop')).toBeNull()
    answering(200, 'key = "workshop"\n', 'text/plain')
    expect(await api.ladder('workshop')).toBe('key = "workshop"\n')
  })
})
