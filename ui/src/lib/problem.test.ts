// A refusal keeps its code and arguments on the way to its sentence; anything else is "nobody answered".
import { describe, expect, it } from 'vitest'
import { said } from './i18n'
import { NO_ANSWER, problemArgs, problemKey, toProblem } from './problem'

describe('what was thrown', () => {
  it('is the problem when it has a code', () => {
    const problem = { code: 'note_too_long', args: { chars: 601, max: 600 } }
    expect(toProblem(problem)).toBe(problem)
  })

  it('is "no answer" when it has none', () => {
    for (const thrown of [new TypeError('failed to fetch'), 'refused', null, undefined, {}, { code: 7 }]) {
      expect(toProblem(thrown)).toEqual({ code: NO_ANSWER })
    }
  })
})

describe('the sentence of a problem', () => {
  const sentence = (code: string, args?: Record<string, unknown>) =>
    said(problemKey({ code, args }), problemArgs({ code, args }))

  it('says its arguments', () => {
    expect(sentence('note_too_long', { chars: 601, max: 600 })).toContain('601')
    expect(sentence('busy', { retry_after_s: 1 })).toContain('1 second')
  })

  it('leaves out what cannot be said', () => {
    expect(problemArgs({ code: 'x', args: { a: 1, b: 'two', c: null, d: [3], e: true } })).toEqual({ a: 1, b: 'two' })
  })

  it('is there when nobody answered', () => {
    expect(sentence(NO_ANSWER)).toBeTruthy()
  })

  it('tells a goal on speed why it was refused', () => {
    expect(sentence('goal_refused', { reason: 'on_speed' })).not.toBe(sentence('goal_refused', { reason: 'too_short' }))
    expect(sentence('goal_refused', { reason: 'a_new_reason' })).toBeTruthy()
  })
})
