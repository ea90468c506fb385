import type { CommonEffect } from '../conversation/effect.ts'
import type { Branch } from '../domain/branch.ts'
import type { Period } from '../domain/period.ts'
import type { UseCases, UseCasesOf } from './effects.ts'
import { type AskingDeps, askingUseCases } from './use-cases/asking.ts'
import { type BranchesDeps, branchesUseCases } from './use-cases/branches.ts'
import { type DocumentsDeps, documentsUseCases } from './use-cases/documents.ts'
import { type FilingDeps, filingUseCases } from './use-cases/filing.ts'
import { type GroupsDeps, groupsUseCases } from './use-cases/groups.ts'
import { type InviteDeps, inviteUseCases } from './use-cases/invite.ts'
import { type LadderDeps, ladderUseCases } from './use-cases/ladder.ts'
import { type OfficesDeps, officesUseCases } from './use-cases/offices.ts'
import { type RemindDeps, remindUseCases } from './use-cases/remind.ts'
import { type ReviewDeps, reviewUseCases } from './use-cases/review.ts'
import { type StatisticsDeps, statisticsUseCases } from './use-cases/statistics.ts'
import { type TablesDeps, tablesUseCases } from './use-cases/tables.ts'

type CommonDeps = {
  readonly branches: (committeeId: number, period: Period) => Promise<readonly Branch[]>
}

export type UseCaseDeps = CommonDeps &
  FilingDeps &
  StatisticsDeps &
  InviteDeps &
  GroupsDeps &
  RemindDeps &
  ReviewDeps &
  LadderDeps &
  OfficesDeps &
  BranchesDeps &
  AskingDeps &
  DocumentsDeps &
  TablesDeps

/** Each effect of the conversation as the use case that it calls for, and what that came to. */
export function makeUseCases(deps: UseCaseDeps): UseCases {
  return {
    ...commonUseCases(deps),
    ...filingUseCases(deps),
    ...statisticsUseCases(deps),
    ...inviteUseCases(deps),
    ...groupsUseCases(deps),
    ...remindUseCases(deps),
    ...reviewUseCases(deps),
    ...ladderUseCases(deps),
    ...officesUseCases(deps),
    ...branchesUseCases(deps),
    ...askingUseCases(deps),
    ...documentsUseCases(deps),
    ...tablesUseCases(deps),
  }
}

function commonUseCases({ branches }: CommonDeps): UseCasesOf<CommonEffect> {
  return {
    listBranches: async ({ purpose, ...asked }) => {
      const known = await branches(asked.committeeId, asked.period)
      const shown = known.filter(({ id }) => asked.only === null || asked.only.includes(id))
      return { kind: 'branchesListed', branches: shown, purpose, asked }
    },
  }
}
