// The last thing that was done, in words, for a few seconds, with a way back where there is one. One at a time; never for
// errors.

const SHOWN_MS = 6000

interface Action {
  label: string
  run: () => void
}

class Toast {
  text = $state('')
  /** What takes back what was done, while the words are there. */
  action = $state.raw<Action | null>(null)
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Says `text`, in place of what was said before. */
  say(text: string): void {
    this.#show(text, null, SHOWN_MS)
  }

  /** Says `text` for as long as `action` can be taken, in milliseconds. */
  offer(text: string, action: Action, forMs: number): void {
    this.#show(text, action, forMs)
  }

  /** The way back is taken: the words go. */
  take(): void {
    const action = this.action
    this.#show('', null, 0)
    action?.run()
  }

  #show(text: string, action: Action | null, forMs: number): void {
    clearTimeout(this.#timer)
    this.text = text
    this.action = action
    this.#timer = setTimeout(() => ((this.text = ''), (this.action = null)), forMs)
  }
}

export const toast = new Toast()
