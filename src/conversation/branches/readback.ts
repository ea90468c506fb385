import type { BranchKind } from '../../domain/branch.ts'
import type { BranchEvent, BranchPlan, CountedBranch, FactChange } from '../../domain/branches/change.ts'
import type { MovedCount } from '../../domain/branches/life.ts'
import type { ChangePreview } from '../../domain/branches/preview.ts'
import { addMonths } from '../../domain/period.ts'
import { phrase } from '../phrase.ts'
import type { Params, Phrase } from '../reply.ts'

/** What holds from the month on, and what that changes, sentence by sentence. */
export function readbackOf(preview: ChangePreview): Phrase[] {
  const { plan, lately, drafts, branches, targets } = preview
  const { from: month } = plan
  const last = addMonths(month, -1)
  const unknown = plan.before.filter(({ count }) => count === null).map(({ name }) => name)
  const ending = plan.before.filter(({ code }) => plan.ends.includes(code)).map(({ name }) => name)
  const known = lately.flatMap(({ name, count }) => (count === null ? [] : [`${name} ${totalOf(count)}`]))
  return [
    ...toldOf(plan, preview.names),
    ...(unknown.length > 0 && plan.kind === 'merge'
      ? [phrase('branches.waiting', { month: last, list: unknown.join(', ') })]
      : []),
    ...(known.length > 0 ? [phrase('branches.lately', { list: known.join(', ') })] : []),
    ...kindsOf(plan),
    ...(ending.length > 0 ? [phrase('branches.until', { month: last, list: ending.join(', ') })] : []),
    ...drafts.map(({ name, period }) => phrase('branches.draft', { month: period, branch: name })),
    ...(branches.before === branches.after ? [] : [phrase('branches.count', { month, ...branches })]),
    ...targets.map(({ before, after }) =>
      phrase('branches.target', {
        before: before.numerator,
        of: before.denominator,
        after: after.numerator,
        ofAfter: after.denominator,
      }),
    ),
  ]
}

/** What was written, in the sentences of the readback, and whom to invite. */
export function doneOf(event: BranchEvent, uninvited: readonly string[]): Phrase[] {
  const { before, after, changes } = event
  const names = Object.fromEntries([...before, ...after].map(({ code, name }) => [code, name]))
  const named = { ...Object.fromEntries(changes.map(({ branch }) => [branch, branch])), ...names }
  return [
    phrase('branches.done'),
    ...(event.kind === 'facts' ? [] : toldOf(event, named)),
    ...(uninvited.length > 0 ? [phrase('branches.uninvited', { list: uninvited.join(', ') })] : []),
  ]
}

/** Sentences one under the other. */
export function chained([first, ...others]: readonly Phrase[]): Phrase {
  if (first === undefined) throw new Error('There is nothing to say.')
  return others.length === 0 ? first : { ...first, next: chained(others) }
}

type Told = Pick<BranchPlan, 'kind' | 'from' | 'before' | 'after' | 'changes'>

function toldOf(
  { kind, from: month, before, after, changes }: Told,
  names: Record<string, string>,
): Phrase[] {
  const [whole] = before
  const [into] = after
  switch (kind) {
    case 'facts':
      return changes.map((change) => factOf(change, month, names[change.branch] ?? change.branch))
    case 'merge': {
      const away = before.filter(({ code }) => code !== into?.code)
      const list = away.map(({ name }) => name).join(', ')
      const isNew = away.length === before.length
      const told = phrase(isNew ? 'branches.mergeNew' : 'branches.merge', {
        month,
        list,
        branch: into?.name ?? '',
      })
      const parts = before.flatMap(({ name, count }) => (count === null ? [] : [`${name} ${totalOf(count)}`]))
      return into === undefined || into.count === null
        ? [told]
        : [told, phrase('branches.moved', { ...countParams(into.count), list: parts.join(' + ') })]
    }
    case 'split':
      return [
        phrase('branches.split', { month, branch: whole?.name ?? '' }),
        ...after.flatMap(partOf),
        ...(whole === undefined || whole.count === null
          ? []
          : [phrase('branches.whole', { month: whole.month, ...countParams(whole.count) })]),
      ]
    case 'close':
      return [phrase('branches.close', { month, branch: whole?.name ?? '' })]
    case 'open':
      return [phrase('branches.open', { month, branch: into?.name ?? '' }), ...after.flatMap(partOf)]
  }
}

function partOf({ name, count }: CountedBranch): Phrase[] {
  return count === null ? [] : [phrase('branches.part', { branch: name, ...countParams(count) })]
}

function countParams(count: MovedCount): Params {
  return { total: totalOf(count), official: count.official, probationary: count.probationary }
}

function totalOf({ official, probationary }: MovedCount): number {
  return official + probationary
}

/** New branches with their kind; whether they have a branch committee is still to be said. */
function kindsOf({ opens, facts }: BranchPlan): Phrase[] {
  const kinds = new Set(facts.filter(({ code }) => opens.includes(code)).map(({ value }) => value.kind))
  return [...kinds].map((kind) => phrase(newKinds[kind]))
}

const newKinds: Readonly<Record<BranchKind, string>> = {
  village: 'branches.newVillage',
  school: 'branches.newSchool',
  agency: 'branches.newAgency',
  armed_forces: 'branches.newArmedForces',
  enterprise: 'branches.newEnterprise',
  health: 'branches.newHealth',
  other: 'branches.newOther',
}

const kinds: Readonly<Record<BranchKind, string>> = {
  village: 'branches.isVillage',
  school: 'branches.isSchool',
  agency: 'branches.isAgency',
  armed_forces: 'branches.isArmedForces',
  enterprise: 'branches.isEnterprise',
  health: 'branches.isHealth',
  other: 'branches.isOther',
}

function factOf({ key, old, new: value }: FactChange, month: string, branch: string): Phrase {
  switch (key) {
    case 'name':
      return phrase('branches.name', { month, branch: String(old), name: String(value) })
    case 'kind':
      return phrase(kinds[value as BranchKind], { month, branch })
    case 'hasBranchCommittee':
      return phrase(value === true ? 'branches.committee' : 'branches.noCommittee', { month, branch })
    case 'meetingDay':
      return value === null
        ? phrase('branches.noDay', { month, branch })
        : phrase('branches.meets', { month, branch, date: Number(value) })
    case 'officer':
      return value === null
        ? phrase('branches.noOfficer', { month, branch })
        : phrase('branches.officer', { month, branch, seat: String(value) })
  }
}
