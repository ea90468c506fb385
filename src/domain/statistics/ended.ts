import type { Said } from '../answered.ts'
import { branchAt } from '../branches/life.ts'
import { monthSpan } from '../question.ts'
import type { Asked } from './asked.ts'
import { said } from './said.ts'

/** That a branch which the question names has ended, where the question goes beyond its last month. */
export function endingsOf({ question: { scope, span }, evidence: { lives } }: Asked): Said[] {
  if (scope.kind !== 'branches') return []
  return scope.branches.flatMap(({ id }) => {
    const life = lives.find((one) => one.id === id)
    const last = life?.last ?? null
    if (life === undefined || last === null || span.to <= last) return []
    return [said('ask.ended', { branch: branchAt(life, last)?.name ?? life.code, span: monthSpan(last) })]
  })
}
