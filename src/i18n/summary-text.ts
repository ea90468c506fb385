import { branchKinds } from '../domain/branch.ts'
import { movementCodes } from '../domain/stocks.ts'
import type { Summary, TargetProgress, Total } from '../domain/summary.ts'
import { remarkText } from './remark-text.ts'
import { missingText } from './missing-text.ts'
import type { Translate } from './translate.ts'

/** The month in a leader's hand: what it is made of, what moved, what is missing, how far the targets are. */
export function summaryText(summary: Summary, withAlerts: boolean, t: Translate): string[] {
  const { period, committee } = summary
  return [
    ...(summary.demo ? [t('summary.demo')] : []),
    t('summary.head', { month: period, committee: committee.name }),
    t('summary.branches', { total: summary.branches.total, kinds: kindsText(summary, t) }),
    ...membersText(summary, t),
    ...(summary.reported === 0 ? [] : monthText(summary, t)),
    ...summary.targets.map((target) => targetText(target, t)),
    ...(withAlerts ? alertsText(summary, t) : []),
  ]
}

function kindsText({ branches }: Summary, t: Translate): string {
  return branchKinds
    .filter((kind) => (branches.byKind[kind] ?? 0) > 0)
    .map((kind) => t('summary.kind', { count: branches.byKind[kind] ?? 0, kind: t(`kind.${kind}`) }))
    .join(', ')
}

/** The members with their basis, and beside it what is missing and what it was the month before. */
function membersText(summary: Summary, t: Translate): string[] {
  const { reported, expected, missing } = summary
  const [total, official, probationary] = ['member_total', 'member_official', 'member_probationary'].map(
    (code) => totalOf(summary.totals, code)?.value ?? null,
  )
  const lines =
    total == null || official == null || probationary == null
      ? [t('summary.nothing', { expected })]
      : [t('summary.members', { total, official, probationary, reported, expected })]
  return [...lines, ...missingText(missing, total ?? 0, t)]
}

/** What may point at a person is told as a sum of several branches, and never with the name of one. */
export const SEVERAL = 3

function monthText(summary: Summary, t: Translate): string[] {
  const { yearToDate, labels, period, restricted, reported, expected } = summary
  const isTold = ({ indicator, kind, value }: Total): boolean =>
    kind === 'flow' && value !== null && value > 0 && (reported >= SEVERAL || !restricted.includes(indicator))
  const flows = summary.totals.filter(isTold)
  const moved = flows.filter(isMovement)
  const work = flows.filter((total) => !isMovement(total))
  const year = yearToDate.filter(isTold)
  const textOf = ({ indicator, value }: Total): string => flowText(labels[indicator] ?? indicator, value, t)
  const list = (some: readonly Total[]): string => some.map(textOf).join('; ')
  const basis = basisOf(year)
  const listOfYear = year
    .map((total) => (isMadeOf(total, basis) ? textOf(total) : textOf(total) + basisText(total, t)))
    .join('; ')
  return [
    moved.length > 0
      ? t('summary.movements', { list: list(moved) })
      : t(reported < expected ? 'summary.noMovementsSoFar' : 'summary.noMovements'),
    ...(work.length > 0 ? [t('summary.work', { list: list(work) })] : []),
    ...(basis === null ? [] : [t('summary.year', { month: period, list: listOfYear + basisText(basis, t) })]),
    ...pendingText(summary, t),
  ]
}

/** A count with its label, within a list. */
export function flowText(label: string, value: number | null, t: Translate): string {
  const within = label.charAt(0).toLocaleLowerCase('vi') + label.slice(1)
  return t('summary.flow', { label: within, value: value ?? 0 })
}

type Basis = Pick<Total, 'reported' | 'expected'>

/** What most of several totals are made of; each that is made of something else says so itself. */
export function basisOf(totals: readonly Total[]): Basis | null {
  const alike = (basis: Basis): number => totals.filter((total) => isMadeOf(total, basis)).length
  const [first] = [...totals].sort((one, other) => alike(other) - alike(one) || one.reported - other.reported)
  return first === undefined ? null : { reported: first.reported, expected: first.expected }
}

function isMadeOf({ reported, expected }: Total, basis: Basis | null): boolean {
  return basis !== null && reported === basis.reported && expected === basis.expected
}

function basisText({ reported, expected }: Pick<Total, 'reported' | 'expected'>, t: Translate): string {
  return reported === expected ? '' : t('summary.yearPart', { reported, expected })
}

function pendingText({ totals, labels, names, restricted }: Summary, t: Translate): string[] {
  return totals
    .filter(({ pending, indicator }) => pending.length > 0 && !restricted.includes(indicator))
    .map(({ indicator, pending }) =>
      t('summary.pending', {
        label: labels[indicator] ?? indicator,
        list: pending.map((code) => names[code] ?? code).join(', '),
      }),
    )
}

/** How far a target is, in one sentence. */
export function targetText(target: TargetProgress, t: Translate): string {
  const { kind, numerator, denominator, percent, goal, needed } = target
  if (percent === null) return t('summary.targetNone')
  const figures = { numerator, denominator, percent, goal, needed }
  return kind === null
    ? t('summary.targetEvery', figures)
    : t('summary.target', { ...figures, kind: t(`kind.${kind}`) })
}

function alertsText({ alerts, names, remarks = [] }: Summary, t: Translate): string[] {
  if (alerts.length + remarks.length === 0) return []
  const lines = alerts.map(({ branch: code, text, reason }) => {
    const branch = names[code] ?? code
    return reason === null
      ? t('summary.alert', { branch, text })
      : t('summary.alertReason', { branch, text, reason })
  })
  return [t('summary.alerts'), ...lines, ...remarks.map((remark) => remarkText(remark, t))]
}

function totalOf(totals: readonly Total[], code: string): Total | undefined {
  return totals.find(({ indicator }) => indicator === code)
}

/** Whether it counts members who came or went. */
export function isMovement({ indicator }: Total): boolean {
  return movementCodes.some((code) => code === indicator)
}
