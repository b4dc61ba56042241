// The name of a kind of span on the lane.
import { t, type Plain } from '../i18n'

const NAMES: Record<string, Plain> = {
  call: 'today-lane-call',
  reset: 'today-lane-reset',
  after_call: 'today-lane-after-call',
}

/** "Call", "Reset", "After a call"; a kind of a newer core is a call's neighbour, so it is named as one. */
export function spanName(kind: string): string {
  return t(NAMES[kind] ?? 'today-lane-after-call')
}
