import type { OfficesEffect } from '../../conversation/offices/effect.ts'
import type { Instant } from '../../domain/day.ts'
import type { OfficeBoard } from '../../domain/office-board.ts'
import type { makeEndOffice } from '../../services/end-office.ts'
import type { makeFindDrafts } from '../../services/find-drafts.ts'
import type { makePauseOffices } from '../../services/pause-offices.ts'
import type { Offices } from '../../services/ports/offices.ts'
import type { UseCasesOf } from '../effects.ts'

export type OfficesDeps = {
  readonly board: (committeeId: number, now: Instant) => Promise<OfficeBoard>
  readonly endOffice: ReturnType<typeof makeEndOffice>
  readonly pauseOffices: ReturnType<typeof makePauseOffices>
  readonly findDrafts: ReturnType<typeof makeFindDrafts>
  readonly offices: Pick<Offices, 'whoIs' | 'forget'>
}

/** What is to be done about offices. */
export function officesUseCases(deps: OfficesDeps): UseCasesOf<OfficesEffect> {
  return {
    listOffices: async ({ committeeId, purpose }, _facts, { at }) => ({
      kind: 'officesListed',
      board: await deps.board(committeeId, at),
      purpose,
    }),
    endOffice: async ({ office: ref, why }, _facts, doing) => {
      const { office, told } = await deps.endOffice(ref, why, doing)
      const person = await deps.offices.whoIs(doing.by, doing.at)
      return { kind: 'officeLaidDown', why, office, told, person }
    },
    pauseOffices: async ({ offices, day, by }, _facts, doing) => ({
      kind: 'officesPaused',
      day,
      by,
      ...(await deps.pauseOffices(offices, day, by, doing)),
    }),
    findDrafts: async ({ branchIds, periods }) => ({
      kind: 'draftsFound',
      drafts: await deps.findDrafts(branchIds, periods),
    }),
    forgetChat: async (_effect, _facts, { by, at }) => ({
      kind: 'chatForgotten',
      done: await deps.offices.forget(by, at),
    }),
  }
}
