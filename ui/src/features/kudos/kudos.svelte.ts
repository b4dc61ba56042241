// The wall of thanks and giving one. Decides nothing: to whom, how long a note may be and who sees what come
// with the view; a refusal is shown as it came.
import { Attempt } from '../../lib/attempt.svelte'
import { call } from '../../lib/api'
import type {
  EvidenceMadeView,
  KudosGivenView,
  KudosPageView,
  KudosUndoneView,
  KudosView,
  KudosWallView,
  PersonView,
  ReportSentView,
} from '../../lib/generated/api'
import { View } from '../../lib/view.svelte'

export type Filter = 'all' | 'received' | 'given' | 'hidden'

/** Kudos of a further page. */
const PAGE = 50
/** So many of it are drawn between two frames: more would hold up the one who scrolls. */
const DRAWN = 8
/** Most kudos that are asked for at once, when those that are shown are asked for again. */
const PAGE_MAX = 200
/** So many of those that are shown are asked for again when something changed; what is below stays as it was. */
const AGAIN_MAX = 1000
/** Typing that rests for so long is looked for, in ms. */
const REST_MS = 250

export class Kudos {
  readonly view: View<KudosWallView> = new View<KudosWallView>('kudos_wall', ['kudos', 'path'], {
    args: () => this.#sought(),
  })
  readonly attempt = new Attempt()
  readonly giving = new Attempt()
  readonly thanking = new Attempt()
  readonly reporting = new Attempt()
  readonly paging = new Attempt()
  filter = $state<Filter>('all')
  /** What is looked for, as typed. */
  search = $state('')
  #searching: ReturnType<typeof setTimeout> | undefined
  /** Pages after the first, as they were asked for. */
  #older = $state.raw<{ items: KudosView[]; next: string | null } | null>(null)
  /** Counts what older pages belong to: another filter or another search begins anew. */
  #turn = 0
  /** Ids that were new when the agent came to look; they stay marked for this visit. */
  fresh = $state.raw<Set<string>>(new Set())

  readonly first: KudosView[] = $derived(this.view.value?.items ?? [])
  readonly shown: KudosView[] = $derived.by(() => {
    const there = new Set(this.first.map((item) => item.id))
    return [...this.first, ...(this.#older?.items ?? []).filter((item) => !there.has(item.id))]
  })
  /** There are older ones. */
  readonly more: boolean = $derived(((this.#older ?? this.view.value)?.next ?? null) !== null)
  readonly unseen: number = $derived(this.view.value?.unseen ?? 0)

  #sought(): { which: Filter; search?: string } {
    const search = this.search.trim()
    return search ? { which: this.filter, search } : { which: this.filter }
  }

  #anew(): Promise<void> {
    this.#turn += 1
    this.#older = null
    return this.view.load()
  }

  /** Shows only these. */
  choose(filter: Filter): void {
    this.filter = filter
    void this.#anew()
  }

  /** Shows only those with these words, once typing rests. */
  seek(text: string): void {
    this.search = text
    clearTimeout(this.#searching)
    this.#searching = setTimeout(() => void this.#anew(), REST_MS)
  }

  /** Asks for older ones. */
  older(): Promise<boolean> {
    const turn = this.#turn
    const [before, held] = [(this.#older ?? this.view.value)?.next, this.#older?.items ?? []]
    if (!before) return Promise.resolve(false)
    return this.paging.run(async () => {
      const page = await call<KudosPageView>('kudos_page', { ...this.#sought(), before, limit: PAGE })
      if (turn === this.#turn) await this.#draw(held, page)
    })
  }

  /** Puts a page below what is held, a few at a time; whatever came in between goes on from the last one that is there. */
  async #draw(held: KudosView[], page: KudosPageView): Promise<void> {
    for (let drawn = DRAWN; ; drawn += DRAWN) {
      const items = page.items.slice(0, drawn)
      const all = items.length === page.items.length
      const older = { items: [...held, ...items], next: all ? page.next : (items.at(-1)?.id ?? null) }
      this.#older = older
      if (all) return
      await new Promise(requestAnimationFrame)
      if (this.#older !== older) return
    }
  }

  /** The first page is another one: older ones that are shown may have changed too. */
  async again(): Promise<void> {
    const [turn, older] = [this.#turn, this.#older]
    if (!older) return
    let next = this.view.value?.next ?? null
    const items: KudosView[] = []
    try {
      while (next && items.length < Math.min(older.items.length, AGAIN_MAX)) {
        const page: KudosPageView = await call('kudos_page', { ...this.#sought(), before: next, limit: PAGE_MAX })
        items.push(...page.items)
        next = page.next
      }
    } catch {
      return
    }
    // Asked for more, chosen anew or refreshed in between: that answer is the better one.
    if (turn !== this.#turn || this.#older !== older) return
    const last = items.at(-1)?.id
    const below = older.items.findIndex((item) => item.id === last)
    const rest = below < 0 ? [] : older.items.slice(below + 1)
    this.#older = { items: [...items, ...rest], next: rest.length > 0 ? older.next : next }
  }

  /** Colleagues with a word of whose name or team the text begins. */
  find(text: string): Promise<PersonView[]> {
    return call<PersonView[]>('people_find', { text })
  }

  /** The agent looks at the wall: what is new stays marked, and the core learns that it was seen. */
  async look(): Promise<void> {
    if (this.unseen === 0) return
    const unseen = this.first.filter((item) => item.unseen).map((item) => item.id)
    this.fresh = new Set([...this.fresh, ...unseen])
    await this.attempt.run(() => this.view.act('kudos_seen'))
  }

  /** Gives one to each; what was given when it is kept here, on its way. */
  async give(to: string[], team: boolean, text: string, value: string): Promise<KudosGivenView | null> {
    let given: KudosGivenView | null = null
    const args = { to, team, text, draft: true, ...(value ? { value } : {}) }
    const done = await this.giving.run(async () => {
      given = await this.view.act<KudosGivenView>('kudos_give', args)
    })
    return done ? given : null
  }

  /** What was given a moment ago was not given. */
  async undo(giving: string): Promise<KudosUndoneView | null> {
    let undone: KudosUndoneView | null = null
    const done = await this.attempt.run(async () => {
      undone = await this.view.act<KudosUndoneView>('kudos_undo', { giving })
    })
    return done ? undone : null
  }

  withdraw(id: string): Promise<boolean> {
    return this.attempt.run(() => this.view.act('kudos_withdraw', { id }))
  }

  thank(id: string): Promise<boolean> {
    return this.attempt.run(() => this.view.act('kudos_thank', { id }))
  }

  /** Says thanks with a sentence, or one after the thanks. */
  thankWith(id: string, text: string): Promise<boolean> {
    return this.thanking.run(() => this.view.act('kudos_thank', { id, text, draft: true }))
  }

  /** Off the agent's own wall, or back on it. */
  hide(id: string, hidden: boolean): Promise<boolean> {
    return this.attempt.run(() => this.view.act('kudos_hide', { id, hidden }))
  }

  /** A customer's words are shown as the agent shows kudos: to the team, or to everyone. */
  approve(id: string): Promise<boolean> {
    return this.attempt.run(() => this.view.act('praise_approve', { id }))
  }

  /** What somebody gives from now on waits unseen, or no longer. */
  block(person: string, blocked: boolean): Promise<boolean> {
    return this.attempt.run(() => this.view.act('kudos_block', { person, blocked }))
  }

  /** Tells who leads the team; the name of who hears of it. */
  async report(id: string, reason: string, with_words: boolean): Promise<string | null> {
    let to: string | null = null
    const done = await this.reporting.run(async () => {
      const sent = await this.view.act<ReportSentView>('kudos_report', { id, reason, with_words })
      to = sent.to_name
    })
    return done ? to : null
  }

  /** A report was read and is put away. */
  putAway(id: string): Promise<boolean> {
    return this.attempt.run(() => this.view.act('report_away', { id }))
  }

  /** Its words are evidence of a skill from now on. */
  async shows(id: string, skill: string): Promise<EvidenceMadeView | null> {
    let made: EvidenceMadeView | null = null
    const done = await this.attempt.run(async () => {
      made = await this.view.act<EvidenceMadeView>('kudos_shows', { id, skill })
    })
    return done ? made : null
  }

  /** They are not: the evidence is taken away. */
  showsNot(evidence: string): Promise<boolean> {
    return this.attempt.run(() => this.view.act('evidence_remove', { id: evidence }))
  }

  /** Says who may see one. Rejects with the core's Problem, for the menu that asked. */
  setVisibility(id: string, visibility: string): Promise<unknown> {
    return this.view.act('kudos_visibility_set', { id, visibility })
  }

  /** Says who sees a new one. Rejects as {@link setVisibility}. */
  setDefaultVisibility(visibility: string): Promise<unknown> {
    return this.view.act('kudos_default_visibility_set', { visibility })
  }
}
