// Customers' words that wait for a person, and what became of them. A decision waits ten seconds before it is sent, so that
// it can be taken back. Decides nothing about the words.
import { tick } from 'svelte'
import { toast } from '../../lib/toast.svelte'
import { t } from '../../lib/i18n'
import * as api from '../api'
import type { ImportPreview, WaitingPraise } from '../generated'
import { FileImport } from '../import.svelte'
import { Pages } from '../pages.svelte'
import { Undo } from '../undo.svelte'

export class Praise {
  readonly pages = new Pages<WaitingPraise>((asked) => api.praise(asked))
  readonly undo = new Undo<api.PraiseAnswer>(
    (id, said, last) => api.answerPraise(id, said, last),
    (id, said) => this.#sent(id, said),
  )
  readonly file = new FileImport<ImportPreview>(api.importPraise)

  #sent(id: string, said: api.PraiseAnswer): void {
    const praise = this.pages.rows?.find((one) => one.id === id)
    const keys = document.activeElement
    this.pages.drop((one) => one.id === id)
    void this.#keepKeys(keys)
    if (praise)
      toast.say(t(said === 'approve' ? 'console-praise-passed' : 'console-praise-erased', { name: praise.to }))
  }

  /** The card goes with the button on which the keys were: they go on from the room. */
  async #keepKeys(before: Element | null): Promise<void> {
    await tick()
    const areLost = before !== document.body && document.activeElement === document.body
    if (areLost) document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
  }
}
