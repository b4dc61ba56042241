// The way of what was said: which of the three steps are behind it, and the words for where it stands.
import { beforeEach, describe, expect, it } from 'vitest'
import { useLanguage } from '../../lib/i18n'
import { dayShort } from '../../lib/i18n/format'
import type { SaidView } from '../../lib/generated/api'
import { brief, standing, steps, what, type Standing } from './way'

const DUE = '2026-12-08'
const ALL: SaidView['state'][] = ['waiting', 'sent', 'heard', 'yes', 'no', 'done', 'withdrawn', 'refused']

function at(state: SaidView['state'], more: Partial<Standing> = {}): Standing {
  return { state, owner: 'Jonas Weber', due_on: null, overdue: false, ...more }
}

describe('the way', () => {
  it('has three steps, and those that are behind it are marked', () => {
    const reached = (state: SaidView['state']) => steps(state).map((step) => (step.reached ? '●' : '○'))
    expect(reached('waiting').join('')).toBe('○○○')
    expect(reached('sent').join('')).toBe('○○○')
    expect(reached('heard').join('')).toBe('●○○')
    expect(reached('yes').join('')).toBe('●●○')
    expect(reached('done').join('')).toBe('●●●')
  })

  it('ends with the decision where nothing will be done', () => {
    expect(steps('no').map((step) => step.reached)).toEqual([true, true])
  })

  it('is gone with what was withdrawn or not taken', () => {
    expect(steps('withdrawn')).toEqual([])
    expect(steps('refused')).toEqual([])
  })

  it('has one place where it stands, once it was heard', () => {
    for (const state of ALL) {
      const here = steps(state).filter((step) => step.here)
      expect(here.length, state).toBe(['heard', 'yes', 'no', 'done'].includes(state) ? 1 : 0)
    }
  })
})

describe('where it stands', () => {
  beforeEach(() => useLanguage('en'))

  it('says who answers for it and until when', () => {
    const day = dayShort(DUE)
    expect(standing(at('heard', { due_on: DUE }))).toBe(`Decision by ${day} · Jonas Weber`)
    expect(standing(at('yes', { due_on: DUE }))).toBe(`It will be done by ${day} · Jonas Weber`)
    expect(standing(at('heard', { due_on: DUE, owner: null }))).toBe(`Decision by ${day}`)
  })

  it('says that a day is past', () => {
    const day = dayShort(DUE)
    expect(standing(at('heard', { due_on: DUE, overdue: true }))).toContain(`was due by ${day}`)
    expect(standing(at('yes', { due_on: DUE, overdue: true }))).toContain(`was to be done by ${day}`)
  })

  it('tells what leaves without a name from what is sent with one', () => {
    expect(standing(at('waiting', { anonymous: true }))).toContain('within a day')
    expect(standing(at('waiting', { anonymous: false }))).not.toContain('within a day')
  })

  it.each(['en', 'de', 'pl', 'zh-CN', 'pt-BR', 'es'])('has words for every state (%s)', async (language) => {
    await useLanguage(language)
    for (const state of ALL) {
      for (const overdue of [false, true]) {
        const words = standing(at(state, { due_on: DUE, overdue }))
        expect(words, state).toBeTruthy()
        expect(words, state).not.toMatch(/voice-/)
      }
    }
  })
})

describe('what it is', () => {
  beforeEach(() => useLanguage('en'))

  it('is named by its sort, and friction by its tool', () => {
    expect(what({ sort: 'suggestion', tool: null })).toBe('Suggestion')
    expect(what({ sort: 'friction', tool: 'CRM Suite' })).toBe('Friction: CRM Suite')
  })

  it('is told from others by its first words', () => {
    expect(brief({ sort: 'suggestion', tool: null, text: 'Let us swap late shifts' })).toBe('Let us swap late shifts')
    expect(brief({ sort: 'friction', tool: 'CRM', text: null })).toBe('Friction: CRM')
    const long = brief({ sort: 'customers', tool: null, text: '🙏'.repeat(61) })
    expect([...long]).toHaveLength(61)
    expect(long.endsWith('…')).toBe(true)
  })
})
