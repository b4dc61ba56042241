// How far something is, in words: heard, decided, done, with who answers for it and until when. Decides no words and no
// step; only which of them are shown.
import type { SaidView } from '../../lib/generated/api'
import { t, type Plain } from '../../lib/i18n'
import { dayShort } from '../../lib/i18n/format'

/** Something that was said, as far as it matters for its way. */
export type Standing = Pick<SaidView, 'state' | 'owner' | 'due_on' | 'overdue'> & { anonymous?: boolean }

export interface Step {
  label: Plain
  reached: boolean
  /** It stands here now. */
  here: boolean
}

const WAY: Plain[] = ['voice-way-heard', 'voice-way-decided', 'voice-way-done']

/** How many of the three are behind it; null where there is no way any more. */
const REACHED: Record<SaidView['state'], number | null> = {
  waiting: 0,
  sent: 0,
  heard: 1,
  yes: 2,
  no: 2,
  done: 3,
  withdrawn: null,
  refused: null,
}

/** So many characters stand for something in the name of a button. */
const BRIEF_CHARS = 60

/** The steps; what will not be done ends with the decision. */
export function steps(state: SaidView['state']): Step[] {
  const reached = REACHED[state]
  if (reached === null) return []
  const way = state === 'no' ? WAY.slice(0, reached) : WAY
  return way.map((label, at) => ({ label, reached: at < reached, here: at === reached - 1 }))
}

/** Where it stands, who answers for it, until when. */
export function standing(one: Standing): string {
  const day = one.due_on === null ? null : dayShort(one.due_on)
  switch (one.state) {
    case 'waiting':
      return t(one.anonymous ? 'voice-state-leaves' : 'voice-state-waiting')
    case 'sent':
      return t('voice-state-sent')
    case 'heard':
      if (day === null) return owned(t('voice-way-heard'), one.owner)
      return owned(t(one.overdue ? 'voice-heard-late' : 'voice-heard-day', { day }), one.owner)
    case 'yes':
      if (day === null) return owned(t('voice-yes'), one.owner)
      return owned(t(one.overdue ? 'voice-yes-late' : 'voice-yes-day', { day }), one.owner)
    case 'no':
      return owned(t('voice-no'), one.owner)
    case 'done':
      return owned(t('voice-done'), one.owner)
    case 'withdrawn':
      return t('voice-state-withdrawn')
    case 'refused':
      return t('voice-state-refused')
  }
}

function owned(words: string, owner: string | null): string {
  return owner === null ? words : `${words} · ${owner}`
}

const SORTS = {
  suggestion: 'voice-sort-suggestion',
  customers: 'voice-sort-customers',
} as const satisfies Record<Exclude<SaidView['sort'], 'friction'>, Plain>

/** What it is: a suggestion, what customers say, friction with a tool. */
export function what(one: Pick<SaidView, 'sort' | 'tool'>): string {
  return one.sort === 'friction' ? t('voice-sort-friction', { tool: one.tool ?? '' }) : t(SORTS[one.sort])
}

/** By what a button about it is told from others: its first words, or what it is. */
export function brief(said: Pick<SaidView, 'sort' | 'tool' | 'text'>): string {
  if (said.text === null) return what(said)
  const chars = [...said.text]
  return chars.length > BRIEF_CHARS ? `${chars.slice(0, BRIEF_CHARS).join('').trimEnd()}…` : said.text
}
