// What takes two people about a person: what waits, what one of them comes to, and what somebody decides about it. Who may
// the server decides; nothing here is done by one person alone.
import { Attempt } from '../../lib/attempt.svelte'
import { t, type Plain } from '../../lib/i18n'
import * as api from '../api'
import { Answer } from '../answer.svelte'
import type {
  ErasedPart,
  KeptPart,
  MergeLost,
  MergeTakes,
  PersonRow,
  RequestEyes,
  RequestPlan,
  RequestRow,
  RequestState,
} from '../generated'
import { Pages } from '../pages.svelte'

/** What is erased, by its words on the screen. */
export const GOES: Record<ErasedPart, Plain> = {
  roster: 'console-goes-roster',
  sessions: 'console-goes-sessions',
  accounts: 'console-goes-accounts',
  directory: 'console-goes-directory',
  vault: 'console-goes-vault',
  praise: 'console-goes-praise',
  wrote: 'console-goes-wrote',
  received: 'console-goes-received',
  voices: 'console-goes-voices',
}

/** What stays all the same. */
export const STAYS: Record<KeptPart, Plain> = {
  given: 'console-stays-given',
  headers: 'console-stays-headers',
  acts: 'console-stays-acts',
  backups: 'console-stays-backups',
  in_directory: 'console-stays-in-directory',
}

/** What is taken over; its value stands behind it where there is one. */
export const TAKES: Record<MergeTakes, Plain> = {
  email: 'console-takes-email',
  team: 'console-takes-team',
  post: 'console-takes-post',
  role: 'console-takes-role',
  leads: 'console-takes-leads',
  number: 'console-takes-number',
  account: 'console-takes-account',
  directory: 'console-takes-directory',
  praise: 'console-takes-praise',
}

/** What is not carried over. */
export const LOST: Record<MergeLost, Plain> = {
  name: 'console-lost-name',
  email: 'console-lost-email',
  team: 'console-lost-team',
  post: 'console-lost-post',
  role: 'console-lost-role',
  number: 'console-lost-number',
  account: 'console-lost-account',
  directory: 'console-lost-directory',
  vault: 'console-lost-vault',
  records: 'console-lost-records',
}

/** Who has to confirm. */
export const EYES: Record<RequestEyes, Plain> = {
  admin: 'console-eyes-admin',
  works_council: 'console-eyes-works-council',
  nobody: 'console-eyes-nobody',
}

/** Where a request stands; one that waits says so by where it stands. */
export const STATES: Record<RequestState, Plain> = {
  waits: 'console-request-waits',
  done: 'console-request-done',
  refused: 'console-request-refused',
  taken_back: 'console-request-taken-back',
  over: 'console-request-lapsed',
}

/** What is asked for. Who was erased has no name any more, so it says what was done. */
export function titleOf(row: RequestRow): string {
  if (row.what === 'merge') return t('console-request-merge', { name: row.person.name })
  return row.state === 'done' ? t('console-request-erased') : t('console-request-erase', { name: row.person.name })
}

export class Requests {
  which = $state<api.RequestsWhich>('waiting')
  readonly pages = new Pages<RequestRow>((asked) => api.requests(this.which, asked))
  readonly asking = new Attempt()
  readonly deciding = new Attempt()
  #wanted: () => Promise<RequestPlan> = () => Promise.reject(new Error('nothing is wanted yet'))
  /** What something would come to, before it is asked for. */
  readonly plan = new Answer<RequestPlan>(() => this.#wanted())
  /** What was looked at, with what came of it. */
  row = $state.raw<RequestRow | null>(null)
  #looked = ''
  readonly one = new Answer<RequestPlan>(() => api.request(this.#looked))

  /** Whether something about somebody waits for a second person, as far as the list shows it. */
  waitsFor(person: string): boolean {
    if (this.which !== 'waiting') return false
    return (this.pages.rows ?? []).some((row) => row.person.id === person || row.other?.id === person)
  }

  /** Shows the other list. */
  choose(which: api.RequestsWhich): Promise<void> {
    this.which = which
    this.pages.rows = null
    return this.pages.load()
  }

  /** Looks at a request; one that waits no longer comes to nothing any more. */
  async look(row: RequestRow): Promise<void> {
    this.row = row
    this.#looked = row.id
    this.one.value = null
    this.one.problem = null
    this.deciding.clear()
    if (row.state === 'waits') await this.one.load()
  }

  /** Decides about what is looked at. */
  async decide(act: api.RequestAct): Promise<boolean> {
    const row = this.row
    if (!row) return false
    const went = await this.deciding.run(async () => {
      this.row = await api.decideRequest(row.id, act)
    })
    // Somebody was faster: the list says so.
    await this.pages.load()
    return went
  }

  /** What erasing somebody comes to. */
  planErase(person: PersonRow): Promise<void> {
    return this.#plan(() => api.erasePerson(person.id, true))
  }

  askErase(person: PersonRow): Promise<boolean> {
    return this.#ask(() => api.erasePerson(person.id, false))
  }

  /** What making two entries one comes to. */
  planMerge(stays: PersonRow, leaves: PersonRow): Promise<void> {
    return this.#plan(() => api.mergePeople(stays.id, leaves.id, true))
  }

  askMerge(stays: PersonRow, leaves: PersonRow): Promise<boolean> {
    return this.#ask(() => api.mergePeople(stays.id, leaves.id, false))
  }

  /** Forgets what was looked at before something is asked for. */
  begin(): void {
    this.plan.value = null
    this.plan.problem = null
    this.asking.clear()
  }

  /** The newest question wins. */
  #plan(look: () => Promise<RequestPlan>): Promise<void> {
    this.begin()
    this.#wanted = look
    return this.plan.load()
  }

  async #ask(ask: () => Promise<RequestPlan>): Promise<boolean> {
    const went = await this.asking.run(ask)
    if (went) await this.choose('waiting')
    return went
  }
}
