// Who works here, as an admin sees and changes it: the roster, codes to come in with, and where somebody is signed in.
// Never anything that they wrote. What may be changed the server decides.
import { Attempt } from '../../lib/attempt.svelte'
import type { Plain } from '../../lib/i18n'
import * as api from '../api'
import { Answer } from '../answer.svelte'
import type { InviteMade, PersonRow, Post, RosterPreview, SessionRow } from '../generated'
import { FileImport } from '../import.svelte'
import { Pages } from '../pages.svelte'

/** What somebody can be, by its name on the screen. */
export const POSTS: Record<Post, Plain> = {
  agent: 'console-post-agent',
  leader: 'console-post-leader',
  coach: 'console-post-coach',
  works_council: 'console-post-works-council',
  admin: 'console-post-admin',
}
export const POST_LIST = Object.keys(POSTS) as Post[]

export class People {
  readonly pages = new Pages<PersonRow>((asked) => api.people(asked))
  readonly changing = new Attempt()
  readonly inviting = new Attempt()
  readonly ending = new Attempt()
  readonly file = new FileImport<RosterPreview>(api.importRoster)
  /** A code that was made, for as long as it is looked at. */
  code = $state.raw<InviteMade | null>(null)
  #whose = ''
  readonly sessions = new Answer<SessionRow[]>(() => api.sessions(this.#whose))

  /** Teams that were seen, to choose from. */
  readonly teams: string[] = $derived(
    [...new Set((this.pages.rows ?? []).flatMap((row) => row.team ?? []))].sort((one, other) =>
      one.localeCompare(other),
    ),
  )

  /** `me` is who looks: nobody changes their own post. */
  constructor(readonly me: string) {}

  /** Changes somebody; what is shown afterwards is what the server answered. */
  change(person: PersonRow, change: api.PersonChange): Promise<boolean> {
    return this.changing.run(async () => {
      const row = await api.setPerson(person.id, change)
      this.pages.put(row, (one) => one.id === row.id)
    })
  }

  invite(person: PersonRow): Promise<boolean> {
    this.code = null
    return this.inviting.run(async () => {
      this.code = await api.invite(person.id)
    })
  }

  /** Asks where somebody is signed in. */
  look(person: PersonRow): Promise<void> {
    this.#whose = person.id
    this.sessions.value = null
    return this.sessions.load()
  }

  endSession(person: PersonRow, session: SessionRow): Promise<boolean> {
    return this.ending.run(async () => {
      await api.endSession(person.id, session.id)
      await this.sessions.load()
      const sessions = this.sessions.value?.length ?? person.sessions - 1
      this.pages.put({ ...person, sessions }, (one) => one.id === person.id)
    })
  }
}
