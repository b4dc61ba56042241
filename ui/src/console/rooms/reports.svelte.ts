// The months of which there is a front-line report, and who of the agents' speakers has approved it. Makes no page: that the
// server does.
import { Attempt } from '../../lib/attempt.svelte'
import { Answer } from '../answer.svelte'
import * as api from '../api'
import type { ReportRow } from '../generated'
import { monthOf } from './bands'

/** So many speakers of the agents approve a report before it goes up. */
export const APPROVALS = 2

export class Reports {
  readonly list = new Answer<ReportRow[]>(() => api.reports())
  readonly approving = new Attempt()

  /** Approves a month as one of the speakers. */
  approve(row: ReportRow): Promise<boolean> {
    return this.approving.run(async () => {
      const now = await api.approveReport(monthOf(row.month))
      this.list.value = (this.list.value ?? []).map((one) => (one.month === row.month ? now : one))
    })
  }
}
