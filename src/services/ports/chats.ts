import type { Address } from '../../domain/office.ts'

/** What a chat has chosen, of a person or of a linked group. */
export type Chats = {
  /** Whether figures and lists are shown there as tables; false where nobody is known at that address. */
  readonly showsTables: (address: Address) => Promise<boolean>
  readonly showTables: (address: Address, tables: boolean) => Promise<void>
}
