// The wall of thanks and giving one. Decides nothing: to whom, how long a note may be and who sees what come
// with the view; a refusal is shown as it came.
import { Attempt } from '../../lib/attempt.svelte'
import { call } from '../../lib/api'
import type { KudosPageView, KudosView, KudosWallView, PersonView } from '../../lib/generated/api'
import { View } from '../../lib/view.svelte'

export type Filter = 'all' | 'received' | 'given'

/** Most kudos that are asked for at once. */
const PAGE_MAX = 200

export class Kudos {
  readonly view: View<KudosWallView> = new View<KudosWallView>('kudos_wall', ['kudos'], {
    args: () => ({ which: this.filter }),
  })
  readonly attempt = new Attempt()
  readonly giving = new Attempt()
  readonly paging = new Attempt()
  filter = $state<Filter>('all')
  /** Pages after the first, as they were asked for. */
  #older = $state.raw<{ first: KudosView[]; items: KudosView[]; next: string | null } | null>(null)
  /** Ids that were new when the agent came to look; they stay marked for this visit. */
  fresh = $state.raw<Set<string>>(new Set())

  readonly #first: KudosView[] = $derived(this.view.value?.items ?? [])
  /** Older pages go with the first page they followed: a change of it begins anew. */
  readonly #further = $derived(this.#older?.first === this.#first ? this.#older : null)
  readonly shown: KudosView[] = $derived([...this.#first, ...(this.#further?.items ?? [])])
  /** There are older ones. */
  readonly more: boolean = $derived(((this.#further ?? this.view.value)?.next ?? null) !== null)
  readonly unseen: number = $derived(this.view.value?.unseen ?? 0)

  /** Shows only these. */
  choose(filter: Filter): void {
    this.filter = filter
    void this.view.load()
  }

  /** Asks for older ones. */
  older(): Promise<boolean> {
    const [first, before, held] = [this.#first, (this.#further ?? this.view.value)?.next, this.#further?.items ?? []]
    return this.paging.run(async () => {
      const args = { which: this.filter, before, limit: PAGE_MAX }
      const page = await call<KudosPageView>('kudos_page', args)
      this.#older = { first, items: [...held, ...page.items], next: page.next }
    })
  }

  /** Colleagues with a word of whose name or team the text begins. */
  find(text: string): Promise<PersonView[]> {
    return call<PersonView[]>('people_find', { text })
  }

  /** The agent looks at the wall: what is new stays marked, and the core learns that it was seen. */
  async look(): Promise<void> {
    if (this.unseen === 0) return
    const unseen = this.#first.filter((item) => item.unseen).map((item) => item.id)
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
