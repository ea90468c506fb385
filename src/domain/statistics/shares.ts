import type { Found } from '../answered.ts'
import { countOf } from '../figure.ts'
import { monthsOf } from '../question.ts'
import type { Asked } from './asked.ts'
import { branchesIn } from './evidence.ts'
import { percentOf } from './filed.ts'
import { labelOf } from './figures.ts'
import { basisOver, gapsOf, said } from './said.ts'
import { sumOver } from './sums.ts'

/** What a figure is a share of, where it is a share of anything: the code of the whole. */
const WHOLES: Readonly<Record<string, string>> = {
  member_official: 'member_total',
  member_probationary: 'member_total',
  member_exempt: 'member_total',
  probation_due_count: 'member_probationary',
}

/** The whole of which a figure is a share; undefined where it is none, so that no rate is made up. */
export function wholeOf(code: string): string | undefined {
  return WHOLES[code]
}

/** A figure as a share of its whole; of one branch, where it has no whole, as a share of the commune's. */
export function shareOfFigure(asked: Asked, code: string): Found | null {
  const { scope, span } = asked.question
  const whole = wholeOf(code)
  const branch = scope.kind === 'branches' || scope.kind === 'kind'
  if (whole === undefined && !(branch && asked.viewer.only === null)) return null
  const part = sumOver(asked, code, scope, span)
  const all =
    whole === undefined ? sumOver(asked, code, { kind: 'commune' }, span) : sumOver(asked, whole, scope, span)
  const [numerator, denominator] = [part.value, all.value]
  const value = numerator === null || denominator === null ? null : percentOf(numerator, denominator)
  return {
    value,
    rows: null,
    unit: '%',
    basis: whole === undefined ? all.basis : basisOver([part.basis, all.basis]),
    share:
      numerator === null || denominator === null
        ? null
        : { numerator, denominator, goal: null, needed: null },
    lines: [
      said(whole === undefined ? 'ask.shareOfCommune' : 'ask.shareOf', { of: labelOf(asked, whole ?? code) }),
      ...gapsOf(all, span),
    ],
  }
}

/** Who came, of those who had to: the exempt members are no part of either. Only meetings of which all is known count. */
export function attendance(asked: Asked): Found {
  const { question, evidence, viewer } = asked
  const months = monthsOf(question.span).flatMap((period) =>
    branchesIn(evidence, period, question.scope, viewer).filter(
      ({ expected, reported }) => expected || reported,
    ),
  )
  const known = months.flatMap(({ reported, figures }) => {
    const [came, all, exempt] = ['meeting_attended_count', 'member_total', 'member_exempt'].map((code) =>
      countOf(figures, code),
    )
    return !reported || came === undefined || all === undefined || exempt === undefined
      ? []
      : [{ came, due: all - exempt }]
  })
  const numerator = known.reduce((sum, { came }) => sum + came, 0)
  const denominator = known.reduce((sum, { due }) => sum + due, 0)
  const sum = sumOver(asked, 'meeting_attended_count', question.scope, question.span)
  const several = question.span.from !== question.span.to
  return {
    value: known.length === 0 ? null : percentOf(numerator, denominator),
    rows: null,
    unit: '%',
    basis: {
      reported: known.length,
      expected: months.length,
      unapproved: months.filter(({ status }) => status === 'submitted').length,
      unit: several ? 'reports' : 'branches',
    },
    share: known.length === 0 ? null : { numerator, denominator, goal: null, needed: null },
    lines: [said('ask.attendanceOf'), ...gapsOf(sum, question.span)],
  }
}
