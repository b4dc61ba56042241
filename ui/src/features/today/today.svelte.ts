// The moment and the day: what the core says about calls and rest, and what the agent can do about it.
// Decides nothing: lengths on offer, whether a reset may start and why not all come with the view.
import { Attempt } from '../../lib/attempt.svelte'
import type { ResetView, TodayView } from '../../lib/generated/api'
import { View } from '../../lib/view.svelte'

/** The minute on the tide may be this old at most. */
const REFRESH_MS = 15_000

export type CallSwitch = 'auto' | 'on' | 'off'

export class Today {
  readonly view = new View<TodayView>('today_show', ['today', 'reset'], { refreshMs: REFRESH_MS })
  readonly attempt = new Attempt()
  readonly quieting = new Attempt()

  /** What the agent's own switch says. */
  readonly callSwitch: CallSwitch = $derived.by(() => {
    const on = this.view.value?.switch ?? null
    return on === null ? 'auto' : on ? 'on' : 'off'
  })

  /** Starts a reset; `kind` null leaves the choice to the core. */
  takeReset(seconds: number, kind: string | null): Promise<boolean> {
    return this.attempt.run(() => this.view.act<ResetView>('reset_start', kind ? { seconds, kind } : { seconds }))
  }

  /** Starts an own reset, as long as it takes. */
  takeOwn(idea: string): Promise<boolean> {
    return this.attempt.run(() => this.view.act<ResetView>('reset_start', { idea }))
  }

  endReset(): Promise<boolean> {
    return this.attempt.run(() => this.view.act('reset_end'))
  }

  /** Marks the last call as hard; with seconds, a reset begins at once, and the leader is told if so wished. */
  hard(seconds: number | null, tellLeader = false): Promise<boolean> {
    return this.attempt.run(() =>
      this.view.act('hard', seconds === null ? {} : { reset_s: seconds, tell_leader: tellLeader }),
    )
  }

  /** No offers for so many seconds; null ends the quiet. */
  quiet(seconds: number | null): Promise<boolean> {
    return this.quieting.run(() => this.view.act('quiet_set', { seconds }))
  }

  /** The offer comes again in the first gap after so many seconds. */
  later(seconds: number): Promise<boolean> {
    return this.attempt.run(() => this.view.act('nudge_answer', { answer: 'later', seconds }))
  }

  /** Whether a browser keeps its line open between calls. */
  line(name: string, keptOpen: boolean): Promise<boolean> {
    return this.attempt.run(() => this.view.act('phone_line_set', { name, kept_open: keptOpen }))
  }

  /** The agent's own word about being on a call. Rejects with the core's Problem, for the switch that asked. */
  switchCall(to: CallSwitch): Promise<unknown> {
    return this.view.act('call_switch', { on: to === 'auto' ? null : to === 'on' })
  }
}
