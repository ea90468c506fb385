import { isOfBranch, type Person } from './office.ts'

/** What of one branch somebody sees: every figure, all but the restricted ones, or nothing. */
export type Sight = 'all' | 'unrestricted' | 'nothing'

/** The branch itself and the office see all; leaders, and officers who follow the branch, all but what is restricted. */
export function sightOf(
  person: Person,
  { committeeId, branchId }: { readonly committeeId: number; readonly branchId: number },
): Sight {
  const held = person.holdings.filter(
    ({ committee, role, branches }) =>
      committee.id === committeeId &&
      (role === 'office' || role === 'leader' || branches.some(({ id }) => id === branchId)),
  )
  if (held.some(({ role }) => role === 'office' || isOfBranch(role))) return 'all'
  return held.length > 0 ? 'unrestricted' : 'nothing'
}
