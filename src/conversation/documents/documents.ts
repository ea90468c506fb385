import { type Holding, isOfBranch } from '../../domain/office.ts'
import type { Period } from '../../domain/period.ts'
import type { Facts } from '../facts.ts'
import { phrase } from '../phrase.ts'
import type { State } from '../state.ts'
import { askedBy, isAhead } from '../statistics/statistics.ts'
import { again, type Turn, want } from '../turn-result.ts'
import type { DocumentsEffect, FiguresAsked } from './effect.ts'

/** /bieudo: the pictures of the commune or of the branches that are followed; of one's own branch, its year. */
export function askPictures(
  state: State,
  offices: readonly Holding[],
  month: Period | null,
  facts: Facts,
): Turn {
  const wide = figuresAsked(offices, month, facts)
  const effect =
    wide === undefined ? ownYear(offices, month, facts) : { kind: 'loadPictures' as const, ...wide }
  return wantOf(state, offices, month, facts, effect)
}

/** /xuat: the report and the figures of a month as documents. */
export function askDocuments(
  state: State,
  offices: readonly Holding[],
  month: Period | null,
  facts: Facts,
): Turn {
  const asked = figuresAsked(offices, month, facts)
  return wantOf(state, offices, month, facts, asked && { kind: 'loadPack', ...asked })
}

/** Wants it, unless the month has not even begun, or nothing of it is the person's to see. */
function wantOf(
  state: State,
  offices: readonly Holding[],
  month: Period | null,
  facts: Facts,
  effect: DocumentsEffect | undefined,
): Turn {
  if (month !== null && isAhead(offices, month, facts))
    return again(state, facts, phrase('filing.notYet', { month }))
  return effect === undefined ? again(state, facts, phrase('command.noRight')) : want(state, effect)
}

/** The year of the branches that somebody files for; undefined for whoever files for none. */
function ownYear(
  offices: readonly Holding[],
  month: Period | null,
  facts: Facts,
): DocumentsEffect | undefined {
  const own = askedBy(offices, month, facts)
  if (own === undefined) return undefined
  return { kind: 'loadBranchYears', committeeId: own.committeeId, period: month, only: own.only ?? [] }
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
