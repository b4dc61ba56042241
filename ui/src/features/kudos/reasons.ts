// The words of closed sets: why a kudos is reported, and how somebody likes to be recognised.
import { t } from '../../lib/i18n'
import type { ReportReason, Way } from '../../lib/generated/api'

const REASON = {
  unkind: 'kudos-report-unkind',
  untrue: 'kudos-report-untrue',
  private: 'kudos-report-private',
  unwanted: 'kudos-report-unwanted',
} as const satisfies Record<ReportReason, string>

const WAY = {
  quietly: 'card-way-quietly',
  before_the_team: 'card-way-before-the-team',
  in_writing: 'card-way-in-writing',
  in_person: 'card-way-in-person',
  in_detail: 'card-way-in-detail',
} as const satisfies Record<Way, string>

/** Why a kudos is reported. */
export function reasonWords(reason: ReportReason): string {
  return t(REASON[reason])
}

/** A way of being recognised. */
export function wayWords(way: Way): string {
  return t(WAY[way])
}
