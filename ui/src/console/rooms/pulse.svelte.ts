// The pulse as the console has it: what is open, why none can be opened, what the last ones came to. Knows no answer of
// anybody; whether one may be opened, and what may be told, the server decides.
import { Attempt } from '../../lib/attempt.svelte'
import { Answer } from '../answer.svelte'
import * as api from '../api'
import type { PulseRoom } from '../generated'

export class Pulse {
  readonly room = new Answer<PulseRoom>(() => api.pulse())
  readonly opening = new Attempt()

  /** Opens one; what is shown afterwards is what the server answered. */
  open(questions: api.QuestionAsked[]): Promise<boolean> {
    return this.opening.run(async () => {
      this.room.value = await api.openPulse(questions)
    })
  }
}
