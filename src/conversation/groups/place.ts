import type { Address } from '../../domain/office.ts'

/** A linked group, as a button names it; a platform may have no title for it. */
export type GroupChoice = { readonly address: Address; readonly title: string }

/** Whether to link another group or to end the link of one. */
export type GroupsPlace = {
  readonly at: 'groups'
  readonly committeeId: number
  readonly groups: readonly GroupChoice[]
}
