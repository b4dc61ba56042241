// What turns on the board: thanks, newest first, and between them what was said to the centre and is done. Decides only the
// order; counts nothing, and adds no word.
import type { Wall, WallDone, WallThanks } from '../console/generated'

export type ThanksCard = WallThanks & { kind: 'thanks' }
export interface DoneCard extends WallDone {
  kind: 'done'
  id: string
  /** What is read. */
  text: string
}
export type Card = ThanksCard | DoneCard

/** After so many thanks comes one that is done, so that neither is long in coming. */
const THANKS_BETWEEN = 3

/** The cards of an answer, in the order in which they turn. */
export function cardsOf({ thanks, done }: Pick<Wall, 'thanks' | 'done'>): Card[] {
  const waiting = done.map(doneCard)
  const cards: Card[] = []
  for (const [at, one] of thanks.entries()) {
    cards.push({ ...one, kind: 'thanks' })
    const next = (at + 1) % THANKS_BETWEEN === 0 ? waiting.shift() : undefined
    if (next) cards.push(next)
  }
  return [...cards, ...waiting]
}

/** It has no id of its own: the same words about the same tool are the same card. */
function doneCard(done: WallDone): DoneCard {
  return { ...done, kind: 'done', id: `done ${JSON.stringify([done.tool, done.title, done.note])}`, text: done.note }
}
