// The time of day for words that age ("just now", "2 min ago"): whoever reads it is drawn anew as it goes on.

const STEP_MS = 20_000

class Now {
  ms = $state(Date.now())

  constructor() {
    if (typeof window !== 'undefined') setInterval(() => (this.ms = Date.now()), STEP_MS)
  }
}

const clock = new Now()

/** Now, to within twenty seconds. */
export function now(): Date {
  return new Date(clock.ms)
}
