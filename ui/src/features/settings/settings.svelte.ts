// What the agent can set: phones, centre, language, look, sources, reminders. Each change is the core's to
// accept; what is shown afterwards is what the core answered.
import { Attempt } from '../../lib/attempt.svelte'
import type { CentreView, SettingsView, SignInView, SourceView, WaysInView } from '../../lib/generated/api'
import { call } from '../../lib/api'
import { View } from '../../lib/view.svelte'

/** What `settings_set` takes; absent keys stay as they are. */
export interface Change {
  language?: string
  theme?: string
  autostart?: boolean
  nudges?: boolean
  browsers?: boolean
  sound?: boolean
  reset_screen?: string
  first_run_done?: boolean
}

/** What `source_add` takes; a login name and a password are for `dialog` alone. */
export interface NewSource {
  kind: string
  address: string | null
  user?: string
  password?: string
}

export class Settings {
  readonly view = new View<SettingsView>('settings_show', ['settings'])
  readonly attempt = new Attempt()
  readonly joining = new Attempt()
  readonly sourcing = new Attempt()
  /** The centre as joining answered it; the view may still be the one from before. */
  joined = $state.raw<CentreView | null>(null)
  /** The typed centre has a sign-in with the account at work. */
  sso = $state(false)
  /** While the browser has it. */
  signIn = $state.raw<SignInView | null>(null)

  /** Sets something. Rejects with the core's Problem, for the control that asked. */
  set(change: Change): Promise<unknown> {
    return this.view.act('settings_set', { ...change })
  }

  /** Takes a program for a phone, or no longer. Rejects as {@link set}. */
  usePhone(name: string, use: boolean): Promise<unknown> {
    return this.view.act(use ? 'phone_use' : 'phone_forget', { name })
  }

  /** Takes back that this browser keeps its line open between calls. */
  lineCloses(name: string): Promise<boolean> {
    return this.attempt.run(() => this.view.act('phone_line_set', { name, kept_open: false }))
  }

  join(url: string, code: string): Promise<boolean> {
    return this.joining.run(async () => {
      this.joined = await this.view.act<CentreView>('join', { url: url.trim(), code: code.trim() })
    })
  }

  /** Whether this centre lets one join with one's account at work; no when it cannot be asked. */
  async askWays(url: string): Promise<void> {
    this.sso = false
    try {
      const ways = await call<WaysInView>('join_ways', { url: url.trim() })
      this.sso = ways.sso
    } catch {
      // The form says what is wrong when the agent joins.
    }
  }

  /** Opens the browser; what comes of it is heard as a change of the settings. */
  joinInBrowser(url: string): Promise<boolean> {
    return this.joining.run(async () => {
      this.signIn = await call<SignInView>('join_sso', { url: url.trim() })
    })
  }

  /** Where joining in the browser stands; answers whether it is done. */
  async lookAtBrowser(): Promise<boolean> {
    await this.joining.run(async () => {
      this.signIn = null
      const view = await call<SignInView>('join_sso_show')
      if (view.state === 'waiting') this.signIn = view
      if (view.state === 'joined') this.joined = view.centre
    })
    return this.joined !== null
  }

  /** Leaves the centre; what was not sent is lost only when the agent said so. */
  leave(discard = false): Promise<boolean> {
    return this.attempt.run(() => this.view.act('leave', { discard_unsent: discard }))
  }

  addSource(source: NewSource): Promise<boolean> {
    return this.sourcing.run(() => this.view.act<SourceView>('source_add', { ...source }))
  }

  removeSource(id: string): Promise<boolean> {
    return this.attempt.run(() => this.view.act('source_remove', { id }))
  }
}
