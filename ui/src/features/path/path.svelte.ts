// Where the agent is and wants to go. Roles, skills and limits come with the view; what is marked here stays
// on this device unless the agent shares it.
import { Attempt } from '../../lib/attempt.svelte'
import { call } from '../../lib/api'
import type { EvidenceView, PathPrintedView, PathView, PersonView, RoleView } from '../../lib/generated/api'
import { View } from '../../lib/view.svelte'

/** With whom something is shared, and what was ticked. */
export interface Ticked {
  with: string
  next: boolean
  skills: string[]
  goals: string[]
}

export class Path {
  readonly view = new View<PathView>('path_show', ['path'])
  readonly attempt = new Attempt()
  readonly adding = new Attempt()
  readonly printing = new Attempt()
  readonly sharing = new Attempt()

  readonly current: RoleView | undefined = $derived(this.#role(this.view.value?.current))
  readonly next: RoleView | undefined = $derived(this.#role(this.view.value?.next))

  #role(key: string | null | undefined): RoleView | undefined {
    return this.view.value?.roles.find((role) => role.key === key)
  }

  /** Says which role one has. Rejects with the core's Problem, for the control that asked. */
  setCurrent(role: string | null): Promise<unknown> {
    return this.view.act('path_current_set', { role })
  }

  /** Chooses the role to look at next; null lets it go. Rejects as {@link setCurrent}. */
  setNext(role: string | null): Promise<unknown> {
    return this.view.act('path_next_set', { role })
  }

  addEvidence(skill: string, level: number, text: string): Promise<boolean> {
    return this.adding.run(() => this.view.act('evidence_add', { skill, level, text, draft: true }))
  }

  removeEvidence(id: string): Promise<boolean> {
    return this.attempt.run(() => this.view.act('evidence_remove', { id }))
  }

  /** `by` is an ISO day. A goal on speed is refused by the core, with its reason. */
  addGoal(text: string, by: string): Promise<boolean> {
    return this.adding.run(() => this.view.act('goal_add', { text, by, draft: true }))
  }

  /** Says whether one is done. Rejects as {@link setCurrent}. */
  setGoalDone(id: string, done: boolean): Promise<unknown> {
    return this.view.act('goal_done_set', { id, done })
  }

  /** Every piece of evidence with the skill that it shows, in the order of the view. */
  evidence(): { skill: string; pieces: EvidenceView[] }[] {
    const view = this.view.value
    const all = [...(view?.skills ?? []), ...(view?.former ?? [])]
    return all.map(({ name, evidence }) => ({ skill: name, pieces: evidence })).filter((one) => one.pieces.length > 0)
  }

  /** Makes the page with this evidence on it; answers where it is, or null and the reason in `printing`. */
  async print(evidence: string[]): Promise<PathPrintedView | null> {
    let printed: PathPrintedView | null = null
    await this.printing.run(async () => (printed = await call<PathPrintedView>('path_print', { evidence })))
    return printed
  }

  /** Colleagues whom the typed letters may mean. */
  find(text: string): Promise<PersonView[]> {
    return call('people_find', { text })
  }

  /** One person sees from now on what was ticked. */
  share(ticked: Ticked): Promise<boolean> {
    return this.sharing.run(() => this.view.act('path_share', { ...ticked }))
  }

  /** They see nothing of it any more. */
  unshare(person: string): Promise<boolean> {
    return this.attempt.run(() => this.view.act('path_unshare', { with: person }))
  }

  removeGoal(id: string): Promise<boolean> {
    return this.attempt.run(() => this.view.act('goal_remove', { id }))
  }
}
