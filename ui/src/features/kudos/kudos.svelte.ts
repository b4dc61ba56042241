// The wall of thanks and giving one. Decides nothing: to whom, how long a note may be and who sees what come
// with the view; a refusal is shown as it came.
import { Attempt } from '../../lib/attempt.svelte'
import type { KudosView, KudosWallView } from '../../lib/generated/api'
import { View } from '../../lib/view.svelte'

export type Filter = 'all' | 'received' | 'given'

export class Kudos {
  readonly view = new View<KudosWallView>('kudos_wall', ['kudos'])
  readonly attempt = new Attempt()
  readonly giving = new Attempt()
  filter = $state<Filter>('all')
  /** Ids that were new when the agent came to look; they stay marked for this visit. */
  fresh = $state.raw<Set<string>>(new Set())

  readonly shown: KudosView[] = $derived(
    (this.view.value?.items ?? []).filter((item) => this.filter === 'all' || item.direction === this.filter),
  )
  readonly unseen: number = $derived((this.view.value?.items ?? []).filter((item) => item.unseen).length)

  follow(): () => void {
    return this.view.follow()
  }

  /** The agent looks at the wall: what is new stays marked, and the core learns that it was seen. */
  async look(): Promise<void> {
    const unseen = (this.view.value?.items ?? []).filter((item) => item.unseen).map((item) => item.id)
    if (unseen.length === 0) return
    this.fresh = new Set([...this.fresh, ...unseen])
    await this.attempt.run(() => this.view.act('kudos_seen'))
  }

  /** Gives one; true when it is kept here, on its way. */
  give(to: string, text: string, value: string): Promise<boolean> {
    const args = value ? { to, text, value } : { to, text }
    return this.giving.run(() => this.view.act<KudosView>('kudos_give', args))
  }

  thank(id: string): Promise<boolean> {
    return this.attempt.run(() => this.view.act('kudos_thank', { id }))
  }

  setVisibility(id: string, visibility: string): Promise<boolean> {
    return this.attempt.run(() => this.view.act('kudos_visibility_set', { id, visibility }))
  }

  setDefaultVisibility(visibility: string): Promise<boolean> {
    return this.attempt.run(() => this.view.act('kudos_default_visibility_set', { visibility }))
  }
}
