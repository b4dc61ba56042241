// What stands beside an act, in the reader's words. The server keeps it as it is kept in the table, in English and with ids; what has no
// words here stands as it is kept. Decides no words.
import { said, t } from '../lib/i18n'
import { monthLong, number } from '../lib/i18n/format'
import type { ActRow } from './generated'
import { act } from './words'

/** What is said, and what stands beside it as it is kept: ids, addresses, words of a program. */
export interface Detail {
  words?: string
  code?: string
}

const OUTCOMES = {
  passed_on: 'console-audit-passed-on',
  waits: 'console-audit-waits',
  known: 'console-audit-known',
  refused: 'console-audit-refused',
} as const

const count = (of: string): { count: string } => ({ count: number(Number(of)) })
const OUTCOME = new RegExp(`^(\\d+) (${Object.keys(OUTCOMES).join('|')})$`)

/** A post by its name on the screen. */
function post(detail: string): Detail | null {
  const words = said(`console-post-${detail.replaceAll('_', '-')}`, {})
  return words === null ? null : { words }
}

/** What became of praise that a survey tool brought, and why some of it was not taken. */
function brought(detail: string): Detail | null {
  const parts = detail.split(', ')
  const counted = parts.flatMap((part) => {
    const found = OUTCOME.exec(part)
    return found?.[1] && found[2] ? [t(OUTCOMES[found[2] as keyof typeof OUTCOMES], count(found[1]))] : []
  })
  const why = parts.filter((part) => !OUTCOME.test(part)).join(', ')
  return counted.length ? { words: counted.join(' · '), ...(why && { code: why }) } : null
}

type Shape = [RegExp, (...parts: string[]) => Detail | null]
const SHAPES: Shape[] = [
  [/^([a-z_]+)$/, (word = '') => post(word)],
  [/^(erase|merge)$/, (wanted = '') => ({ words: act(wanted === 'erase' ? 'privacy_erase_ask' : 'person_merge_ask') })],
  [/^(\d{4}-\d{2})$/, (month = '') => ({ words: monthLong(month) })],
  [/^(\d+ [a-z_]+(?:, .*)?)$/, (detail = '') => brought(detail)],
  [/^(\d+) changed$/, (of = '') => ({ words: t('console-audit-changed', count(of)) })],
  [/^(\d+) sessions ended$/, (of = '') => ({ words: t('console-audit-sessions', count(of)) })],
  [/^(\d+) accounts$/, (of = '') => ({ words: t('console-audit-accounts', count(of)) })],
  [/^(\d+) bodies$/, (of = '') => ({ words: t('console-audit-bodies', count(of)) })],
  [
    /^(\d+) streams, (\d+) records$/,
    (streams = '', records = '') => ({
      words: t('console-audit-stored', { streams: number(Number(streams)), records: number(Number(records)) }),
    }),
  ],
  [/^version (\d+)$/, (of = '') => ({ words: t('console-policy-version', { number: of }) })],
  [
    /^version (\d+), waits for the works council$/,
    (of = '') => ({ words: t('console-audit-version-waits', { number: of }) }),
  ],
  [/^(\d+) of (\d+) told$/, (told = '', all = '') => ({ words: t('console-audit-told', { told, all }) })],
  [/^removed$/, () => ({ words: t('console-audit-removed') })],
  [/^the same person as (.+)$/, (code = '') => ({ words: t('console-audit-same'), code })],
  [/^shown, (.+)$/, (code = '') => ({ words: t('console-audit-shown'), code })],
  [/^hidden, (.+)$/, (code = '') => ({ words: t('console-audit-hidden'), code })],
  [/^(\S+) from (.+)$/, (code = '', source = '') => ({ words: t('console-audit-from', { source }), code })],
  [/^(\S+) into (\S+)$/, (from = '', into = '') => ({ code: `${from} → ${into}` })],
]

/** Which step was taken with what agents said; the server keeps it as a word before the case's id. */
export function stepOf({ what, detail, whom, actor }: ActRow): string | undefined {
  const word = what === 'case_step' ? detail.split(', ')[0] : undefined
  return word === 'own' && whom !== actor ? 'handed' : word
}

/** What is said beside an act. */
export function detailOf(row: ActRow): Detail {
  const { what, detail } = row
  const step = stepOf(row)
  // The step is in the words of the act, where there are any.
  if (step !== undefined && act(what, step) !== act(what)) return { code: detail.replace(/^[a-z]+, /, '') }
  // What a program is called is no form of ours.
  for (const [shape, say] of what.startsWith('token_') ? [] : SHAPES) {
    const found = shape.exec(detail)
    const spoken = found && say(...found.slice(1))
    if (spoken) return spoken
  }
  return detail ? { code: detail } : {}
}
