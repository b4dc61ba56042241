// The short questions: their words in each language, and the numbers that an answer becomes.
import { beforeEach, describe, expect, it } from 'vitest'
import { useLanguage } from '../../lib/i18n'
import { answers, choices, lastDay, question, shares } from './pulse'

const LANGUAGES = ['en', 'de', 'pl', 'zh-CN', 'pt-BR', 'es']
const REASONS = ['challenge', 'recognition', 'development', 'flexibility']
const SHARES = ['hardly_any', 'some', 'about_half', 'most', 'nearly_all']

describe('a pulse', () => {
  beforeEach(() => useLanguage('en'))

  it('is answered by a number for each question, and 0 is one that is left empty', () => {
    const asked = [...REASONS, 'own-4'].map((key) => ({ key, text: null }))
    expect(answers(asked, { recognition: '4', 'own-4': '1', challenge: '' })).toEqual([0, 4, 0, 0, 1])
    expect(answers(asked, {})).toEqual([0, 0, 0, 0, 0])
  })

  it('can be answered up to the last day of its month', () => {
    expect(lastDay('2026-12-01T00:00:00Z')).toBe('2026-11-30')
    expect(lastDay('2027-03-01T00:00:00Z')).toBe('2027-02-28')
  })

  it("has the centre's own question as it was written", () => {
    expect(question({ key: 'own-0', text: 'Is the new desk quiet enough?' })).toBe('Is the new desk quiet enough?')
    expect(question({ key: 'challenge', text: null })).toBe('My work challenges me in a good way.')
  })

  it.each(LANGUAGES)('has words for every question, choice and share (%s)', async (language) => {
    await useLanguage(language)
    const words = [
      ...choices().map((choice) => choice.label),
      ...REASONS.map((key) => question({ key, text: null })),
      ...SHARES.map((share) => shares({ agree: share, disagree: share })),
    ]
    expect(new Set(words).size).toBe(words.length)
    for (const said of words) expect(said).not.toMatch(/pulse-|_/)
  })
})
