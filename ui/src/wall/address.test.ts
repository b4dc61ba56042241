// A board's address is read as it was written, and one that holds nothing says nothing.
import { expect, it } from 'vitest'
import { addressOf, readAddress } from './address'

it('what was written is read', () => {
  const said = { token: 'a+b/c=', language: 'zh-CN', theme: 'dark' }
  const address = addressOf('https://breakwater.example.org', said)
  expect(address).toMatch(/^https:\/\/breakwater\.example\.org\/wall\/#token=/)
  expect(readAddress(new URL(address).hash)).toEqual(said)
})

it.each([
  ['', { token: null, language: null, theme: null }],
  ['#', { token: null, language: null, theme: null }],
  ['#abc123', { token: 'abc123', language: null, theme: null }],
  ['#language=de', { token: null, language: 'de', theme: null }],
])('%j', (hash, said) => expect(readAddress(hash)).toEqual(said))
