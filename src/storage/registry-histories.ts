import type { Pool } from 'pg'
import type { Opening } from '../domain/branch.ts'
import type { BranchHistory } from '../services/ports/registry.ts'
import { type CountColumns, givenOf } from './branch-moved.ts'
import { type FactsRow, factsOf } from './rows.ts'

export type HistoryRow = Omit<BranchHistory, 'facts' | 'openings' | 'moved'> & {
  readonly moved: readonly (CountColumns & { readonly from: string; readonly sources: readonly number[] })[]
  readonly facts: readonly (FactsRow & { readonly from: string })[]
  readonly openings: readonly Opening[]
}

/** Not EXISTS, for which the planner would read all reports there are, once for each committee. */
export const historiesText = `
  SELECT branch.id, branch.code, branch.last_period AS last,
    coalesce((SELECT json_agg(json_build_object('from', from_period, 'name', name, 'kind', kind,
        'hasBranchCommittee', has_branch_committee, 'meetingDay', meeting_day, 'officer', officer)
        ORDER BY from_period)
      FROM branch_fact WHERE branch_id = branch.id), '[]') AS facts,
    coalesce((SELECT json_agg(json_build_object('period', period, 'official', official,
        'probationary', probationary) ORDER BY period)
      FROM opening WHERE branch_id = branch.id), '[]') AS openings,
    coalesce((SELECT json_agg(json_build_object('from', from_period, 'sources', sources, 'official', official,
        'probationary', probationary, 'exempt', exempt) ORDER BY from_period)
      FROM moved_stock WHERE branch_id = branch.id), '[]') AS moved,
    (SELECT true FROM report WHERE branch_id = branch.id LIMIT 1) IS NOT NULL AS "hasReports"
  FROM branch WHERE committee_id = $1 ORDER BY position, id`

/** Every branch of a committee with all that is known of it, in one statement: each tick begins with it. */
export async function histories(pool: Pool, committeeId: number): Promise<BranchHistory[]> {
  const { rows } = await pool.query<HistoryRow>({
    name: 'histories',
    text: historiesText,
    values: [committeeId],
  })
  return rows.map(historyOf)
}

export function historyOf({ facts, moved, ...row }: HistoryRow): BranchHistory {
  return {
    ...row,
    moved: moved.map(({ from, sources, ...counts }) => ({ from, sources, given: givenOf(counts) })),
    facts: facts.map((fact) => ({ from: fact.from, value: factsOf(fact) })),
  }
}
