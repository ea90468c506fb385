import { addMonths } from '../period.ts'
import type { BranchPlan } from './change.ts'
import type { BranchLife } from './life.ts'

/** The branches as they are once a plan is written; new ones come last, under numbers that no stored one has. */
export function applied(lives: readonly BranchLife[], plan: BranchPlan): BranchLife[] {
  const lowest = Math.min(0, ...lives.map(({ id }) => id))
  const born = plan.opens.map(
    (code, at): BranchLife => ({ id: lowest - 1 - at, code, facts: [], openings: [], last: null, moved: [] }),
  )
  const all = [...lives, ...born]
  const idOf = (code: string): number => all.find((life) => life.code === code)?.id ?? 0
  return all.map((life) => {
    const facts = plan.facts.filter(({ code }) => code === life.code)
    const moved = plan.moved.filter(({ code }) => code === life.code)
    return {
      ...life,
      facts: [
        ...life.facts.filter(({ from }) => facts.every((row) => row.from !== from)),
        ...facts.map(({ from, value }) => ({ from, value })),
      ].sort((one, other) => one.from.localeCompare(other.from)),
      last: plan.ends.includes(life.code) ? addMonths(plan.from, -1) : life.last,
      moved: [
        ...life.moved.filter(({ from }) => from !== plan.from || moved.length === 0),
        ...moved.map(({ sources, given }) => ({ from: plan.from, sources: sources.map(idOf), given })),
      ],
    }
  })
}
