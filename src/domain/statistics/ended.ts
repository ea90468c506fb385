import type { Said } from '../answered.ts'
import { branchAt, type BranchLife } from '../branches/life.ts'
import { monthSpan, type Question } from '../question.ts'
import { said } from './said.ts'

/** That a branch which the question names has ended, where the question goes beyond its last month. */
export function endingsOf({ scope, span }: Question, lives: readonly BranchLife[]): Said[] {
  if (scope.kind !== 'branches') return []
  return scope.branches.flatMap(({ id }) => {
    const life = lives.find((one) => one.id === id)
    const last = life?.last ?? null
    if (life === undefined || last === null || span.to <= last) return []
    return [said('ask.ended', { branch: branchAt(life, last)?.name ?? life.code, span: monthSpan(last) })]
  })
}
