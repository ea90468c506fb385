import type { CommonEffect } from '../conversation/effect.ts'
import type { Branch } from '../domain/branch.ts'
import type { Period } from '../domain/period.ts'
import type { UseCases, UseCasesOf } from './effects.ts'
import { type FilingDeps, filingUseCases } from './use-cases/filing.ts'
import { type InviteDeps, inviteUseCases } from './use-cases/invite.ts'
import { type OfficesDeps, officesUseCases } from './use-cases/offices.ts'
import { type StatisticsDeps, statisticsUseCases } from './use-cases/statistics.ts'

type CommonDeps = {
  readonly branches: (committeeId: number, period: Period) => Promise<readonly Branch[]>
}

export type UseCaseDeps = CommonDeps & FilingDeps & StatisticsDeps & InviteDeps & OfficesDeps

/** Each effect of the conversation as the use case that it calls for, and what that came to. */
export function makeUseCases(deps: UseCaseDeps): UseCases {
  return {
    ...commonUseCases(deps),
    ...filingUseCases(deps),
    ...statisticsUseCases(deps),
    ...inviteUseCases(deps),
    ...officesUseCases(deps),
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
