import { quarterOf, spanKindOf, yearOfSpan } from '../domain/span.ts'
import type { SpanSummary } from '../domain/span-summary.ts'
import type { Total } from '../domain/summary.ts'
import { writeMonth } from './format.ts'
import { type Basis, basisOf, isOfOther } from './basis-text.ts'
import { flowsText, movedAndWork, pendingText, MEMBERS, toldFlows, totalOf } from './totals-text.ts'
import type { Translate } from './translate.ts'

const QUARTERS = ['I', 'II', 'III', 'IV'] as const

/** A quarter, half a year, nine months or a year, in the style of the month's summary. */
export function spanText(summary: SpanSummary, t: Translate): string[] {
  return [
    ...spanHead(summary, t),
    membersText(summary, t),
    ...flowLines(summary, t),
    ...pendingText(summary, t),
    ...gapsText(summary, t),
  ]
}

/** Which months, of whom. */
export function spanHead(summary: SpanSummary, t: Translate): string[] {
  const head = t('span.head', { span: nameOf(summary, t), committee: summary.committee.name })
  return [...(summary.demo ? [t('summary.demo')] : []), head]
}

function nameOf({ periods }: SpanSummary, t: Translate): string {
  const last = lastOf(periods)
  return t(`span.${spanKindOf(periods)}`, {
    quarter: QUARTERS[quarterOf(last) - 1] ?? '',
    year: String(yearOfSpan(periods)),
    count: periods.length,
    month: last,
  })
}

/** The stocks are those of the last month, whatever came before. */
function membersText({ periods, totals }: SpanSummary, t: Translate): string {
  const month = lastOf(periods)
  const [all, official, probationary] = MEMBERS.map((code) => totalOf(totals, code))
  const expected = all?.expected ?? 0
  if (all?.value == null || official?.value == null || probationary?.value == null) {
    return t('span.nothing', { month, expected })
  }
  return t('span.members', {
    month,
    total: all.value,
    official: official.value,
    probationary: probationary.value,
    reported: all.reported,
    expected,
  })
}

function flowLines(summary: SpanSummary, t: Translate): string[] {
  const { totals, reporters } = summary
  if (reporters === 0) return []
  const told = toldFlows(totals, summary, reporters)
  const [moved, work] = movedAndWork(told)
  const basis = basisOf(totals.filter(({ kind, value }) => kind === 'flow' && value !== null))
  if (basis === null) return [t('span.movementsUnknown')]
  const partly = basis.reported < basis.expected
  return [
    moved.length > 0
      ? t('span.movements', { list: flowsText(moved, basis, summary, t) })
      : t(partly ? 'span.noMovementsSoFar' : 'span.noMovements'),
    ...(work.length > 0 ? [t('span.work', { list: flowsText(work, basis, summary, t) })] : []),
    ...spanBasis(told, basis, t),
  ]
}

/** What most flows are made of; nothing where all of them are made of every report. */
export function spanBasis(told: readonly Total[], basis: Basis | null, t: Translate): string[] {
  if (basis === null) return []
  if (told.some((total) => isOfOther(total, basis))) return [t('span.basisOthers', basis)]
  return basis.reported < basis.expected ? [t('span.basis', basis)] : []
}

/** What is missing, in the order of the months; those that follow each other and nobody was to report are one line. */
export function gapsText({ gaps, periods }: SpanSummary, t: Translate): string[] {
  const lines: string[] = []
  let unknown: string[] = []
  const tellUnknown = (): void => {
    if (unknown.length > 0) lines.push(t('span.unknown', { list: unknown.join(', ') }))
    unknown = []
  }
  for (const { period, names, reported, expected } of gaps) {
    if (expected === 0) {
      unknown.push(writeMonth(period))
      continue
    }
    tellUnknown()
    if (reported > 0) lines.push(t('span.gap', { month: period, list: names.join(', ') }))
    // That nobody has reported the last month is said of its stocks already.
    else if (period !== lastOf(periods)) lines.push(t('span.nothing', { month: period, expected }))
  }
  tellUnknown()
  return lines
}

const lastOf = (periods: SpanSummary['periods']): string => periods.at(-1) ?? periods[0]
