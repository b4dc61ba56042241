// A refusal in words that fit a browser: those of the windows, but where they would speak of "this computer" or of a desk.
// Decides no words.
import { said, t } from '../lib/i18n'
import { problemArgs, problemKey, type Problem } from '../lib/problem'

/** The sentence for a problem: what happened, what is safe, what to do. */
export function sentence(problem: Problem): string {
  const args = problemArgs(problem)
  const own = said(`console-error-${problem.code.replaceAll('_', '-')}`, args)
  return own ?? said(problemKey(problem), args) ?? t('error-internal')
}

/** Why the account at work did not lead in. */
export function faultSentence(fault: string): string {
  return t('console-fault', { fault })
}

/** What somebody with a post did, in words, and which step it was; a kind that nobody put into words stands as it is kept. */
export function act(what: string, step?: string): string {
  const key = `console-act-${what.replaceAll('_', '-')}`
  return (step === undefined ? null : said(`${key}-${step}`, {})) ?? said(key, {}) ?? what
}

/** What is kept for a time, in words; a kind that nobody put into words stands as the server calls it. */
export function kept(what: string): string {
  return said(`console-kept-of-${what.replaceAll('_', '-')}`, {}) ?? what
}
