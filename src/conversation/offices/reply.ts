import type { Role } from '../../domain/office.ts'
import type { OfficeBoard } from '../../domain/office-board.ts'
import type { OfficeTitle } from '../../domain/office-title.ts'
import type { Choices, Params, Phrase } from '../reply.ts'

/** What is said about who holds which office. */
export type OfficesReply =
  /** A sentence of `locales/vi` in which `offices` stands for the names of these. */
  | {
      readonly kind: 'aboutOffice'
      readonly key: string
      readonly offices: readonly OfficeTitle[]
      readonly params?: Params
      readonly note: Phrase | null
      readonly choices: Choices | null
      /** The roles that are left, where the menu is another from now on. */
      readonly left?: readonly Role[]
    }
  | { readonly kind: 'officeBoard'; readonly board: OfficeBoard }
