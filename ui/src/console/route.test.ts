// An address leads to a room, signs in, or says why not; to nothing else.
import { describe, expect, it } from 'vitest'
import { roomOf, routeOf } from './route'

describe('an address', () => {
  it('names a room, a code or a fault', () => {
    expect(routeOf('#people')).toEqual({ room: 'people', code: null, fault: null })
    expect(routeOf('#login=AB%2BC')).toEqual({ room: null, code: 'AB+C', fault: null })
    expect(routeOf('#fault=no_person')).toEqual({ room: null, code: null, fault: 'no_person' })
  })

  it('that says nothing known says nothing', () => {
    for (const hash of ['', '#', '#salaries', '#people=1', '#constructor']) {
      expect(routeOf(hash), hash).toEqual({ room: null, code: null, fault: null })
    }
  })

  it('with a broken code still has it to be refused', () => {
    expect(routeOf('#login=%E0%A4%A').code).toBe('%E0%A4%A')
    expect(routeOf(`#login=${'x'.repeat(5000)}`).code?.length).toBeLessThan(600)
  })
})

describe('the room that is shown', () => {
  it('is the one asked for, where one may enter', () => {
    expect(roomOf('audit', ['policy', 'audit'])).toBe('audit')
    expect(roomOf('people', ['policy', 'audit'])).toBe('policy')
    expect(roomOf(null, ['wall', 'team'])).toBe('team')
    expect(roomOf('people', [])).toBeNull()
  })
})
