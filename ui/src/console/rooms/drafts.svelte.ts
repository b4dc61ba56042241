// What somebody has half written about cases, kept in this tab: it outlives another room and a page that is loaded anew, and is
// gone with the tab or when they sign out. Must never reach another person, or the server before it is decided.
import { untrack } from 'svelte'
import type { Form, Typed } from './case'

/** What is written about a case, and for which step. */
export interface Draft {
  form: Form
  typed: Typed
}

const KEY = 'breakwater.half-written'
/** More than anybody writes at once; the oldest go first. */
const DRAFTS_MAX = 20

interface Kept {
  person: string
  drafts: [string, Draft][]
}

export class Drafts {
  #drafts = $state.raw<ReadonlyMap<string, Draft>>(new Map())
  /** Cases about which there are words. */
  readonly begun: ReadonlySet<string> = $derived(
    new Set([...this.#drafts].filter(([, draft]) => draft.typed.words.trim() !== '').map(([id]) => id)),
  )

  /** Without a person nothing outlives the page. */
  constructor(private readonly person?: string) {
    if (person !== undefined) this.#drafts = new Map(readFor(person))
  }

  of(id: string): Draft | undefined {
    return this.#drafts.get(id)
  }

  /** Keeps what is written about it; null when nothing is. */
  keep(id: string, draft: Draft | null): void {
    // Whoever keeps what is typed is an effect, and must not run again because of what it kept.
    const before = untrack(() => this.#drafts)
    if (!draft && !before.has(id)) return
    const drafts = new Map(before)
    drafts.delete(id)
    if (draft) drafts.set(id, draft)
    const kept = [...drafts].slice(-DRAFTS_MAX)
    this.#drafts = new Map(kept)
    if (this.person !== undefined) write({ person: this.person, drafts: kept })
  }
}

/** Forgets what is half written: somebody signed out. */
export function forgetDrafts(): void {
  write(null)
}

function readFor(person: string): [string, Draft][] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Kept | null
    return kept?.person === person ? kept.drafts : []
  } catch {
    return []
  }
}

function write(kept: Kept | null): void {
  try {
    if (kept && kept.drafts.length > 0) sessionStorage.setItem(KEY, JSON.stringify(kept))
    else sessionStorage.removeItem(KEY)
  } catch {
    // Without a place to keep them the words last as long as the page.
  }
}
