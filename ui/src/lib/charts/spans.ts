// The name of a kind of span on the lane.
import { said, t } from '../i18n'

/** "Call", "Reset", "Break"; a kind of a newer core is named as what nobody measured. */
export function spanName(kind: string): string {
  return said(`span-${kind.replaceAll('_', '-')}`, {}) ?? t('span-unmeasured')
}
