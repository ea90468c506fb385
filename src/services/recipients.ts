import { isOfCommittee } from '../domain/office.ts'
import type { Holder, Offices } from './ports/offices.ts'
import type { Outbox } from './ports/outbox.ts'

export type RecipientsDeps = { readonly offices: Pick<Offices, 'holders'> }

/** One of the offices of each person: whatever somebody holds, a message comes once. */
export function onePerAccount<T extends { readonly accountId: number }>(offices: readonly T[]): T[] {
  const first = new Map(offices.toReversed().map((office) => [office.accountId, office]))
  return offices.filter((office) => first.get(office.accountId) === office)
}

/** The readers of a committee's summary: its office and its leaders, each once. */
export async function readersOf({ offices }: RecipientsDeps, committeeId: number): Promise<Holder[]> {
  const holders = await offices.holders(committeeId)
  return onePerAccount(holders.filter(({ role }) => isOfCommittee(role)))
}

/** Whether a person is one of the readers of a committee's summary. */
export async function isReader(
  deps: RecipientsDeps,
  committeeId: number,
  accountId: number | null,
): Promise<boolean> {
  const readers = await readersOf(deps, committeeId)
  return readers.some((reader) => reader.accountId === accountId)
}

/** Of the messages that are wanted, those that do not exist yet. */
export async function notYetMade<T extends { readonly key: string }>(
  outbox: Pick<Outbox, 'existing'>,
  wanted: readonly T[],
): Promise<T[]> {
  if (wanted.length === 0) return []
  const existing = await outbox.existing(wanted.map(({ key }) => key))
  return wanted.filter(({ key }) => !existing.has(key))
}
