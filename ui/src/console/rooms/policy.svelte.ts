// The floor under everybody's rest: what is in force, every version with its signature and who agreed, and for an admin the
// file that is written. It may grant more rest, never less than Breakwater's own; the server says so, line by line.
import { Attempt } from '../../lib/attempt.svelte'
import { said, type Plain } from '../../lib/i18n'
import { lengthOf } from '../../lib/i18n/format'
import * as api from '../api'
import { Answer } from '../answer.svelte'
import { Check } from '../check.svelte'
import type { PolicyCheck, PolicyRoom, PolicyState, PolicyVersionRow, PolicyVersionView } from '../generated'
import { Pages } from '../pages.svelte'

/** Where a version stands, by its words on the screen. */
export const STANDS: Record<PolicyState, Plain> = {
  in_force: 'console-policy-in-force',
  waits: 'console-policy-waits',
  replaced: 'console-policy-replaced',
  never: 'console-policy-never',
}

/** As what the server names the country's rules among what a version grants less of. */
const COUNTRY = 'country'

/** What a version grants less of, as a sentence lists it: keys as the file has them, the country's rules in words. */
export function lacked(lacks: readonly string[], country: string): string[] {
  return lacks.map((key) => (key === COUNTRY ? country : key))
}

/** A number in words; null for a key that nobody put into words yet. */
function inWords(name: string, value: string): string | null {
  return said(`policy-${name.replaceAll('_', '-')}`, { value: lengthOf(value) })
}

/** A number in words, or else as the file has it. */
export function sentenceOf(name: string, value: string): string {
  return inWords(name, value) ?? `${name} ${value}`
}

/** A number as a line of the file: plain numbers stand without quotes. */
export function lineOf(name: string, value: string): string {
  return /^\d+(\.\d+)?$|^true$|^false$/.test(value) ? `${name} = ${value}` : `${name} = "${value}"`
}

/** A line of a version that changed a number, in words; null for a line that says none, such as a comment. */
export function wordsOf(line: string): string | null {
  const found = /^\s*([a-z][a-z0-9_]*)\s*=\s*"?([^"#]*?)"?\s*(?:#.*)?$/.exec(line)
  const [, name, value] = found ?? []
  if (!name || !value) return null
  return inWords(name, value)
}

export class Policy {
  readonly room = new Answer<PolicyRoom>(() => api.policy())
  readonly check = new Check<PolicyCheck>((text, signal) => api.checkPolicy(text, signal))
  readonly publishing = new Attempt()
  readonly versions = new Pages<PolicyVersionRow>((asked) => api.policyVersions(asked))
  readonly agreeing = new Attempt()
  editing = $state(false)
  before = $state('')
  readonly changed: boolean = $derived(this.editing && this.check.text !== this.before)
  #looked = 0
  readonly version = new Answer<PolicyVersionView>(() => api.policyVersion(this.#looked))

  /** Begins to write: from what is in force, or anew from the text of a version. */
  edit(text?: string): void {
    this.publishing.clear()
    this.before = this.room.value?.text ?? ''
    this.check.begin(text ?? this.before)
    this.editing = true
  }

  close(): void {
    this.check.stop()
    this.editing = false
  }

  /** Publishes what stands there; null when a line of it is refused, else whether it waits for the works council. */
  async publish(): Promise<{ waits: boolean } | null> {
    const went = await this.publishing.run(async () => {
      this.check.verdict = await api.publishPolicy(this.check.text)
      this.check.judged = this.check.text
    })
    const said = this.check.verdict
    if (!went || !said || said.faults.length > 0) return null
    this.close()
    await this.load()
    return { waits: said.waits }
  }

  /** What is in force, and the versions. */
  async load(): Promise<void> {
    await Promise.all([this.room.load(), this.versions.load()])
  }

  /** Looks at a version. */
  look(number: number): Promise<void> {
    if (this.#looked !== number) this.version.value = null
    this.#looked = number
    this.agreeing.clear()
    return this.version.load()
  }

  /** Agrees to a version, as a member of the works council. */
  async agree(number: number): Promise<boolean> {
    const went = await this.agreeing.run(async () => {
      this.version.value = await api.agreePolicy(number)
    })
    // Whether it went or another version came: what is shown is what holds now.
    await this.load()
    return went
  }
}
