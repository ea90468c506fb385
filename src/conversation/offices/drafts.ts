import { firstOpenStep, stepsOf } from '../../domain/plan.ts'
import { openPeriods } from '../../domain/calendar.ts'
import { localDay } from '../../domain/day.ts'
import { isOfBranch, type Person } from '../../domain/office.ts'
import { periodOf } from '../../domain/period.ts'
import { type Facts, scopeOf, type Work } from '../facts.ts'
import { positionOf } from '../filing/position.ts'
import type { OutcomeOf } from '../outcome-of.ts'
import { say } from '../phrase.ts'
import type { Reply } from '../reply.ts'
import type { State } from '../state.ts'
import { goHome, type Turn } from '../turn-result.ts'
import type { OfficesEffect } from './effect.ts'

/** Looks for what the branches of the newest office have begun; undefined where it is not of a branch. */
export function lookForDrafts(person: Person, { now }: Facts): OfficesEffect | undefined {
  const newest = person.holdings.at(-1)
  if (newest === undefined || !isOfBranch(newest.role)) return undefined
  const { calendar, id } = newest.committee
  const same = person.holdings.filter(({ role, committee }) => role === newest.role && committee.id === id)
  const periods = [...new Set([...openPeriods(calendar, now), periodOf(localDay(now))])]
  const branchIds = same.flatMap(({ branches }) => branches.map((branch) => branch.id))
  return { kind: 'findDrafts', branchIds, periods }
}

/** Where each draft stands, or what to type when there is none. */
export function onDraftsFound(state: State, { drafts }: OutcomeOf<'draftsFound'>): Turn {
  return goHome(state, ...(drafts.length > 0 ? drafts.map(standing) : [say('start.firstStepFiling')]))
}

function standing(work: Work): Reply {
  const { branchId, period: month, committeeId, branch, status } = work.report
  const named = { month, branch: branch.name }
  if (status === 'returned') return say('status.returned', named)
  const scope = scopeOf(work)
  const step = firstOpenStep(work.form, scope, stepsOf(work.form, scope))
  if (step === undefined) return say('offices.draftWhole', named)
  const { number, of } = positionOf({ branchId, period: month, committeeId, section: null }, step, work)
  return say('offices.draftAt', { ...named, number, of })
}
