// What is half written outlives a page that is loaded anew, for whoever wrote it and for nobody else, and not a sign-out.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NOTHING } from './case'
import { Drafts, forgetDrafts, type Draft } from './drafts.svelte'

const DRAFT: Draft = { form: 'no', typed: { ...NOTHING, words: 'Not before spring.' } }

let tab: Map<string, string>
beforeEach(() => {
  tab = new Map()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => tab.get(key) ?? null,
    setItem: (key: string, value: string) => tab.set(key, value),
    removeItem: (key: string) => tab.delete(key),
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('words about a case', () => {
  it('are there again after the page was loaded anew', () => {
    new Drafts('jonas').keep('a', DRAFT)
    const again = new Drafts('jonas')
    expect(again.of('a')).toEqual(DRAFT)
    expect([...again.begun]).toEqual(['a'])
  })

  it('are nobody else’s', () => {
    new Drafts('jonas').keep('a', DRAFT)
    expect(new Drafts('renate').of('a')).toBeUndefined()
  })

  it('are gone once they are sent, and with whoever signs out', () => {
    const drafts = new Drafts('jonas')
    drafts.keep('a', DRAFT)
    drafts.keep('a', null)
    expect(tab.size).toBe(0)
    drafts.keep('b', DRAFT)
    forgetDrafts()
    expect(new Drafts('jonas').of('b')).toBeUndefined()
  })

  it('are not called begun while nothing was written', () => {
    const drafts = new Drafts('jonas')
    drafts.keep('a', { form: 'no', typed: { ...NOTHING, words: '  ' } })
    expect(drafts.begun.size).toBe(0)
  })

  it('do without a place to keep them', () => {
    vi.unstubAllGlobals()
    const drafts = new Drafts('jonas')
    drafts.keep('a', DRAFT)
    expect(drafts.of('a')).toEqual(DRAFT)
  })

  it('are kept about twenty cases, the last ones', () => {
    const drafts = new Drafts('jonas')
    for (let nth = 0; nth <= 20; nth++) drafts.keep(String(nth), DRAFT)
    expect([drafts.of('0'), drafts.of('1'), drafts.of('20')]).toEqual([undefined, DRAFT, DRAFT])
  })
})
