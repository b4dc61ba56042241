// What agents say to the centre, as it is answered: which cases there are, the one that is open, and what is decided about it.
// A decision waits ten seconds before it is sent, so that it can be taken back. Knows no author, and decides no right.
import { untrack } from 'svelte'
import { Attempt } from '../../lib/attempt.svelte'
import { t, type Plain } from '../../lib/i18n'
import { toast } from '../../lib/toast.svelte'
import { Answer } from '../answer.svelte'
import * as api from '../api'
import type { CaseRow, CaseView } from '../generated'
import { Pages } from '../pages.svelte'
import { Undo } from '../undo.svelte'
import { Drafts, type Draft } from './drafts.svelte'
import { isIn, typedOf, type Decision, type Form, type Sort } from './case'

/** What is said of a decision once it went out. */
const SENT: Record<Form, Plain> = {
  yes: 'console-case-sent-yes',
  no: 'console-case-sent-no',
  done: 'console-case-sent-done',
  hand_over: 'console-case-sent-hand-over',
  sooner: 'console-case-sent-sooner',
  merge: 'console-case-sent-merge',
}

export class Voices {
  which = $state<api.Which>('open')
  sort = $state<Sort | ''>('')
  readonly pages = new Pages<CaseRow>((asked) => this.#page(asked))
  /** The case that was opened last. */
  id = $state<string | null>(null)
  readonly one = new Answer<CaseView>(() => api.voice(untrack(() => this.id) ?? ''))
  readonly stepping = new Attempt()
  readonly reading = new Attempt()
  readonly undo = new Undo<Decision>(
    (id, act, last) => this.#send(id, act, last),
    (_, act) => toast.say(t(SENT[act.act])),
  )
  /** What can be taken back no longer, and is not answered yet. */
  sending = $state.raw<ReadonlyMap<string, Decision>>(new Map())
  /** Counts what was answered: what stood there is gone, and with it perhaps what had the keys. */
  gone = $state(0)
  /** What was half written, taken back or refused, so that nobody writes it twice. */
  readonly #drafts: Drafts

  /** `person` is whose words they are: what this person had half written before the page was loaded anew is there. */
  constructor(person?: string) {
    this.#drafts = new Drafts(person)
  }

  /** Cases about which something is half written. */
  get begun(): ReadonlySet<string> {
    return this.#drafts.begun
  }

  /** Shows another list; nothing of the one before stays. */
  show(which: api.Which, sort: Sort | ''): void {
    this.which = which
    this.sort = sort
    this.pages.rows = null
    this.pages.next = null
    void this.pages.load()
  }

  /** Opens a case. */
  look(id: string): void {
    this.id = id
    this.one.value = null
    this.one.problem = null
    this.stepping.clear()
    this.reading.clear()
    void this.one.load()
  }

  /** More of what was said in it. */
  older(): Promise<boolean> {
    return this.reading.run(async () => {
      const view = this.one.value
      if (!view?.next) return
      const more = await api.voice(view.row.id, view.next)
      if (this.one.value === view) this.one.value = { ...more, said: [...view.said, ...more.said] }
    })
  }

  /** Takes a step that can be taken back by another one: at once. */
  take(id: string, act: Exclude<api.CaseAct, Decision>): Promise<boolean> {
    return this.stepping.run(async () => this.#answered(id, await api.step(id, act)))
  }

  /** Decides; it is sent in ten seconds. */
  decide(id: string, act: Decision): void {
    this.#drafts.keep(id, null)
    this.undo.decide(id, act)
  }

  /** Takes back what was decided; its words stay. */
  back(id: string): void {
    const act = this.undo.of(id)
    if (act && this.undo.back(id)) this.#write(id, act)
  }

  /** What is decided about it and not answered yet. */
  decided(id: string): Decision | undefined {
    return this.undo.of(id) ?? this.sending.get(id)
  }

  /** What was written about it and is not decided: half of it, or what was taken back or refused. */
  draft(id: string): Draft | undefined {
    return this.#drafts.of(id)
  }

  /** Keeps what is being written about it; null when nothing is. */
  keep(id: string, draft: Draft | null): void {
    this.#drafts.keep(id, draft)
  }

  #page(asked: api.Asked): ReturnType<typeof api.voices> {
    // An effect that asks must not ask twice because the list is another one.
    const [which, sort] = untrack(() => [this.which, this.sort] as const)
    return api.voices({ ...asked, which, sort: sort || undefined })
  }

  async #send(id: string, act: Decision, last: boolean): Promise<void> {
    this.sending = new Map(this.sending).set(id, act)
    try {
      const view = await api.step(id, act, last)
      if (!last) this.#answered(id, view)
    } catch (thrown) {
      this.#write(id, act)
      throw thrown
    } finally {
      const rest = new Map(this.sending)
      rest.delete(id)
      this.sending = rest
      this.gone += 1
    }
  }

  #write(id: string, act: Decision): void {
    this.#drafts.keep(id, { form: act.act, typed: typedOf(act) })
  }

  #answered(id: string, view: CaseView): void {
    const isThere = isIn(view.row, this.which, this.sort)
    // What is answered as one with another case is that case now.
    if (view.row.id !== id) this.pages.drop((row) => row.id === id)
    if (isThere) this.pages.put(view.row, (row) => row.id === view.row.id)
    else this.pages.drop((row) => row.id === view.row.id)
    if (this.id !== id) return
    this.id = view.row.id
    this.one.value = view
    this.one.problem = null
  }
}
