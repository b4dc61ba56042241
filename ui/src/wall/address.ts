// What a board's address says after its `#`: its token, a language and a theme. All of it stays in the browser: what comes
// after a `#` is sent to no server.

export interface Address {
  token: string | null
  language: string | null
  theme: string | null
}

/** Longest token that is read; an address can be anybody's. */
const CHARS_MAX = 512

export function readAddress(hash: string): Address {
  const text = hash.replace(/^#/, '').slice(0, CHARS_MAX)
  // A token alone is an address too.
  const said = new URLSearchParams(text.includes('=') || text === '' ? text : `token=${text}`)
  const one = (name: string) => said.get(name)?.trim() || null
  return { token: one('token'), language: one('language'), theme: one('theme') }
}

export function addressOf(origin: string, said: { token: string; language: string; theme: string }): string {
  return `${origin}/wall/#${new URLSearchParams(said)}`
}
