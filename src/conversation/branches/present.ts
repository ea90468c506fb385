import { branchKinds } from '../../domain/branch.ts'
import { oldestUnlocked } from '../../domain/calendar.ts'
import { localDay } from '../../domain/day.ts'
import { addMonths, periodOf } from '../../domain/period.ts'
import { choice, choicesOf, inPairs, later, MOST_BUTTONS } from '../choices.ts'
import { phrase } from '../phrase.ts'
import type { Choice, Phrase, Reply } from '../reply.ts'
import type { Asking, Present } from '../rooms.ts'
import type { BranchesPlace, Saying } from './place.ts'
import { chained, readbackOf } from './readback.ts'
import { branchOffice } from './rights.ts'

/** What is asked while a change of branches is being said. */
export const presentBranches: Present<BranchesPlace> = {
  branchPick: ({ options, merging }, asking) => {
    const branches = options
      .slice(0, MOST_BUTTONS)
      .map(({ name }, at): Choice => ({ id: `branch:${at}`, label: name }))
    const open = merging === null ? [choice('open', 'branches.toOpen')] : []
    const asked =
      merging === null ? phrase('branches.pick') : phrase('branches.pickInto', { branch: merging.name })
    return ask(asked, asking, ...inPairs(branches), open, [later])
  },
  branchWhat: ({ branch }, asking) =>
    ask(
      phrase('branches.pickWhat', { branch: branch.name }),
      asking,
      ...inPairs([
        choice('say:committee', 'branches.toCommittee'),
        choice('say:name', 'branches.toName'),
        choice('say:day', 'branches.toDay'),
        choice('say:officer', 'branches.toOfficer'),
        choice('say:kind', 'branches.toKind'),
        choice('merge', 'branches.toMerge'),
        choice('say:parts', 'branches.toSplit'),
        choice('close', 'branches.toClose'),
      ]),
      [later],
    ),
  branchSay: ({ saying, name, seats }, asking) =>
    ask(phrase(sayAsks[saying], { branch: name }), asking, ...sayChoices(saying, seats), [later]),
  branchFrom: ({ committeeId }, asking) => {
    const { facts } = asking
    const office = branchOffice(facts, committeeId)
    const current = periodOf(localDay(facts.now))
    const first = office === undefined ? current : oldestUnlocked(office.committee.calendar, facts.now)
    const months = [0, 1, 2, 3].map((count) => addMonths(first, count))
    const buttons = months.map((month) => choice(`month:${month}`, 'branches.month', { month }))
    return ask(phrase('branches.pickMonth'), asking, ...inPairs(buttons), [later])
  },
  branchConfirm: ({ preview }, asking) =>
    ask(chained([...readbackOf(preview), phrase('branches.confirm')]), asking, [
      choice('yes', 'branches.agree'),
      later,
    ]),
}

const sayAsks: Readonly<Record<Saying, string>> = {
  name: 'branches.sayName',
  committee: 'branches.sayCommittee',
  day: 'branches.sayDay',
  kind: 'branches.sayKind',
  officer: 'branches.sayOfficer',
  parts: 'branches.sayParts',
  open: 'branches.sayOpen',
  count: 'branches.sayCount',
}

function sayChoices(saying: Saying, seats: readonly string[]): Choice[][] {
  if (saying === 'committee')
    return [[choice('yes', 'branches.yesCommittee'), choice('no', 'branches.noneCommittee')]]
  if (saying === 'kind') return inPairs(branchKinds.map((kind) => choice(`kind:${kind}`, `kind.${kind}`)))
  return saying === 'officer' ? inPairs(seats.map((seat) => ({ id: `seat:${seat}`, label: seat }))) : []
}

function ask(asked: Phrase, { token, note }: Asking, ...rows: readonly (readonly Choice[])[]): Reply[] {
  return [{ kind: 'ask', phrase: asked, note, choices: choicesOf(token, ...rows) }]
}
