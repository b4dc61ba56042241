// A rest's remaining time in words that do not hurry anybody.
import { t } from '../../lib/i18n'

/** `seconds` left, in words: whole minutes, then only that it is less than one. */
export function left(seconds: number): string {
  if (seconds <= 5) return t('reset-left-nearly')
  if (seconds < 60) return t('reset-left-under-minute')
  return t('reset-left-minutes', { minutes: Math.round(seconds / 60) })
}
