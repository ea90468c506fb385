import type { OfficeNotice } from '../domain/office-notice.ts'
import { titleOn, type MakeOfficeBoard } from './office-board.ts'
import { officeMessage } from './office-message.ts'
import { onePerAccount } from './recipients.ts'
import type { Doing } from './ports/doing.ts'
import type { HeldOffice, Offices } from './ports/offices.ts'
import type { Outbox } from './ports/outbox.ts'

export type HandOverDeps = {
  readonly offices: Pick<Offices, 'endedBy' | 'rolesOf'>
  readonly board: MakeOfficeBoard
  readonly outbox: Pick<Outbox, 'add'>
}

/**
 * Tells those whose offices an update ended, each in one message, that somebody else holds them now, or that the
 * office of the committee ended them. Under the same key each message exists once.
 */
export function makeHandOver({ offices, board, outbox }: HandOverDeps) {
  return async (why: 'replaced' | 'ended', { key, at }: Doing): Promise<readonly HeldOffice[]> => {
    const ended = await offices.endedBy(key)
    const [first] = ended
    if (first === undefined) return ended
    const names = await board(first.committeeId, at)
    const messages = onePerAccount(ended).map(async (held) => {
      const lost = ended.filter(({ accountId }) => accountId === held.accountId)
      const notice: OfficeNotice = {
        kind: 'officeEnded',
        why,
        committee: names.committee,
        offices: lost.map((office) => titleOn(names, office)),
        left: await offices.rolesOf(held.accountId),
      }
      return officeMessage(held, notice, key, at)
    })
    await outbox.add(await Promise.all(messages), at)
    return ended
  }
}
