// What the board shows and how old it is: asks every four minutes, goes on with what it has while the server is away, and
// stops when it may no longer ask. Keeps its token for this window alone. Counts nothing.
import * as api from '../console/api'
import type { Wall } from '../console/generated'
import { toProblem } from '../lib/problem'
import { cardsOf, type Card } from './cards'
import { Rotation, shownMs } from './rotation'

/** How often it asks, in ms. The server reads anew once a minute, so what is taken back is gone within five. */
export const ASK_MS = 4 * 60_000
/** A server that is away is asked sooner, in ms. */
export const RETRY_MS = 30_000
/** After so long without an answer nobody's words are shown: they may have been taken back. In ms. */
export const KEPT_MS_MAX = 12 * 3_600_000
/** Weeks that are shown: the most there are, so that a small centre has more than one card. */
const WEEKS = 4

/** Whether it can ask: not known yet, yes, the server is away, or the board has no key. */
type Stand = 'asking' | 'fresh' | 'away' | 'barred'

export class Board {
  stand = $state<Stand>('asking')
  centre = $state('')
  shown = $state.raw<Card | null>(null)
  /** When the last answer came, in ms. */
  answeredMs = $state<number | null>(null)
  paused = $state(false)
  readonly #rotation = new Rotation<Card>()
  #asking: ReturnType<typeof setTimeout> | undefined
  #turning: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly token: string | null,
    private readonly question: (token: string | null, weeks: number) => Promise<Wall> = api.wall,
    private readonly now: () => number = Date.now,
  ) {}

  /** There is more than one to be shown. */
  get turns(): boolean {
    return this.#rotation.turns
  }

  /** Asks, and goes on asking; returns the end of it. */
  start(): () => void {
    void this.ask()
    return () => {
      clearTimeout(this.#asking)
      clearTimeout(this.#turning)
    }
  }

  async ask(): Promise<void> {
    clearTimeout(this.#asking)
    let again = ASK_MS
    try {
      const wall = await this.question(this.token, WEEKS)
      this.centre = wall.centre
      this.answeredMs = this.now()
      this.stand = 'fresh'
      this.#rotation.take(cardsOf(wall))
    } catch (thrown) {
      const { code } = toProblem(thrown)
      again = RETRY_MS
      if (code === 'signed_out' || code === 'not_allowed') {
        // Whoever took the key away does not want the words to stay.
        this.stand = 'barred'
        this.#rotation.take([])
      } else {
        this.stand = 'away'
        if (this.now() - (this.answeredMs ?? 0) > KEPT_MS_MAX) this.#rotation.take([])
      }
    }
    this.#draw()
    this.#asking = setTimeout(() => void this.ask(), again)
  }

  /** The next one, or the one before. */
  go(step: 1 | -1): void {
    if (step === 1) this.#rotation.next()
    else this.#rotation.previous()
    this.#draw()
  }

  /** Stands still, or goes on. */
  pause(): void {
    this.paused = !this.paused
    this.#wind()
  }

  #draw(): void {
    const shown = this.#rotation.shown
    // The same card with other words is drawn; the same card stays as it is, and so does its time.
    if (shown?.id === this.shown?.id && this.#turning !== undefined) {
      this.shown = shown
      return
    }
    this.shown = shown
    this.#wind()
  }

  #wind(): void {
    clearTimeout(this.#turning)
    this.#turning = undefined
    const shown = this.shown
    if (!shown || this.paused) return
    this.#turning = setTimeout(() => {
      this.#turning = undefined
      if (this.#rotation.turns) this.go(1)
      else this.#wind()
    }, shownMs(shown.text.length))
  }
}
