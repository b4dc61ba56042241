// What the address says after its `#`: a room, the code of a one-time address, or why a sign-in did not come about.
// Decides no right: a room that somebody may not enter is not in the list that the server sent.
import type { Room } from './generated'

/** All rooms, in the order in which they are listed. */
export const ROOMS: readonly Room[] = ['team', 'recognition', 'voices', 'people', 'ladders', 'policy', 'audit', 'wall']

export interface Route {
  room: Room | null
  /** Good once: to be taken out of the address before anything else. */
  code: string | null
  fault: string | null
}

/** Longest code or word that is read; an address can be anybody's. */
const CHARS_MAX = 512

export function routeOf(hash: string): Route {
  const text = hash.replace(/^#/, '').slice(0, CHARS_MAX)
  const said = (name: string) => (text.startsWith(`${name}=`) ? decoded(text.slice(name.length + 1)) : null)
  return { room: ROOMS.find((room) => room === text) ?? null, code: said('login'), fault: said('fault') }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The room that is shown: the one that is asked for, if one may enter it, else the first that one may enter. */
export function roomOf(asked: Room | null, may: readonly Room[]): Room | null {
  if (asked && may.includes(asked)) return asked
  return ROOMS.find((room) => may.includes(room)) ?? null
}
