// One to four questions, one of them the centre's own: what does not fit is not sent.
import { describe, expect, it } from 'vitest'
import { askedOf, faultOf, isReason, QUESTION_CHARS_MAX, REASONS, USUAL } from './questions'

describe('a pulse', () => {
  it('asks the four questions when nothing else is wanted', () => {
    expect(askedOf(USUAL)).toEqual([
      { key: 'challenge' },
      { key: 'recognition' },
      { key: 'development' },
      { key: 'flexibility' },
    ])
  })

  it('asks what is ticked in the order in which it stands, and the own question last', () => {
    const wanted = { ticked: ['flexibility', 'challenge'] as const, own: ' Is the canteen better now? ' }
    expect(askedOf(wanted)).toEqual([
      { key: 'challenge' },
      { key: 'flexibility' },
      { text: 'Is the canteen better now?' },
    ])
  })

  it('has one to four questions', () => {
    expect(faultOf({ ticked: [], own: ' ' })).toBe('none')
    expect(faultOf({ ticked: [], own: 'Is it warm enough?' })).toBeNull()
    expect(faultOf({ ticked: REASONS, own: 'Is it warm enough?' })).toBe('too_many')
    expect(faultOf({ ticked: REASONS.slice(1), own: 'Is it warm enough?' })).toBeNull()
    expect(askedOf({ ticked: REASONS, own: 'Is it warm enough?' })).toBeNull()
  })

  it('has an own question that fits', () => {
    const own = (count: number) => faultOf({ ticked: [], own: 'a'.repeat(count) })
    expect(own(QUESTION_CHARS_MAX)).toBeNull()
    expect(own(QUESTION_CHARS_MAX + 1)).toBe('too_long')
  })
})

it('a key is one of the four by its own name alone', () => {
  expect(['challenge', 'own-4', 'constructor'].map(isReason)).toEqual([true, false, false])
})
