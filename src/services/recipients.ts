import type { Branch } from '../domain/branch.ts'
import type { LadderJob } from '../domain/ladder.ts'
import { isOfCommittee } from '../domain/office.ts'
import type { Holder, Offices } from './ports/offices.ts'

export type Job = LadderJob | 'summary'

/** Whom a message goes to, once, whatever offices they hold. */
export type Recipient = {
  readonly holder: Holder
  /** The branches it is about; none for the committee's summary. */
  readonly branches: readonly Branch[]
}

export type RecipientsDeps = { readonly offices: Pick<Offices, 'holders'> }

/** The readers of a committee's summary: its office and its leaders, each once. */
export async function readersOf({ offices }: RecipientsDeps, committeeId: number): Promise<Recipient[]> {
  const holders = await offices.holders(committeeId)
  const readers = holders.filter(({ role }) => isOfCommittee(role))
  const once = new Map(readers.toReversed().map((holder) => [holder.accountId, holder]))
  return readers
    .filter((holder) => once.get(holder.accountId) === holder)
    .map((holder) => ({ holder, branches: [] }))
}
