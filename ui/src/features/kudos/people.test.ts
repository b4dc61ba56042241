// Finding whom to thank, and counting a note as the core counts it.
import { describe, expect, it } from 'vitest'
import type { PersonView } from '../../lib/generated/api'
import { charsOf } from '../../lib/chars'
import { matching } from './people'

const person = (name: string, team: string | null = null): PersonView => ({
  id: name,
  name,
  initials: '',
  team,
  post: 'agent',
})
const people = [person('Piotr Kowalski', 'Harbour'), person('Zoë Müller', 'Lighthouse'), person('林 晓雨', 'Harbour')]
const found = (typed: string) => matching(people, typed).map((one) => one.name)

describe('whom to thank', () => {
  it('is everybody while nothing is typed', () => {
    expect(found('  ')).toHaveLength(3)
  })

  it('is found by the beginning of any name, in any order', () => {
    expect(found('kow pi')).toEqual(['Piotr Kowalski'])
    expect(found('owal')).toEqual([])
  })

  it('is found by team, without accents, and inside a Chinese name', () => {
    expect(found('harb')).toEqual(['Piotr Kowalski', '林 晓雨'])
    expect(found('mull')).toEqual(['Zoë Müller'])
    expect(found('雨')).toEqual(['林 晓雨'])
  })
})

describe('the length of a note', () => {
  it('counts characters, not the pieces a computer stores them in', () => {
    expect(charsOf('  thanks 🙏 ')).toBe(8)
    expect(charsOf('谢谢你')).toBe(3)
    expect(charsOf('Zoe\u0308 👩\u200d👩\u200d👧')).toBe(5)
    expect(charsOf('\n ')).toBe(0)
  })
})
