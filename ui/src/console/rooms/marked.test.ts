// What is marked is what stands there, letter by letter.
import { expect, it } from 'vitest'
import { marked } from './marked'

it.each([
  ['Hello, my name is Ann.', 'my name is', ['Hello, ', '[my name is]', ' Ann.']],
  ['My name is Ann', 'my name is', ['[My name is]', ' Ann']],
  ['Nothing of it', 'my name is', ['Nothing of it']],
  ['İ my name is', 'my name is', ['İ my name is']],
  ['as it is', '', ['as it is']],
])('%j by %j', (text, words, parts) => {
  expect(marked(text, words).map((part) => (part.isMarked ? `[${part.text}]` : part.text))).toEqual(parts)
})
