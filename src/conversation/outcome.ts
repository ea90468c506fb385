import type { Branch } from '../domain/branch.ts'
import type { BranchesOutcome } from './branches/outcome.ts'
import type { ListPurpose, MonthAsked } from './effect.ts'
import type { AskingOutcome } from './asking/outcome.ts'
import type { FilingOutcome } from './filing/outcome.ts'
import type { GroupsOutcome } from './groups/outcome.ts'
import type { InviteOutcome } from './invite/outcome.ts'
import type { RemindOutcome } from './remind/outcome.ts'
import type { ReviewOutcome } from './review/outcome.ts'
import type { LadderOutcome } from './ladder/outcome.ts'
import type { OfficesOutcome } from './offices/outcome.ts'
import type { DocumentsOutcome } from './documents/outcome.ts'
import type { StatisticsOutcome } from './statistics/outcome.ts'
import type { TablesOutcome } from './tables/outcome.ts'

/** What came of an effect that several rooms want. */
type CommonOutcome = {
  readonly kind: 'branchesListed'
  readonly branches: readonly Branch[]
  readonly purpose: ListPurpose
  readonly asked: MonthAsked
}

/** What an effect came to. It is the next input of the same turn. */
export type Outcome =
  | CommonOutcome
  | FilingOutcome
  | StatisticsOutcome
  | InviteOutcome
  | GroupsOutcome
  | RemindOutcome
  | ReviewOutcome
  | LadderOutcome
  | OfficesOutcome
  | BranchesOutcome
  | AskingOutcome
  | DocumentsOutcome
  | TablesOutcome
