import type { Committee } from '../../domain/committee.ts'
import { type Holding, isOfBranch, isOfCommittee, type Person } from '../../domain/office.ts'
import type { NamedBranch, QuestionScope } from '../../domain/question.ts'
import type { Viewer } from '../../domain/statistics/evidence.ts'

/** Somebody who asks: of which committee, what they may see, and whose figures they mean where they name nobody. */
export type Asker = {
  readonly committee: Committee
  readonly viewer: Viewer
  readonly home: QuestionScope
}

/** By the widest office of a person, and all those in the same committee; undefined for who holds none. */
export function askerOf(person: Person | null): Asker | undefined {
  const holdings = person?.holdings ?? []
  const office = holdings.find(({ role }) => isOfCommittee(role)) ?? holdings[0]
  if (office === undefined) return undefined
  const held = holdings.filter(({ committee }) => committee.id === office.committee.id)
  const own = branchesOf(held)
  const wide = held.some(({ role }) => isOfCommittee(role))
  const ids = own.map(({ id }) => id)
  const filed = branchesOf(held.filter(({ role }) => isOfBranch(role))).map(({ id }) => id)
  return {
    committee: office.committee,
    viewer: {
      only: wide ? null : ids,
      small: held.some(({ role }) => role === 'office') ? null : filed,
      own: ids,
      follows: held.some(({ role }) => role === 'officer'),
    },
    home: wide ? { kind: 'commune' } : homeOf(own),
  }
}

function branchesOf(held: readonly Holding[]): NamedBranch[] {
  const named = held.flatMap(({ branches }) => branches.map(({ id, name }) => [id, { id, name }] as const))
  return [...new Map(named).values()]
}

function homeOf(own: readonly NamedBranch[]): QuestionScope {
  return own.length === 1 ? { kind: 'branches', branches: own } : { kind: 'own' }
}
