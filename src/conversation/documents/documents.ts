import { opennessAt } from '../../domain/calendar.ts'
import { type Holding, isOfBranch } from '../../domain/office.ts'
import type { Period } from '../../domain/period.ts'
import type { Facts } from '../facts.ts'
import { phrase } from '../phrase.ts'
import type { State } from '../state.ts'
import { askedBy } from '../statistics/statistics.ts'
import { again, type Turn, want } from '../turn-result.ts'
import type { FiguresAsked } from './effect.ts'

/** /bieudo: the pictures of the commune or of the branches that are followed; of one's own branch, its year. */
export function askPictures(
  state: State,
  offices: readonly Holding[],
  month: Period | null,
  facts: Facts,
): Turn {
  if (month !== null && isAhead(offices, month, facts))
    return again(state, facts, phrase('filing.notYet', { month }))
  const wide = figuresAsked(offices, month, facts)
  if (wide !== undefined) return want(state, { kind: 'loadPictures', ...wide })
  const own = askedBy(offices, month, facts)
  if (own === undefined) return again(state, facts, phrase('command.noRight'))
  const { committeeId, only } = own
  return want(state, { kind: 'loadBranchYears', committeeId, period: month, only: only ?? [] })
}

/** /xuat: the report and the figures of a month as documents. */
export function askDocuments(
  state: State,
  offices: readonly Holding[],
  month: Period | null,
  facts: Facts,
): Turn {
  if (month !== null && isAhead(offices, month, facts))
    return again(state, facts, phrase('filing.notYet', { month }))
  const asked = figuresAsked(offices, month, facts)
  return asked === undefined
    ? again(state, facts, phrase('command.noRight'))
    : want(state, { kind: 'loadPack', ...asked })
}

/** Whose figures somebody sees who answers for more than one's own branch; undefined for all others. */
function figuresAsked(
  offices: readonly Holding[],
  month: Period | null,
  facts: Facts,
): FiguresAsked | undefined {
  const asked = askedBy(
    offices.filter(({ role }) => !isOfBranch(role)),
    month,
    facts,
  )
  if (asked === undefined) return undefined
  const { committeeId, only } = asked
  const whole = offices.some(({ committee, role }) => committee.id === committeeId && role === 'office')
  return { committeeId, period: month, only, whole }
}

/** Whether the month has not even begun. */
function isAhead(offices: readonly Holding[], month: Period, { now }: Facts): boolean {
  return offices.every(({ committee }) => opennessAt(committee.calendar, month, now) === 'before')
}
