// Where the agent is and wants to go. Roles, skills and limits come with the view; what is marked here stays
// on this device unless the core says otherwise.
import { Attempt } from '../../lib/attempt.svelte'
import type { PathView, RoleView } from '../../lib/generated/api'
import { View } from '../../lib/view.svelte'

export class Path {
  readonly view = new View<PathView>('path_show', ['path'])
  readonly attempt = new Attempt()
  readonly adding = new Attempt()

  readonly current: RoleView | undefined = $derived(this.#role(this.view.value?.current))
  readonly next: RoleView | undefined = $derived(this.#role(this.view.value?.next))

  #role(key: string | null | undefined): RoleView | undefined {
    return this.view.value?.roles.find((role) => role.key === key)
  }

  setCurrent(role: string | null): Promise<boolean> {
    return this.attempt.run(() => this.view.act('path_current_set', { role }))
  }

  setNext(role: string | null): Promise<boolean> {
    return this.attempt.run(() => this.view.act('path_next_set', { role }))
  }

  addEvidence(skill: string, level: number, text: string): Promise<boolean> {
    return this.adding.run(() => this.view.act('evidence_add', { skill, level, text }))
  }

  removeEvidence(id: string): Promise<boolean> {
    return this.attempt.run(() => this.view.act('evidence_remove', { id }))
  }

  /** `by` is an ISO day. A goal on speed is refused by the core, with its reason. */
  addGoal(text: string, by: string): Promise<boolean> {
    return this.adding.run(() => this.view.act('goal_add', { text, by }))
  }

  setGoalDone(id: string, done: boolean): Promise<boolean> {
    return this.attempt.run(() => this.view.act('goal_done_set', { id, done }))
  }

  removeGoal(id: string): Promise<boolean> {
    return this.attempt.run(() => this.view.act('goal_remove', { id }))
  }
}
