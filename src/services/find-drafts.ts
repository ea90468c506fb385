import type { Period } from '../domain/period.ts'
import type { Opened, makeLoadReport } from './open-report.ts'
import type { Reports } from './ports/reports.ts'

export type FindDraftsDeps = {
  readonly reports: Pick<Reports, 'statuses'>
  readonly load: ReturnType<typeof makeLoadReport>
}

/** The reports of these branches and months that somebody began and nobody submitted, or that were returned. */
export function makeFindDrafts({ reports, load }: FindDraftsDeps) {
  return async (branchIds: readonly number[], periods: readonly Period[]): Promise<Opened[]> => {
    const statuses = await reports.statuses(branchIds, periods)
    const begun = statuses
      .filter(({ status }) => status === 'draft' || status === 'returned')
      .toSorted((one, other) => (one.period < other.period ? -1 : 1))
    const opened = await Promise.all(begun.map(load))
    return opened.filter((one) => one !== null)
  }
}
