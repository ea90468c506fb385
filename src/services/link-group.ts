import { plainCode } from '../domain/invitation-code.ts'
import type { Address, Person } from '../domain/office.ts'
import type { CodeMaker } from './invitation-code.ts'
import type { Doing } from './ports/doing.ts'
import type { Groups, Linked } from './ports/groups.ts'

/** A group as its platform names it. */
export type GroupThere = { readonly address: Address; readonly title: string }

/** What came of typing a code in a group: `officeOnly` where its committee's office is not who typed it. */
export type GroupLinked =
  | { readonly kind: 'linked'; readonly committee: string }
  | { readonly kind: 'refused'; readonly why: Exclude<Linked, 'linked'> | 'officeOnly' }

/** Links a group by a code, which only the office of the committee may use; a code refused so stays good. */
export function makeLinkGroup({
  groups,
  hash,
}: {
  readonly groups: Pick<Groups, 'committeeOf' | 'link'>
  readonly hash: CodeMaker['hash']
}) {
  return async (code: string, person: Person, group: GroupThere, doing: Doing): Promise<GroupLinked> => {
    const hashed = hash(plainCode(code))
    const committeeId = await groups.committeeOf(hashed)
    if (committeeId === null) return { kind: 'refused', why: 'unknown' }
    const office = person.holdings.find(
      ({ role, committee }) => role === 'office' && committee.id === committeeId,
    )
    if (office === undefined) return { kind: 'refused', why: 'officeOnly' }
    const linked = await groups.link(hashed, group, doing)
    return linked === 'linked'
      ? { kind: 'linked', committee: office.committee.name }
      : { kind: 'refused', why: linked }
  }
}
