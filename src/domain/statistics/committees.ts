import type { Found, Said } from '../answered.ts'
import { countOf } from '../figure.ts'
import { progressOf } from '../targets.ts'
import type { Asked } from './asked.ts'
import { type BranchFigures, branchesIn } from './evidence.ts'
import { percentOf } from './filed.ts'
import { said } from './said.ts'
import { thresholdsOf } from './thresholds.ts'

type Candidate = { readonly branch: BranchFigures; readonly official: number }

/** How far below the threshold a branch may be and still be called near it. */
const NEAR = 3

/** Branches with a branch committee: known of every branch, whether it has reported or not. */
export function committeesOf(asked: Asked): Found {
  const { question, evidence, viewer } = asked
  const { scope, span, ask, negative } = question
  const branches = branchesIn(evidence, span.to, scope, viewer)
  const having = branches.filter((branch) => branch.hasBranchCommittee)
  const basis = {
    reported: branches.length,
    expected: branches.length,
    unapproved: 0,
    unit: 'branches' as const,
  }
  if (ask === 'share') return negative ? withoutShare(branches) : shareOf(asked, branches)
  const alone = scope.kind === 'branches' && scope.branches.length === 1
  if (alone) {
    const rows = branches.map(({ code, name, hasBranchCommittee }) => ({
      branch: code,
      name,
      value: null,
      state: hasBranchCommittee ? ('yes' as const) : ('no' as const),
    }))
    return { value: null, rows, unit: '', basis, lines: [] }
  }
  const found = branches.filter((branch) => branch.hasBranchCommittee !== negative)
  return {
    value: ask === 'count' ? found.length : null,
    rows: found.map(({ code, name }) => ({ branch: code, name, value: null })),
    unit: '',
    basis,
    lines: [
      said('ask.ofWhich', {
        numerator: negative ? branches.length - having.length : having.length,
        denominator: branches.length,
      }),
    ],
  }
}

function withoutShare(branches: readonly BranchFigures[]): Found {
  const numerator = branches.filter((branch) => !branch.hasBranchCommittee).length
  const denominator = branches.length
  return {
    value: percentOf(numerator, denominator),
    rows: null,
    unit: '%',
    basis: { reported: denominator, expected: denominator, unapproved: 0, unit: 'branches' },
    share: { numerator, denominator, goal: null, needed: null },
    lines: [],
  }
}

function shareOf({ question, evidence, viewer }: Asked, branches: readonly BranchFigures[]): Found {
  const { scope } = question
  const kind = scope.kind === 'kind' ? scope.of : null
  const target = evidence.targets.find(
    (one) => one.kind === kind && scope.kind !== 'branches' && scope.kind !== 'own',
  )
  const numerator = branches.filter((branch) => branch.hasBranchCommittee).length
  const denominator = branches.length
  const progress = target && progressOf(target, branches)
  const missing = progress === undefined ? 0 : Math.max(0, progress.needed - numerator)
  const near = candidatesIn({ question, evidence, viewer }).slice(0, Math.max(1, Math.min(3, missing)))
  const goal: Said[] =
    progress === undefined
      ? otherTargets({ question, evidence, viewer })
      : [
          said(missing === 0 ? 'ask.goalReached' : 'ask.goal', {
            goal: progress.goal,
            needed: progress.needed,
            missing,
          }),
        ]
  return {
    value: percentOf(numerator, denominator),
    rows: null,
    unit: '%',
    basis: { reported: denominator, expected: denominator, unapproved: 0, unit: 'branches' },
    share: { numerator, denominator, goal: progress?.goal ?? null, needed: progress?.needed ?? null },
    lines: [...goal, ...(missing > 0 && near.length > 0 ? [nearestLine(near)] : [])],
  }
}

/** The targets of other scopes, which a share of the whole is not held against. */
function otherTargets({ question, evidence, viewer }: Asked): Said[] {
  if (question.scope.kind !== 'commune') return []
  return evidence.targets.flatMap((target) => {
    if (target.kind === null) return []
    const scope = { kind: 'kind', of: target.kind } as const
    const { numerator, denominator, percent, goal, needed } = progressOf(
      target,
      branchesIn(evidence, question.span.to, scope, viewer),
    )
    return percent === null
      ? []
      : [said('ask.otherTarget', { scope, numerator, denominator, percent, goal, needed })]
  })
}

/** Branches without a branch committee, those with the most official members first; who has not reported is none. */
function candidatesIn({ question, evidence, viewer }: Asked): Candidate[] {
  return branchesIn(evidence, question.span.to, question.scope, viewer)
    .filter((branch) => !branch.hasBranchCommittee && branch.reported)
    .flatMap((branch) => {
      const official = countOf(branch.figures, 'member_official')
      return official === undefined ? [] : [{ branch, official }]
    })
    .toSorted((one, other) => other.official - one.official)
}

/** Who could elect a branch committee, and who is nearest to it. */
export function eligibleOnes(asked: Asked): Found {
  const { question, evidence, viewer } = asked
  const { committee } = thresholdsOf(evidence.form)
  const without = branchesIn(evidence, question.span.to, question.scope, viewer).filter(
    (branch) => !branch.hasBranchCommittee,
  )
  const candidates = candidatesIn(asked)
  const eligible = candidates.filter(({ official }) => official >= committee)
  const below = candidates.filter(({ official }) => official < committee)
  const near = below.filter(
    ({ official }, at) => official >= committee - NEAR || (at === 0 && eligible.length === 0),
  )
  const unknown = without.filter(({ id }) => candidates.every(({ branch }) => branch.id !== id))
  return {
    value: question.ask === 'count' ? eligible.length : null,
    rows: [...eligible, ...near].map(({ branch, official }) => ({
      branch: branch.code,
      name: branch.name,
      value: official,
    })),
    unit: '',
    basis: basisOf(without, candidates.length),
    lines: [
      said('ask.threshold', { number: committee }),
      ...(eligible.length === 0 ? [] : [said('ask.eligible', { officials: listOf(eligible) })]),
      ...near.map(({ branch, official }) =>
        said('ask.near', { name: branch.name, official, missing: committee - official }),
      ),
      ...unknownOf(unknown),
    ],
  }
}

/** Branches with fewer official members than a branch needs. */
export function tooSmall(asked: Asked): Found {
  const { question, evidence, viewer } = asked
  const { minimum } = thresholdsOf(evidence.form)
  const branches = branchesIn(evidence, question.span.to, question.scope, viewer).filter(
    ({ expected, reported }) => expected || reported,
  )
  const known = branches.flatMap((branch) => {
    const official = branch.reported ? countOf(branch.figures, 'member_official') : undefined
    return official === undefined ? [] : [{ branch, official }]
  })
  const found = known.filter(({ official }) => official < minimum)
  const unknown = branches.filter(({ id }) => known.every(({ branch }) => branch.id !== id))
  return {
    value: question.ask === 'count' ? found.length : null,
    rows: found.map(({ branch, official }) => ({ branch: branch.code, name: branch.name, value: official })),
    unit: '',
    basis: basisOf(branches, known.length),
    lines: [said('ask.minimum', { number: minimum }), ...unknownOf(unknown)],
  }
}

function basisOf(branches: readonly BranchFigures[], reported: number) {
  const unapproved = branches.filter(({ status }) => status === 'submitted').length
  return { reported, expected: branches.length, unapproved, unit: 'branches' as const }
}

function unknownOf(branches: readonly BranchFigures[]): Said[] {
  if (branches.length === 0) return []
  return [
    said('ask.unknown', {
      list: branches.map(({ name }) => ({ name, value: null, state: 'missing' as const })),
    }),
  ]
}

function nearestLine(near: readonly Candidate[]): Said {
  return said('ask.nearest', { officials: listOf(near) })
}

function listOf(candidates: readonly Candidate[]) {
  return candidates.map(({ branch, official }) => ({ name: branch.name, value: official }))
}
