// How two entries of one person are told apart and found: words only. Decides nothing about them.
import type { PersonRow } from '../generated'

/** What an entry is told by: name, post, team, address, and that somebody left. */
export function told(row: PersonRow, post: string, gone: string): string {
  return [row.name, post, row.team, row.email, row.active ? '' : gone].filter(Boolean).join(' · ')
}

/** What is looked for first: the longest word of a name, which both ways of writing it have. */
export function alike(name: string): string {
  const words = name.split(/[\s,.]+/).filter(Boolean)
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '')
}

/** The one of two that does not stay. */
export function otherOf(both: PersonRow[], stays: string): PersonRow | null {
  return both.find((row) => row.id !== stays) ?? null
}
