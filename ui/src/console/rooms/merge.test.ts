// Two entries of one person are found by what both have in their names, and told apart by the rest.
import { describe, expect, it } from 'vitest'
import type { PersonRow } from '../generated'
import { alike, otherOf, told } from './merge'

function entry(id: string, more: Partial<PersonRow> = {}): PersonRow {
  return {
    id,
    name: 'Zofia Maj',
    email: null,
    team: null,
    post: 'agent',
    active: true,
    from_directory: false,
    sessions: 0,
    ...more,
  }
}

describe('two entries', () => {
  it('are found by the longest word of a name, however it is written', () => {
    for (const [name, word] of [
      ['Zofia Maj', 'Zofia'],
      ['Maj, Zofia', 'Zofia'],
      ['Z. Maj', 'Maj'],
      ['李娜', '李娜'],
      ['', ''],
    ] as const) {
      expect(alike(name), name).toBe(word)
    }
  })

  it('are told apart by team, address, and whether somebody left', () => {
    expect(told(entry('a'), 'Agent', 'left')).toBe('Zofia Maj · Agent')
    const other = entry('b', { team: 'Team Pier', email: 'z.maj@centre.example', active: false })
    expect(told(other, 'Agent', 'left')).toBe('Zofia Maj · Agent · Team Pier · z.maj@centre.example · left')
  })

  it('have one that stays and one that leaves', () => {
    const both = [entry('a'), entry('b')]
    expect(otherOf(both, 'a')?.id).toBe('b')
    expect(otherOf(both, 'b')?.id).toBe('a')
    expect(otherOf([entry('a')], 'a')).toBeNull()
  })
})
