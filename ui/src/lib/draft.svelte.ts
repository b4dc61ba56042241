// The words of a form that holds one text: kept as a draft by what they are about, and never shown under anything else.
import { Draft } from './draft'

export class DraftText {
  text = $state('')
  /** Whose draft the text is; empty until its draft was looked for. */
  #subject = $state('')
  readonly #draft = new Draft()

  /** The form opens for this subject: what was half written about it is there. */
  async take(subject: string): Promise<void> {
    if (this.#subject === subject && this.text) return
    this.#subject = ''
    this.text = ''
    const kept = await this.#draft.show(subject)
    this.text = this.text || (kept?.text ?? '')
    this.#subject = subject
  }

  /** Keeps what is in the form soon. */
  keep(): void {
    if (this.#subject) this.#draft.keep(this.#subject, { text: this.text })
  }

  /** The form goes. */
  keepNow(): void {
    this.#draft.keepNow()
  }

  /** It is being sent: nothing of it is kept any more. */
  done(): void {
    this.#draft.done()
  }

  /** It was sent: the form is empty. */
  clear(): void {
    this.#subject = this.text = ''
  }
}
