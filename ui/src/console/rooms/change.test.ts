// What is sent is what was changed, and nothing else.
import { describe, expect, it } from 'vitest'
import type { PersonRow } from '../generated'
import { changeOf, typedOf } from './change'

const ZOFIA: PersonRow = {
  id: 'z',
  name: 'Zofia Maj',
  email: null,
  team: 'Team Harbour',
  post: 'agent',
  active: true,
  from_directory: false,
  sessions: 0,
}

describe('a change', () => {
  it('is none when nothing is another, blanks around it or not', () => {
    expect(changeOf(ZOFIA, typedOf(ZOFIA))).toBeNull()
    expect(changeOf(ZOFIA, { name: ' Zofia Maj ', team: 'Team Harbour ', post: 'agent' })).toBeNull()
    expect(changeOf(ZOFIA, { ...typedOf(ZOFIA), name: '  ' })).toBeNull()
  })

  it('names only what is another', () => {
    expect(changeOf(ZOFIA, { ...typedOf(ZOFIA), name: 'Zofia Maj-Nowak' })).toEqual({ name: 'Zofia Maj-Nowak' })
    expect(changeOf(ZOFIA, { ...typedOf(ZOFIA), team: '' })).toEqual({ team: null })
    expect(changeOf(ZOFIA, { ...typedOf(ZOFIA), team: 'Team Pier', post: 'leader' })).toEqual({
      team: 'Team Pier',
      post: 'leader',
    })
  })

  it('leaves to a directory what is the directory’s', () => {
    const change = changeOf({ ...ZOFIA, from_directory: true }, { name: 'Somebody', team: '', post: 'coach' })
    expect(change).toEqual({ post: 'coach' })
  })
})
