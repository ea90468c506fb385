import type { BranchesEffect } from '../../conversation/branches/effect.ts'
import type { BranchLife } from '../../domain/branches/life.ts'
import type { makeBranchChanges } from '../../services/branch-changes.ts'
import type { UseCasesOf } from '../effects.ts'

export type BranchesDeps = {
  readonly branchLives: (committeeId: number) => Promise<readonly BranchLife[]>
  readonly branchChanges: ReturnType<typeof makeBranchChanges>
}

/** What changes of branches want done. */
export function branchesUseCases({ branchLives, branchChanges }: BranchesDeps): UseCasesOf<BranchesEffect> {
  return {
    loadBranches: async ({ committeeId, purpose }) => ({
      kind: 'branchesLoaded',
      committeeId,
      lives: await branchLives(committeeId),
      purpose,
    }),
    previewBranches: async ({ committeeId, change }, { now }) => ({
      kind: 'branchesPreviewed',
      committeeId,
      change,
      previewed: await branchChanges.preview(committeeId, change, now),
      outdated: false,
    }),
    changeBranches: async ({ committeeId, change, mark }, _facts, doing) => {
      const result = await branchChanges.change(committeeId, change, mark, doing)
      return result.kind === 'changed'
        ? { kind: 'branchesChanged', committeeId, event: result.event, uninvited: result.uninvited }
        : { kind: 'branchesPreviewed', committeeId, change, previewed: result.now, outdated: true }
    },
  }
}
