// The three answers to "who may see it", with their pictures and words.
import Globe from '@lucide/svelte/icons/globe'
import Lock from '@lucide/svelte/icons/lock'
import Users from '@lucide/svelte/icons/users'
import { t, type Plain } from '../../lib/i18n'

/** The choices, in the language in use. */
export function visibilities() {
  return [
    { value: 'me', label: t('kudos-see-me'), icon: Lock },
    { value: 'team', label: t('kudos-see-team'), icon: Users },
    { value: 'everyone', label: t('kudos-see-everyone'), icon: Globe },
  ]
}

/** "only you", "your team", "everyone", for a line of small print. */
export function visibilityWords(visibility: string): string {
  const words: Record<string, Plain> = {
    me: 'kudos-seen-by-me',
    team: 'kudos-seen-by-team',
    everyone: 'kudos-seen-by-everyone',
  }
  return t(words[visibility] ?? 'kudos-seen-by-me')
}
