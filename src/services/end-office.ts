import type { OfficeTitle } from '../domain/office-title.ts'
import type { makeHandOver } from './hand-over.ts'
import { titleOn, type MakeOfficeBoard } from './office-board.ts'
import { officeMessage } from './office-message.ts'
import { onePerAccount } from './recipients.ts'
import type { Doing } from './ports/doing.ts'
import type { OfficeRef, Offices } from './ports/offices.ts'
import type { Outbox } from './ports/outbox.ts'

export type EndOfficeDeps = {
  readonly offices: Pick<Offices, 'end' | 'endedBy' | 'held'>
  readonly board: MakeOfficeBoard
  readonly outbox: Pick<Outbox, 'add'>
  readonly handOver: ReturnType<typeof makeHandOver>
}

/** The office that was ended, null where nobody holds it any more, and whether somebody in the office is told. */
export type EndedOffice = { readonly office: OfficeTitle | null; readonly told: boolean }

/**
 * Ends an office. Where its holder left it, the committee's office is told; where the office ended it, its holder is.
 * Under the same key it gives the same, and each message exists once.
 */
export function makeEndOffice({ offices, board, outbox, handOver }: EndOfficeDeps) {
  return async (ref: OfficeRef, why: 'left' | 'ended', doing: Doing): Promise<EndedOffice> => {
    if (!(await offices.end(ref, why, doing))) return { office: null, told: false }
    const names = await board(ref.committeeId, doing.at)
    const [ended] = why === 'ended' ? await handOver('ended', doing) : await offices.endedBy(doing.key)
    if (ended === undefined) return { office: null, told: false }
    const office = titleOn(names, ended)
    if (why === 'ended') return { office, told: false }
    const told = onePerAccount(
      (await offices.held(ref.committeeId)).filter(
        ({ role, accountId }) => role === 'office' && accountId !== ended.accountId,
      ),
    )
    const notice = { kind: 'officeLeft', offices: [office] } as const
    if (told.length > 0) {
      await outbox.add(
        told.map((one) => officeMessage(one, notice, doing.key, doing.at)),
        doing.at,
      )
    }
    return { office, told: told.length > 0 }
  }
}
