// Breaks owed by law: how they stand, announcing one, the shift they stand by, the country whose rules apply.
// Decides nothing: what counts and when one may begin come with the view.
import { Attempt } from '../../lib/attempt.svelte'
import type { PolicyView, StatutoryView } from '../../lib/generated/api'
import { View } from '../../lib/view.svelte'

/** What is shown of a running break may be this old at most. */
const REFRESH_MS = 15_000

export class Statutory {
  readonly view = new View<StatutoryView | null>('break_show', ['today', 'settings'], { refreshMs: REFRESH_MS })
  readonly attempt = new Attempt()
  readonly shifting = new Attempt()

  /** Announces a break, for one rule or for whichever it fills. */
  begin(rule: string | null): Promise<boolean> {
    return this.attempt.run(() => this.view.act('break_start', { rule }))
  }

  end(): Promise<boolean> {
    return this.attempt.run(() => this.view.act('break_end'))
  }

  /** Says when this shift is: "08:00-12:30, 14:00-17:30"; nothing forgets it. */
  sayShift(hours: string): Promise<boolean> {
    const parts = hours.trim() ? hours.split(',').map((part) => part.trim()) : []
    return this.shifting.run(() => this.view.act('shift_set', { parts }))
  }
}

/** The country whose rules apply, with their sources, and the floor from the centre. */
export class Policy {
  readonly view = new View<PolicyView>('policy_show', ['settings'])
  readonly saving = new Attempt()
  /** Where the record was saved last. */
  saved = $state('')

  /** Takes another country's rules; none with an empty code. Rejects with the core's Problem. */
  choose(country: string): Promise<unknown> {
    return this.view.act('policy_pack_set', { country: country || null })
  }

  saveRecord(): Promise<boolean> {
    return this.saving.run(async () => {
      this.saved = (await this.view.act<{ dir: string }>('break_export')).dir
    })
  }
}
