import { quarterOf, spanKindOf, yearOfSpan } from '../domain/span.ts'
import type { SpanSummary } from '../domain/span-summary.ts'
import type { Total } from '../domain/summary.ts'
import { writeMonth } from './format.ts'
import { basisOf, flowText, isMovement, SEVERAL } from './summary-text.ts'
import type { Translate } from './translate.ts'

const QUARTERS = ['I', 'II', 'III', 'IV'] as const

/** A quarter, half a year, nine months or a year, in the style of the month's summary. */
export function spanText(summary: SpanSummary, t: Translate): string[] {
  return [
    ...(summary.demo ? [t('summary.demo')] : []),
    t('span.head', { span: nameOf(summary, t), committee: summary.committee.name }),
    membersText(summary, t),
    ...flowsText(summary, t),
    ...pendingText(summary, t),
    ...gapsText(summary, t),
  ]
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
  const [all, official, probationary] = ['member_total', 'member_official', 'member_probationary'].map(
    (code) => totals.find(({ indicator }) => indicator === code),
  )
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

function flowsText({ totals, labels, restricted, reporters }: SpanSummary, t: Translate): string[] {
  if (reporters === 0) return []
  const flows = totals.filter(({ kind }) => kind === 'flow')
  const told = flows.filter(
    ({ indicator, value }) =>
      value !== null && value > 0 && (reporters >= SEVERAL || !restricted.includes(indicator)),
  )
  const list = (some: readonly Total[]): string =>
    some.map(({ indicator, value }) => flowText(labels[indicator] ?? indicator, value, t)).join('; ')
  const [moved, work] = [told.filter(isMovement), told.filter((total) => !isMovement(total))]
  const basis = basisOf(flows.filter(({ value }) => value !== null))
  const partly = basis !== null && basis.reported < basis.expected
  return [
    moved.length > 0
      ? t('span.movements', { list: list(moved) })
      : t(partly ? 'span.noMovementsSoFar' : 'span.noMovements'),
    ...(work.length > 0 ? [t('span.work', { list: list(work) })] : []),
    ...(partly ? [t('span.basis', basis)] : []),
  ]
}

function pendingText({ totals, labels, names, restricted }: SpanSummary, t: Translate): string[] {
  return totals
    .filter(({ pending, indicator }) => pending.length > 0 && !restricted.includes(indicator))
    .map(({ indicator, pending }) =>
      t('summary.pending', {
        label: labels[indicator] ?? indicator,
        list: pending.map((code) => names[code] ?? code).join(', '),
      }),
    )
}

/** What is missing, month by month; months of which nobody was to report anything are named together. */
function gapsText({ gaps, periods }: SpanSummary, t: Translate): string[] {
  const unknown = gaps.filter(({ expected }) => expected === 0).map(({ period }) => writeMonth(period))
  const missing = gaps
    // That nobody has reported the last month is said of its stocks already.
    .filter(({ period, reported, expected }) => expected > 0 && (reported > 0 || period !== lastOf(periods)))
    .map(({ period, names, reported, expected }) =>
      reported === 0
        ? t('span.nothing', { month: period, expected })
        : t('span.gap', { month: period, list: names.join(', ') }),
    )
  return [...missing, ...(unknown.length > 0 ? [t('span.unknown', { list: unknown.join(', ') })] : [])]
}

const lastOf = (periods: SpanSummary['periods']): string => periods.at(-1) ?? periods[0]
