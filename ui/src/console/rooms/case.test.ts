// A case stands in the list that it belongs to, with the clock that runs for it; a step is sent only when it is whole.
import { describe, expect, it } from 'vitest'
import type { CaseRow } from '../generated'
import { actOf, clockOf, daysAfter, inOrder, isIn, NOTHING, typedOf, WORDS_CHARS_MAX } from './case'

const ROW: CaseRow = {
  id: 'c',
  sort: 'friction',
  title: 'CRM Suite',
  tool: 'CRM Suite',
  state: 'heard',
  overdue: false,
  owner: { id: 'j', name: 'Jonas Weber' },
  mine: true,
  due_on: '2026-12-12',
  opened_on: '2026-11-28',
  at_least: 10,
  waiting: true,
}

describe('a case', () => {
  it.each([
    ['heard', false, ['open']],
    ['heard', true, ['open', 'overdue']],
    ['yes', false, ['open']],
    ['yes', true, ['open', 'overdue']],
    ['no', false, ['answered']],
    ['done', false, ['answered']],
  ] as const)('that is %s (overdue: %s) stands in %j', (state, overdue, lists) => {
    const all = ['open', 'overdue', 'answered'] as const
    expect(all.filter((which) => isIn({ ...ROW, state, overdue }, which, ''))).toEqual(lists)
  })

  it('stands only among its sort', () => {
    expect(isIn(ROW, 'open', 'friction')).toBe(true)
    expect(isIn(ROW, 'open', 'suggestion')).toBe(false)
  })

  it('has the clock of its next step, and none when nothing is owed', () => {
    const clock = (change: Partial<CaseRow>) => clockOf({ ...ROW, ...change })?.words
    expect(clock({})).toBe('console-case-decide-by')
    expect(clock({ overdue: true })).toBe('console-case-decide-late')
    expect(clock({ state: 'yes' })).toBe('console-case-do-by')
    expect(clock({ state: 'yes', overdue: true })).toBe('console-case-do-late')
    expect(clock({ state: 'no', due_on: null })).toBeUndefined()
    expect(clock({ state: 'done' })).toBeUndefined()
    expect(clockOf(ROW)?.on).toBe('2026-12-12')
  })
})

describe('a step', () => {
  it('stands where one looks for it, and nowhere when there is none', () => {
    expect(inOrder(['board', 'hand_over', 'no', 'yes', 'own'])).toEqual(['own', 'yes', 'no', 'hand_over', 'board'])
    expect(inOrder([])).toEqual([])
  })

  it('without its words or its choice is not sent', () => {
    for (const form of ['yes', 'no', 'done', 'sooner', 'hand_over', 'merge'] as const) {
      expect(actOf(form, { ...NOTHING, words: ' \n' }), form).toBeNull()
    }
  })

  it('is sent as it was written, without blanks around it', () => {
    const typed = { words: ' Because it helps. ', on: '2026-12-20', chosen: 'p' }
    expect(actOf('yes', typed)).toEqual({ act: 'yes', why: 'Because it helps.', by: '2026-12-20' })
    expect(actOf('yes', { ...typed, on: '' })).toEqual({ act: 'yes', why: 'Because it helps.' })
    expect(actOf('no', typed)).toEqual({ act: 'no', why: 'Because it helps.' })
    expect(actOf('done', typed)).toEqual({ act: 'done', note: 'Because it helps.' })
    expect(actOf('sooner', typed)).toEqual({ act: 'sooner', on: '2026-12-20' })
    expect(actOf('hand_over', typed)).toEqual({ act: 'hand_over', to: 'p' })
    expect(actOf('merge', typed)).toEqual({ act: 'merge', into: 'p' })
  })

  it('has as many characters as fit, and not one more', () => {
    const words = (count: number) => actOf('no', { ...NOTHING, words: 'a'.repeat(count) })
    expect(words(WORDS_CHARS_MAX)).not.toBeNull()
    expect(words(WORDS_CHARS_MAX + 1)).toBeNull()
  })

  it('that was taken back is there again with its words', () => {
    const typed = { words: 'Because it helps.', on: '2026-12-20', chosen: 'c' }
    for (const form of ['yes', 'no', 'done', 'sooner', 'merge'] as const) {
      const act = actOf(form, typed)
      expect(act && actOf(act.act, typedOf(act)), form).toEqual(act)
    }
  })
})

it('days go on over the end of a month and of summer time', () => {
  expect(daysAfter('2026-12-12', 30)).toBe('2027-01-11')
  expect(daysAfter('2026-10-24', 2)).toBe('2026-10-26')
  expect(daysAfter('2026-12-12', -1)).toBe('2026-12-11')
})
