import type { Address } from '../../domain/office.ts'

/** What the office wants done with the groups of its committee. */
export type GroupsEffect =
  | { readonly kind: 'listGroups'; readonly committeeId: number }
  | { readonly kind: 'createGroupCode'; readonly committeeId: number }
  | { readonly kind: 'endGroup'; readonly committeeId: number; readonly address: Address }
