// In which rooms something waits for whoever is signed in, so that they need not look into each: an answer they owe, a request or a
// version of the policy that they may decide about. A word beside the room's name; never a number, and never about anybody else.
import * as api from './api'
import type { Me, Room } from './generated'

/** Something is late, or waits. */
export type Mark = 'overdue' | 'waits'

type Marks = Partial<Record<Room, Mark>>

export class Due {
  marks = $state.raw<Marks>({})
  #asked = 0

  constructor(private readonly me: Pick<Me, 'post' | 'rooms'>) {}

  /** Asks anew; what does not answer has no mark, and says so in its own room. */
  async look(): Promise<void> {
    const asked = ++this.#asked
    const [voices, people, policy] = await Promise.all([
      this.#of('voices', voicesOf),
      this.#of('people', peopleOf),
      this.me.post === 'works_council' ? this.#of('policy', policyOf) : null,
    ])
    if (asked !== this.#asked) return
    this.marks = { ...(voices && { voices }), ...(people && { people }), ...(policy && { policy }) }
  }

  async #of(room: Room, mark: () => Promise<Mark | null>): Promise<Mark | null> {
    if (!this.me.rooms.includes(room)) return null
    try {
      return await mark()
    } catch {
      return null
    }
  }
}

/** Open cases come with the next day first, so that what is late is among the first ones. */
async function voicesOf(): Promise<Mark | null> {
  const { rows } = await api.voices({ which: 'open' })
  const mine = rows.filter((row) => row.mine)
  if (mine.some((row) => row.overdue)) return 'overdue'
  return mine.some((row) => row.state === 'heard') ? 'waits' : null
}

async function peopleOf(): Promise<Mark | null> {
  const { rows } = await api.requests('waiting', {})
  return rows.some((row) => row.may_decide) ? 'waits' : null
}

async function policyOf(): Promise<Mark | null> {
  const { rows } = await api.policyVersions({})
  return rows.some((row) => row.state === 'waits' && row.may_agree) ? 'waits' : null
}
