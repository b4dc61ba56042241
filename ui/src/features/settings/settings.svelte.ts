// What the agent can set: phones, centre, language, look, sources, reminders. Each change is the core's to
// accept; what is shown afterwards is what the core answered.
import { Attempt } from '../../lib/attempt.svelte'
import type { CentreView, SettingsView, SourceView } from '../../lib/generated/api'
import { View } from '../../lib/view.svelte'

/** What `settings_set` takes; absent keys stay as they are. */
export interface Change {
  language?: string
  theme?: string
  autostart?: boolean
  nudges?: boolean
  browsers?: boolean
  sound?: boolean
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

  set(change: Change): Promise<boolean> {
    return this.attempt.run(() => this.view.act('settings_set', { ...change }))
  }

  usePhone(name: string, use: boolean): Promise<boolean> {
    return this.attempt.run(() => this.view.act(use ? 'phone_use' : 'phone_forget', { name }))
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
