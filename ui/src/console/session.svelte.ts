// Whether somebody is signed in, and how they come in and go. Takes the code out of the address before anything is asked,
// so that it is in no history. What somebody may do the server says.
import { toProblem, type Problem } from '../lib/problem'
import * as api from './api'
import type { Me, Room } from './generated'
import { forgetDrafts } from './rooms/drafts.svelte'
import { routeOf } from './route'

/** Where one stands: not known yet, signed in, signed out, or nobody answers. */
type Stand = 'asking' | 'in' | 'out' | 'lost'

const ROOM_KEY = 'breakwater.room'

export class Session {
  stand = $state<Stand>('asking')
  me = $state.raw<Me | null>(null)
  /** There is a way in with the account at work. */
  sso = $state(false)
  /** Why a code was not taken, or why nobody answered. */
  problem = $state.raw<Problem | null>(null)
  /** Why the account at work did not lead in, as one word. */
  fault = $state<string | null>(null)
  /** One was in, and is not any more. */
  ended = $state(false)
  /** One went by oneself. */
  left = $state(false)

  /** A code that reached nobody: good still. */
  #unsent: string | null = null

  constructor() {
    api.onSessionEnd(() => this.#end())
  }

  /** Looks at the address, signs in when it has a code, and asks who is signed in. */
  async open(): Promise<void> {
    const { code: found, fault, room } = routeOf(location.hash)
    const code = found ?? this.#unsent
    this.#unsent = null
    if (found !== null || fault !== null) history.replaceState(null, '', location.pathname)
    else if (room) wish(room)
    this.fault = fault
    this.problem = null
    this.stand = 'asking'
    try {
      if (code !== null) await api.signIn(code)
    } catch (thrown) {
      this.problem = toProblem(thrown)
      if (this.problem.code === 'server_unreachable') this.#unsent = code
    }
    await this.#who()
  }

  /** Signs out, here and at the server. */
  async leave(): Promise<void> {
    await api.signOut()
    forgetDrafts()
    this.left = true
    this.me = null
    await this.#out()
  }

  async #who(): Promise<void> {
    try {
      this.me = await api.me()
      this.stand = 'in'
      this.ended = this.left = false
      this.fault = null
      // A code that was spent already does not matter to whoever is in.
      this.problem = null
    } catch (thrown) {
      const problem = toProblem(thrown)
      if (problem.code === 'signed_out' || problem.code === 'not_allowed') return this.#out()
      this.problem = problem
      this.stand = 'lost'
    }
  }

  async #out(): Promise<void> {
    this.stand = 'out'
    try {
      this.sso = (await api.sso()).sso
    } catch {
      this.sso = false
    }
  }

  #end(): void {
    if (this.stand !== 'in') return
    this.ended = true
    this.me = null
    void this.#out()
  }
}

/** The room that somebody asked for before they were signed in; it survives the way over the provider. */
export function wish(room: Room | null): void {
  try {
    if (room) sessionStorage.setItem(ROOM_KEY, room)
    else sessionStorage.removeItem(ROOM_KEY)
  } catch {
    // Without it one comes into the first room.
  }
}

/** What was wished for, once. */
export function wished(): Room | null {
  try {
    const room = sessionStorage.getItem(ROOM_KEY)
    wish(null)
    return routeOf(`#${room ?? ''}`).room
  } catch {
    return null
  }
}
