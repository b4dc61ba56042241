// What the rooms of one person hold while they are signed in. Decides nothing; whoever signs in next begins with nothing.
import { Praise } from './rooms/praise.svelte'
import { People } from './rooms/people.svelte'
import { Ladders } from './rooms/ladders.svelte'
import { Policy } from './rooms/policy.svelte'
import { Requests } from './rooms/requests.svelte'
import { Pages } from './pages.svelte'
import * as api from './api'
import type { ActRow } from './generated'

export class Stock {
  readonly praise = new Praise()
  readonly people: People
  readonly requests = new Requests()
  readonly ladders = new Ladders()
  readonly policy = new Policy()
  readonly audit = new Pages<ActRow>((asked) => api.audit(asked))

  constructor(readonly person: string) {
    this.people = new People(person)
  }

  /** The page goes: what still waits to be sent is sent. */
  close(): Promise<void> {
    return this.praise.undo.now(true)
  }
}
