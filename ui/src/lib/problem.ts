// What a refused command looks like here, and how it becomes a sentence. Decides no rule: the code and its
// arguments come from the core; an unknown shape is told apart as "the resident did not answer".
import type { FluentVariable } from '@fluent/bundle'

/** An error as it crosses an edge: a closed code with typed arguments. */
export interface Problem {
  code: string
  args?: Record<string, unknown>
}

/** Code used when there was no answer at all. It exists in the windows only. */
export const NO_ANSWER = 'resident_lost'

/** True when `x` has the shape of a Problem. */
export function isProblem(x: unknown): x is Problem {
  return typeof x === 'object' && x !== null && typeof (x as Problem).code === 'string'
}

/** Whatever was thrown, as a Problem. */
export function toProblem(x: unknown): Problem {
  return isProblem(x) ? x : { code: NO_ANSWER }
}

/** Fluent key of a problem: `error-` + code with dashes. */
export function problemKey(problem: Problem): string {
  return `error-${problem.code.replaceAll('_', '-')}`
}

/** Arguments for the sentence, under the names the core gave them: only texts and numbers. */
export function problemArgs(problem: Problem): Record<string, FluentVariable> {
  const args: Record<string, FluentVariable> = {}
  for (const [key, value] of Object.entries(problem.args ?? {})) {
    if (typeof value === 'string' || typeof value === 'number') args[key] = value
  }
  return args
}
