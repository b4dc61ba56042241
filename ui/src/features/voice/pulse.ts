// The short questions of a month and what they came to, in words. Decides no words; only which belong to what.
import type { PulseView } from '../../lib/generated/api'
import { said, t, type Plain } from '../../lib/i18n'

type Question = PulseView['questions'][number]

/** From 1, "not at all", to 5. */
const CHOICES: Plain[] = [
  'pulse-choice-not-at-all',
  'pulse-choice-little',
  'pulse-choice-partly',
  'pulse-choice-much',
  'pulse-choice-very-much',
]

/** The five choices, in the language in use. */
export function choices(): { value: string; label: string }[] {
  return CHOICES.map((label, at) => ({ value: String(at + 1), label: t(label) }))
}

/** A question: the centre's own as it wrote it, else in the language in use. */
export function question(asked: Question): string {
  return asked.text ?? said(`pulse-question-${asked.key}`, {}) ?? asked.key
}

/** A number for each question, in their order; 0 for one that is left empty. */
export function answers(questions: Question[], chosen: Record<string, string>): number[] {
  return questions.map((asked) => Number(chosen[asked.key] || 0))
}

/** How many agree and how many do not, in words of quantity. */
export function shares(result: { agree: string; disagree: string }): string {
  const words = [t('pulse-agree', { share: result.agree }), t('pulse-disagree', { share: result.disagree })]
  return words.join(' · ')
}

/** The last day on which it can be answered, as an ISO day: it ends with a month in UTC. */
export function lastDay(answerUntil: string): string {
  return new Date(Date.parse(answerUntil) - 1).toISOString().slice(0, 10)
}
