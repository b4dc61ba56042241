// What of a case is shown where: in which list it stands, which clock runs for it, and what somebody has to write or choose
// before a step. Decides no right: which steps there are the server says.
import { charsOf } from '../../lib/chars'
import type { Plain } from '../../lib/i18n'
import type { CaseAct, Which } from '../api'
import type { CaseRow, CaseView } from '../generated'

export type Sort = CaseRow['sort']
export type Step = CaseView['steps'][number]
/** Steps for which something is written or chosen first; they wait before they are sent. */
export type Form = Exclude<CaseAct['act'], 'own' | 'board'>
/** Such a step, as it is sent. */
export type Decision = Extract<CaseAct, { act: Form }>

/** The longest reason and the longest word of what was done, in characters. */
export const WORDS_CHARS_MAX = 600
/** What was decided is done after so many days, where nobody names another day; and the latest day that can be named. */
export const DO_DAYS = 30
export const DO_DAYS_MAX = 90

export const SORTS: Record<Sort, Plain> = {
  suggestion: 'console-voice-suggestion',
  customers: 'console-voice-customers',
  friction: 'console-voice-friction',
}
export const SORT_LIST = Object.keys(SORTS) as Sort[]

export const STATES: Record<CaseRow['state'], Plain> = {
  heard: 'console-case-heard',
  yes: 'console-case-yes',
  no: 'console-case-no',
  done: 'console-case-done',
}

/** Steps in the order in which they stand: what one would do first, first. */
const STEPS: readonly Step[] = ['own', 'yes', 'done', 'no', 'hand_over', 'sooner', 'merge', 'board']

/** The steps there are, in the order in which they stand. */
export function inOrder(steps: readonly Step[]): Step[] {
  return STEPS.filter((step) => steps.includes(step))
}

/** Whether a case stands in a list. */
export function isIn(row: CaseRow, which: Which, sort: Sort | ''): boolean {
  if (sort !== '' && row.sort !== sort) return false
  const isOpen = row.state === 'heard' || row.state === 'yes'
  if (which === 'answered') return !isOpen
  return isOpen && (which === 'open' || row.overdue)
}

type ClockWords = 'console-case-decide-by' | 'console-case-decide-late' | 'console-case-do-by' | 'console-case-do-late'

/** Which clock runs, and until which day; null where nothing is owed. */
export function clockOf(row: CaseRow): { words: ClockWords; on: string } | null {
  if (row.due_on === null) return null
  const on = row.due_on
  if (row.state === 'heard') return { words: row.overdue ? 'console-case-decide-late' : 'console-case-decide-by', on }
  if (row.state === 'yes') return { words: row.overdue ? 'console-case-do-late' : 'console-case-do-by', on }
  return null
}

/** What was written or chosen for a step. */
export interface Typed {
  words: string
  /** An ISO day, or nothing. */
  on: string
  /** A person, or another case. */
  chosen: string
}

export const NOTHING: Typed = { words: '', on: '', chosen: '' }

/** The step as it is sent; null while something is missing or too long. */
export function actOf(form: Form, typed: Typed): Decision | null {
  const words = typed.words.trim()
  const isSaid = words !== '' && charsOf(words) <= WORDS_CHARS_MAX
  switch (form) {
    case 'yes':
      return isSaid ? { act: 'yes', why: words, ...(typed.on ? { by: typed.on } : {}) } : null
    case 'no':
      return isSaid ? { act: 'no', why: words } : null
    case 'done':
      return isSaid ? { act: 'done', note: words } : null
    case 'sooner':
      return typed.on ? { act: 'sooner', on: typed.on } : null
    case 'hand_over':
      return typed.chosen ? { act: 'hand_over', to: typed.chosen } : null
    case 'merge':
      return typed.chosen ? { act: 'merge', into: typed.chosen } : null
  }
}

/** What was written for a step that was taken back or refused, so that nobody writes it twice. */
export function typedOf(act: Decision): Typed {
  switch (act.act) {
    case 'yes':
      return { ...NOTHING, words: act.why, on: act.by ?? '' }
    case 'no':
      return { ...NOTHING, words: act.why }
    case 'done':
      return { ...NOTHING, words: act.note }
    case 'sooner':
      return { ...NOTHING, on: act.on }
    case 'hand_over':
      // Whoever was meant is looked for by name again.
      return { ...NOTHING }
    case 'merge':
      return { ...NOTHING, chosen: act.into }
  }
}

/** An ISO day so many days later. */
export function daysAfter(on: string, days: number): string {
  return new Date(Date.parse(`${on}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
