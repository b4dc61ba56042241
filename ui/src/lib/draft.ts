// Something half written, kept by the core by what it is about: it survives another view, a closed window and a restart.
import { call } from './api'
import type { DraftView } from './generated/api'

/** Typing that rests for so long is kept. */
const REST_MS = 400

export interface Written {
  text: string
  to?: string[]
  team?: boolean
  value?: string | null
  /** ISO day of a goal. */
  by?: string | null
}

export class Draft {
  #timer: ReturnType<typeof setTimeout> | undefined
  #last: (Written & { subject: string }) | null = null

  /** What is kept about a subject. */
  async show(subject: string): Promise<DraftView | null> {
    this.keepNow()
    try {
      return await call<DraftView | null>('draft_show', { subject })
    } catch {
      // Without its draft a form is empty, and works.
      return null
    }
  }

  /** Keeps it soon. */
  keep(subject: string, written: Written): void {
    if (this.#last && this.#last.subject !== subject) this.keepNow()
    clearTimeout(this.#timer)
    this.#last = { subject, ...written }
    this.#timer = setTimeout(() => this.keepNow(), REST_MS)
  }

  /** Keeps at once what is not kept yet: the form goes. */
  keepNow(): void {
    clearTimeout(this.#timer)
    const last = this.#last
    this.#last = null
    // The form still holds the words; a refusal costs no more than the draft of them.
    if (last) call('draft_keep', { ...last }).catch(() => undefined)
  }

  /** What was written is given: nothing of it is kept any more. */
  done(): void {
    clearTimeout(this.#timer)
    this.#last = null
  }
}
