import type { Instant } from '../../domain/day.ts'
import type { Address, Role } from '../../domain/office.ts'

/** Who does something, when and by which update: the key under which it happens once. */
export type Doing = {
  readonly by: Address
  readonly accountId: number | null
  readonly role: Role | null
  readonly at: Instant
  /** Channel and update id: doing it twice under one key changes nothing. */
  readonly key: string
}
