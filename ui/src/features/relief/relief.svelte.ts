// Relief: "I need ten minutes" to the leader of one's team, and what one's own people ask. Never says whether
// anything was read.
import { Attempt } from '../../lib/attempt.svelte'
import type { ReliefView } from '../../lib/generated/api'
import { View } from '../../lib/view.svelte'

/** The age of an asking may be this old at most. */
const REFRESH_MS = 30_000

export class Relief {
  readonly view = new View<ReliefView>('relief_show', ['relief'], { refreshMs: REFRESH_MS })
  readonly attempt = new Attempt()

  putAway(): Promise<boolean> {
    return this.attempt.run(() => this.view.act('relief_seen'))
  }
}
