// The last thing that was done, in words, for a few seconds. One at a time; never for errors.

const SHOWN_MS = 6000

class Toast {
  text = $state('')
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Says `text`, in place of what was said before. */
  say(text: string): void {
    clearTimeout(this.#timer)
    this.text = text
    this.#timer = setTimeout(() => (this.text = ''), SHOWN_MS)
  }
}

export const toast = new Toast()
