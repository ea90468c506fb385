import { type BranchFacts, branchKinds } from '../domain/branch.ts'
import { type Calendar, defaultCalendar } from '../domain/calendar.ts'
import type { Committee, Target } from '../domain/committee.ts'

/** The value as one of those known; refuses, with a sentence, what a newer program may have written. */
export function oneOf<T extends string>(known: readonly T[], value: string): T {
  const found = known.find((one) => one === value)
  if (found !== undefined) return found
  throw new Error(`The database holds "${value}" where one of ${known.join(', ')} belongs.`)
}

/** A committee as the database keeps it; the calendar is JSON. */
export type CommitteeRow = Omit<Committee, 'calendar'> & { readonly calendar: unknown }

export function committeeOf(row: CommitteeRow): Committee {
  const { id, code, name, place, above } = row
  return { id, code, name, place, above, calendar: calendarOf(row.calendar) }
}

/** A key that came into the calendar after the row was written takes its usual value. */
function calendarOf(json: unknown): Calendar {
  return { ...defaultCalendar, ...(json as Partial<Calendar>) }
}

export type FactsRow = Omit<BranchFacts, 'kind'> & { readonly kind: string }

export function factsOf(row: FactsRow): BranchFacts {
  const { name, hasBranchCommittee, meetingDay, officer } = row
  return { name, kind: oneOf(branchKinds, row.kind), hasBranchCommittee, meetingDay, officer }
}

/** A target as the database keeps it. */
export type TargetRow = Omit<Target, 'code' | 'kind'> & {
  readonly code: string
  readonly kind: string | null
}

export function targetOf({ code, kind, goal, by }: TargetRow): Target {
  return {
    code: oneOf(['branch_committees'], code),
    kind: kind === null ? null : oneOf(branchKinds, kind),
    goal,
    by,
  }
}
