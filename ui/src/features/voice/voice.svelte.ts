// What the agent says to the centre, what becomes of it, and the short questions of a month. Decides nothing: what can be
// said and done comes with the view, and a refusal is shown as it came.
import { call } from '../../lib/api'
import { Attempt } from '../../lib/attempt.svelte'
import type { OthersView, SaidView, VoiceRoomView } from '../../lib/generated/api'
import { View } from '../../lib/view.svelte'

/** What `voice_say` takes; only friction has a tool, minutes and a waiting customer. */
export interface ToSay {
  sort: SaidView['sort']
  text?: string
  helps?: string
  tool?: string
  customer_waiting?: boolean
  minutes?: number
  anonymous: boolean
}

/** What is half written; it is there as long as the window is, and never on a disk. */
export interface Written {
  sort: 'suggestion' | 'customers'
  text: string
  helps: string
  nameless: boolean
}

const NOTHING: Written = { sort: 'suggestion', text: '', helps: '', nameless: false }

export class Voice {
  readonly view = new View<VoiceRoomView>('voice_show', ['voice', 'settings'])
  readonly attempt = new Attempt()
  readonly saying = new Attempt()
  readonly adding = new Attempt()
  readonly answering = new Attempt()
  written = $state<Written>({ ...NOTHING })
  /** The sheet about a tool that got in the way is open, over whichever view. */
  friction = $state(false)
  /** It was wanted before: it is there from then on. */
  frictionWanted = $state(false)

  /** Opens the sheet about a tool, where there is a centre to tell. */
  async openFriction(): Promise<void> {
    this.saying.clear()
    if (this.view.value) void this.view.load()
    else await this.view.load()
    if (this.view.value?.joined) this.frictionWanted = this.friction = true
  }

  /** Says something; what it is when it is kept here, on its way. */
  async say(what: ToSay): Promise<SaidView | null> {
    let said: SaidView | null = null
    const done = await this.saying.run(async () => {
      said = await this.view.act<SaidView>('voice_say', { ...what })
    })
    return done ? said : null
  }

  /** What was written is said: the form is empty. */
  forget(): void {
    this.written = { ...NOTHING }
  }

  /** How many others at least say the same of a tool this month; null where that is not told. */
  async others(tool: string): Promise<number | null> {
    try {
      return (await call<OthersView>('voice_others', { tool })).at_least
    } catch {
      // Without it the sheet works as well.
      return null
    }
  }

  add(id: string, text: string): Promise<boolean> {
    return this.adding.run(() => this.view.act<SaidView>('voice_add', { id, text }))
  }

  thank(id: string): Promise<boolean> {
    return this.attempt.run(() => this.view.act<SaidView>('voice_thank', { id }))
  }

  withdraw(id: string): Promise<boolean> {
    return this.attempt.run(() => this.view.act<SaidView>('voice_withdraw', { id }))
  }

  /** Answers the pulse: a number for each question, in their order. */
  answer(answers: number[]): Promise<boolean> {
    return this.answering.run(() => this.view.act('pulse_answer', { answers }))
  }

  /** Leaves this month's pulse out, or all of them. */
  skip(forever: boolean): Promise<boolean> {
    return this.answering.run(() => this.view.act('pulse_skip', { forever }))
  }
}
