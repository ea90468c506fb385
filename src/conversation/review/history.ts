import { currentPeriod } from '../../domain/calendar.ts'
import { type Holding, isOfBranch, isOfCommittee } from '../../domain/office.ts'
import { onlyOf } from '../../domain/only.ts'
import type { Period } from '../../domain/period.ts'
import { isPostponement } from '../../language/postpone.ts'
import { isNamed, picked } from '../choices.ts'
import type { Facts } from '../facts.ts'
import type { Outcome } from '../outcome.ts'
import { phrase, say } from '../phrase.ts'
import type { State } from '../state.ts'
import { branchNamed } from './unlock.ts'
import { again, go, goHome, stay, type Turn, want } from '../turn-result.ts'
import type { HistoryPlace } from './place.ts'

/** "lịch sử Phố Mới tháng 10": of the named branch, or the person's own, at once; else it is asked of which. */
export function askHistory(
  state: State,
  offices: readonly Holding[],
  asked: { readonly month: Period | null; readonly branch: string | null },
  facts: Facts,
): Turn {
  const own = offices.filter(({ role }) => isOfBranch(role))
  const wide =
    offices.find(({ role }) => isOfCommittee(role)) ?? offices.find(({ role }) => role === 'officer')
  const office = own[0] ?? wide
  if (office === undefined) return again(state, facts, phrase('command.noRight'))
  const { committee } = office
  const last = own.length > 0 ? state.submitted?.period : undefined
  const period = asked.month ?? last ?? currentPeriod(committee.calendar, facts.now)
  if (own.length === 0) {
    const only = isOfCommittee(office.role) ? null : office.branches.map(({ id }) => id)
    const committeeId = committee.id
    const purpose = { kind: 'history', named: asked.branch } as const
    return want(state, { kind: 'listBranches', purpose, committeeId, period, only })
  }
  const branches = own.filter((one) => one.committee.id === committee.id).flatMap((one) => one.branches)
  return pick(state, { at: 'pickHistory', committeeId: committee.id, period, branches }, facts, asked.branch)
}

/** The branches that an officer, the office or a leader may look at. */
export function onBranchesOfHistory(
  state: State,
  { branches, asked }: Extract<Outcome, { kind: 'branchesListed' }>,
  named: string | null,
  facts: Facts,
): Turn {
  const { committeeId, period } = asked
  const names = branches.map(({ id, code, name }) => ({ id, code, name }))
  if (names.length === 0) return stay(state, facts, say('statistics.noBranch'))
  return pick(state, { at: 'pickHistory', committeeId, period, branches: names }, facts, named)
}

function pick(state: State, place: HistoryPlace, facts: Facts, named: string | null): Turn {
  const meant = named === null ? undefined : branchNamed(place.branches, named)
  if (meant !== undefined) return load(state, place, meant.id, facts)
  if (named !== null) return stay(state, facts, say('history.noBranch', { branch: named }))
  const only = onlyOf(place.branches)
  return only === undefined ? go(state, place, facts) : load(state, place, only.id, facts)
}

/** A tap on a branch; undefined where it belongs to something else. */
export function onHistoryTap(state: State, choice: string, facts: Facts): Turn | undefined {
  const { place } = state
  if (place.at !== 'pickHistory') return undefined
  if (choice === 'later') return goHome(state, say('cancel.done'))
  const branchId = Number(picked(choice, 'branch'))
  return place.branches.some(({ id }) => id === branchId) ? load(state, place, branchId, facts) : undefined
}

/** A branch by its name; undefined for other words. */
export function onHistoryText(state: State, text: string, facts: Facts): Turn | undefined {
  const { place } = state
  if (place.at !== 'pickHistory') return undefined
  if (isPostponement(text)) return onHistoryTap(state, 'later', facts)
  const named = onlyOf(place.branches.filter(isNamed(text)))
  return named && load(state, place, named.id, facts)
}

/** Of one branch only itself and the office see what may point at a person. */
function load(state: State, { committeeId, period }: HistoryPlace, branchId: number, facts: Facts): Turn {
  const held = (facts.person?.holdings ?? []).filter(({ committee }) => committee.id === committeeId)
  const ofBranch = held.filter(({ branches }) => branches.some(({ id }) => id === branchId))
  if (ofBranch.length === 0 && !held.some(({ role }) => isOfCommittee(role))) {
    return again(state, facts, phrase('command.noRight'))
  }
  const whole = held.some(({ role }) => role === 'office') || ofBranch.some(({ role }) => isOfBranch(role))
  return want(state, { kind: 'loadRevisions', report: { branchId, period }, committeeId, whole })
}

/** The versions of the report. */
export function onRevisionsLoaded(
  state: State,
  { report, branch, versions, form, whole }: Extract<Outcome, { kind: 'revisionsLoaded' }>,
  facts: Facts,
): Turn {
  const { period } = report
  const reply =
    versions.length === 0
      ? say('history.nothing', { month: period, branch })
      : ({ kind: 'revisions', period, branch, versions, form, whole } as const)
  return state.place.at === 'pickHistory' ? goHome(state, reply) : stay(state, facts, reply)
}
