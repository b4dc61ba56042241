// What an admin changes of a person, worked out from what was typed: only what is another, and nothing that a directory
// would change back. Decides no right.
import type { PersonChange } from '../api'
import type { PersonRow, Post } from '../generated'

/** What was typed. */
export interface Typed {
  name: string
  /** Empty for no team. */
  team: string
  post: Post
}

export function typedOf(person: PersonRow): Typed {
  return { name: person.name, team: person.team ?? '', post: person.post }
}

/** Only what is another than it was; null when nothing is. */
export function changeOf(person: PersonRow, typed: Typed): PersonChange | null {
  const change: PersonChange = {}
  const [name, team] = [typed.name.trim(), typed.team.trim()]
  if (!person.from_directory) {
    if (name && name !== person.name) change.name = name
    if (team !== (person.team ?? '')) change.team = team || null
  }
  if (typed.post !== person.post) change.post = typed.post
  return Object.keys(change).length > 0 ? change : null
}
