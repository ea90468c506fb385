import { branchKinds } from '../domain/branch.ts'
import type { BranchFacts } from '../domain/branch.ts'
import type { Takes } from './fault.ts'
import { reading, record } from './schema.ts'
import { codeOf, nameOf, periodOf, wholeOf } from './setup-values.ts'

/** A key that may be absent or empty, and then is `otherwise`. */
export const unless = <T, O>(otherwise: O, takes: Takes, parse: (value: unknown) => T | undefined) =>
  reading<T | O>(takes, (value) => (value === null ? otherwise : parse(value))).prefault(null)

export const kindOf = (value: unknown) => branchKinds.find((kind) => kind === value)

const yesNoOf = (value: unknown) => (typeof value === 'boolean' ? value : undefined)
const dayOf = (value: unknown) => wholeOf(value, 1, 31)
const membersOf = (value: unknown) => wholeOf(value, 0, 10_000)

const named = { code: reading('code', codeOf), name: reading('name', nameOf), kind: reading('kind', kindOf) }

/** What is said of a branch, of one kind or another. */
export const factKeys = {
  ...named,
  has_branch_committee: unless(false, 'yes_no', yesNoOf),
  meeting_day: unless(null, 'day_of_month', dayOf),
  officer: unless(null, 'code', codeOf),
}

/** The same where what is not said stays as it is: null. */
export const partKeys = {
  code: named.code,
  name: unless(null, 'name', nameOf),
  kind: unless(null, 'kind', kindOf),
  has_branch_committee: unless(null, 'yes_no', yesNoOf),
  meeting_day: unless(null, 'day_of_month', dayOf),
  officer: unless(null, 'code', codeOf),
}

export const openingKeys = {
  period: reading('period', periodOf),
  member_official: reading('count', membersOf),
  member_probationary: reading('count', membersOf),
}

/** Members who are moved; the month is that before the change, and need not be said. */
const countKeys = {
  ...openingKeys,
  period: unless(null, 'period', periodOf),
  member_exempt: unless(null, 'count', membersOf),
}

type Told = {
  readonly name: string
  readonly kind: BranchFacts['kind']
  readonly has_branch_committee: boolean
  readonly meeting_day: number | null
  readonly officer: string | null
}

export function factsOf({ name, kind, has_branch_committee, meeting_day, officer }: Told): BranchFacts {
  return { name, kind, hasBranchCommittee: has_branch_committee, meetingDay: meeting_day, officer }
}

/** Members as they are moved. */
export const count = record(countKeys).transform(
  ({ member_official: official, member_probationary: probationary, member_exempt: exempt }) => ({
    official,
    probationary,
    exempt,
  }),
)
