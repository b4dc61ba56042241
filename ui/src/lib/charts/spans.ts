// The name of a kind of span on the lane.
import type { SpanKind } from '../generated/api'
import { t, type Plain } from '../i18n'

const NAMES: Record<SpanKind, Plain> = {
  call: 'span-call',
  reset: 'span-reset',
  after_call: 'span-after-call',
  break: 'span-break',
  unmeasured: 'span-unmeasured',
}

/** "Call", "Reset", "Break". */
export function spanName(kind: SpanKind): string {
  return t(NAMES[kind])
}
