// The vault as the settings show it. Whether something opens is the core's to say; a passphrase is held no longer than
// its form is open.
import { call } from '../../lib/api'
import { Attempt } from '../../lib/attempt.svelte'
import type { PairingView, VaultView, VaultWordsView } from '../../lib/generated/api'
import { View } from '../../lib/view.svelte'

/** Between two looks at a pairing, in ms. */
const LOOK_MS = 1000

export class Vault {
  readonly view = new View<VaultView>('vault_status', ['vault'])
  readonly attempt = new Attempt()
  /** The recovery words, while they are shown. */
  words = $state.raw<VaultWordsView | null>(null)
  /** A pairing with another desk, while it goes on. */
  pairing = $state.raw<PairingView | null>(null)

  #looking: ReturnType<typeof setTimeout> | undefined

  create(passphrase: string, keep: boolean): Promise<boolean> {
    return this.attempt.run(async () => {
      this.words = await call<VaultWordsView>('vault_create', { passphrase, keep })
    })
  }

  confirm(words: string[]): Promise<boolean> {
    return this.attempt.run(async () => {
      await this.view.act('vault_confirm', { words })
      this.words = null
    })
  }

  unlock(passphrase: string, keep: boolean): Promise<boolean> {
    return this.attempt.run(() => this.view.act('vault_unlock', { passphrase, keep }))
  }

  recover(words: string, passphrase: string, keep: boolean): Promise<boolean> {
    return this.attempt.run(() => this.view.act('vault_recover', { words, passphrase, keep }))
  }

  lock(): Promise<boolean> {
    return this.attempt.run(() => this.view.act('vault_lock'))
  }

  /** Begins a pairing: without a code at the desk where the vault is locked. */
  pair(code: string | null): Promise<boolean> {
    return this.attempt.run(async () => {
      this.#took(await call<PairingView>('vault_pair', { code }))
    })
  }

  /** What the agent says of the digits. */
  same(same: boolean): Promise<boolean> {
    return this.attempt.run(async () => {
      try {
        this.#took(await call<PairingView>('vault_pair_confirm', { same }))
      } catch (thrown) {
        this.pairing = null
        throw thrown
      }
    })
  }

  /** Nobody looks any more. */
  leave(): void {
    clearTimeout(this.#looking)
    this.pairing = null
    this.words = null
    this.attempt.clear()
  }

  #took(view: PairingView): void {
    clearTimeout(this.#looking)
    this.pairing = view
    if (view.done) {
      this.pairing = null
      void this.view.load()
    } else {
      this.#looking = setTimeout(() => void this.#look(), LOOK_MS)
    }
  }

  async #look(): Promise<void> {
    if (!this.pairing) return
    // While the agent's own answer is on its way nobody looks.
    if (this.attempt.busy) {
      this.#looking = setTimeout(() => void this.#look(), LOOK_MS)
      return
    }
    const went = await this.attempt.run(async () => {
      this.#took(await call<PairingView>('vault_pair_look'))
    })
    if (!went) this.pairing = null
  }
}
