// Counting a note as the core counts it.
import { describe, expect, it } from 'vitest'
import { charsOf } from './chars'

describe('the length of a note', () => {
  it('counts characters, not the pieces a computer stores them in', () => {
    expect(charsOf('  thanks 🙏 ')).toBe(8)
    expect(charsOf('谢谢你')).toBe(3)
    expect(charsOf('Zoe\u0308 👩\u200d👩\u200d👧')).toBe(5)
    expect(charsOf('\n ')).toBe(0)
  })
})
