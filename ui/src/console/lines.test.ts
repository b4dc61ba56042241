// A fault leads to its line, wherever that is.
import { expect, it } from 'vitest'
import { gutter, placeOfLine } from './lines'

it.each([
  [1, 'a'],
  [2, ''],
  [3, 'ccc'],
  [9, 'ccc'],
])('line %i is where it stands', (line, said) => {
  const text = 'a\n\nccc'
  const { from, to } = placeOfLine(text, line)
  expect(text.slice(from, to)).toBe(said)
})

it('lines are numbered, and those with a fault are marked', () => {
  expect(gutter('', [])).toBe('1')
  expect(gutter('a\nb\nc', [{ line: 2, why: 'no' }])).toBe('1\n● 2\n3')
})
