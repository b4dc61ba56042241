// The questions of a pulse that is to be opened: which of the four that every language has words for, and one of the centre's
// own. Decides only whether they can be sent; whether a pulse may be opened the server says.
import { charsOf } from '../../lib/chars'
import { t, type Plain } from '../../lib/i18n'
import type { QuestionAsked } from '../api'
import type { PulseQuestionRow } from '../generated'

/** Most questions of a pulse. */
export const QUESTIONS_MAX = 4
/** The longest question of a centre's own, in characters. */
export const QUESTION_CHARS_MAX = 120

/** The four reasons for which agents leave, as questions. */
export const QUESTIONS = {
  challenge: 'console-question-challenge',
  recognition: 'console-question-recognition',
  development: 'console-question-development',
  flexibility: 'console-question-flexibility',
} as const satisfies Record<string, Plain>
export type Reason = keyof typeof QUESTIONS
export const REASONS = Object.keys(QUESTIONS) as Reason[]

/** What of a pulse was ticked and written. */
export interface Wanted {
  ticked: readonly Reason[]
  own: string
}

/** As it opens: all four, and none of the centre's own. */
export const USUAL: Wanted = { ticked: REASONS, own: '' }

/** Why they cannot be sent like this. */
export type Fault = 'none' | 'too_many' | 'too_long'

export function faultOf({ ticked, own }: Wanted): Fault | null {
  const written = charsOf(own)
  const count = ticked.length + (written > 0 ? 1 : 0)
  if (written > QUESTION_CHARS_MAX) return 'too_long'
  if (count > QUESTIONS_MAX) return 'too_many'
  return count === 0 ? 'none' : null
}

/** As they are sent, in the order in which they are asked; null while they cannot be. */
export function askedOf(wanted: Wanted): QuestionAsked[] | null {
  if (faultOf(wanted)) return null
  const own = wanted.own.trim()
  const ticked: QuestionAsked[] = REASONS.filter((key) => wanted.ticked.includes(key)).map((key) => ({ key }))
  return own ? [...ticked, { text: own }] : ticked
}

/** Whether a key is one that we have words for. */
export function isReason(key: string): key is Reason {
  return Object.hasOwn(QUESTIONS, key)
}

/** A question in words; one that we have none for stands as it was asked. */
export function questionWords({ key, text }: PulseQuestionRow): string {
  return text ?? (isReason(key) ? t(QUESTIONS[key]) : key)
}
