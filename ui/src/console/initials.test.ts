// A circle has one or two letters, whatever the name.
import { expect, it } from 'vitest'
import { initials } from './initials'

it.each([
  ['Jonas Weber', 'JW'],
  ['林 晓雨', '林'],
  ['ana maria de souza', 'AS'],
  ['Zofia', 'Z'],
  ['', ''],
])('%s is %s', (name, letters) => expect(initials(name)).toBe(letters))
