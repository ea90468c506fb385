import type { Role } from './office.ts'

/** An office as people read it: the role, and the seat or the branches that it is of. */
export type OfficeTitle = {
  readonly role: Role
  readonly seat: string | null
  /** The branch of a secretary or deputy, those that a seat follows; none for the office and the leaders. */
  readonly branches: readonly string[]
}
