// What the rooms of one person hold while they are signed in. Decides nothing; whoever signs in next begins with nothing.
import { Praise } from './rooms/praise.svelte'
import { People } from './rooms/people.svelte'
import { Ladders } from './rooms/ladders.svelte'
import { Policy } from './rooms/policy.svelte'
import { Pulse } from './rooms/pulse.svelte'
import { Reports } from './rooms/reports.svelte'
import { Voices } from './rooms/voices.svelte'
import { Requests } from './rooms/requests.svelte'
import { Due } from './due.svelte'
import { Pages } from './pages.svelte'
import * as api from './api'
import type { ActRow, Me, ReleaseRow } from './generated'

export class Stock {
  readonly person: string
  readonly due: Due
  readonly praise = new Praise()
  readonly voices: Voices
  readonly pulse = new Pulse()
  readonly reports = new Reports()
  readonly people: People
  readonly requests = new Requests()
  readonly ladders = new Ladders()
  readonly policy = new Policy()
  readonly audit = new Pages<ActRow>((asked) => api.audit(asked))
  readonly releases = new Pages<ReleaseRow>((asked) => api.releases(asked))

  constructor(me: Me) {
    this.person = me.person
    this.due = new Due(me)
    this.people = new People(me.person)
    this.voices = new Voices(me.person)
  }

  /** What still could be taken back was decided all the same: it goes out. `last` while the page closes. */
  async sendAll(last = false): Promise<void> {
    await Promise.all([this.praise.undo.now(last), this.voices.undo.now(last)])
  }

  /** The page goes: what still waits to be sent is sent. */
  close(): Promise<void> {
    return this.sendAll(true)
  }
}
