// A file is looked at before it is taken, and nothing is taken that was not looked at.
import { beforeEach, describe, expect, it } from 'vitest'
import { FileImport, FILE_BYTES_MAX } from './import.svelte'

const FILE = new File(['name\nZofia\n'], 'roster.csv')
let sent: boolean[]
let refuses: boolean
let taken: FileImport<{ refused: never[]; done: boolean }>

beforeEach(() => {
  ;[sent, refuses] = [[], false]
  taken = new FileImport((_, preview) => {
    sent.push(preview)
    return refuses ? Promise.reject({ code: 'busy' }) : Promise.resolve({ refused: [], done: !preview })
  })
})

describe('a file', () => {
  it('is looked at, then taken', async () => {
    await taken.choose(FILE)
    expect([taken.step, taken.name, sent]).toEqual(['look', 'roster.csv', [true]])
    expect(await taken.take()).toBe(true)
    expect([taken.step, sent]).toEqual(['done', [true, false]])
  })

  it('is not taken before it was looked at', async () => {
    expect(await taken.take()).toBe(false)
    expect(sent).toEqual([])
  })

  it('that is refused can be tried again from where it was', async () => {
    await taken.choose(FILE)
    refuses = true
    expect(await taken.take()).toBe(false)
    expect([taken.step, taken.problem]).toEqual(['look', { code: 'busy' }])
    refuses = false
    expect(await taken.take()).toBe(true)
  })

  it('that is too large is not sent', async () => {
    const large = Object.defineProperty(new File([''], 'l.csv'), 'size', { value: FILE_BYTES_MAX + 1 })
    await taken.choose(large)
    expect([sent, taken.problem?.code, taken.step]).toEqual([[], 'too_large', 'choose'])
  })

  it('that is put away while it is read says nothing any more', async () => {
    const reading = taken.choose(FILE)
    taken.begin()
    await reading
    expect([taken.step, taken.said]).toEqual(['choose', null])
  })
})
