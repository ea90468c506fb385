import { branchKinds } from '../domain/branch.ts'
import type { Summary, Total } from '../domain/summary.ts'
import { remarkText } from './remark-text.ts'
import { missingText } from './missing-text.ts'
import { type Basis, basisOf, basisText, isOfOther } from './basis-text.ts'
import {
  flowsText,
  isMovement,
  MEMBERS,
  movedAndWork,
  pendingText,
  toldFlows,
  totalOf,
} from './totals-text.ts'
import { scopeText } from './scope-text.ts'
import { targetLine } from './target-text.ts'
import type { Translate } from './translate.ts'

/** The month in a leader's hand: what it is made of, what moved, what is missing, how far the targets are. */
export function summaryText(summary: Summary, withAlerts: boolean, t: Translate): string[] {
  return [
    ...summaryHead(summary, t),
    ...membersText(summary, t),
    ...(summary.reported === 0 ? [] : monthText(summary, t)),
    ...summaryFoot(summary, withAlerts, t),
  ]
}

/** Which month, of how many branches. */
export function summaryHead(summary: Summary, t: Translate): string[] {
  const { period, committee, branches, demo, part } = summary
  return [
    ...(demo ? [t('summary.demo')] : []),
    t('summary.head', { month: period, committee: scopeText({ committee: committee.name, part }, t) }),
    t('summary.branches', { total: branches.total, kinds: kindsText(summary, t) }),
  ]
}

/** How far the targets are, and what to look at. */
export function summaryFoot(summary: Summary, withAlerts: boolean, t: Translate): string[] {
  return [
    ...summary.targets.map((target) => targetLine(target, t)),
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
export function membersText(summary: Summary, t: Translate): string[] {
  const { reported, expected, missing } = summary
  const [total, official, probationary] = MEMBERS.map((code) => totalOf(summary.totals, code)?.value ?? null)
  const lines =
    total == null || official == null || probationary == null
      ? [t(reported === 0 ? 'summary.nothing' : 'summary.membersUnknown', { expected })]
      : [t('summary.members', { total, official, probationary, reported, expected })]
  return [...lines, ...missingText(missing, total ?? 0, t)]
}

function monthText(summary: Summary, t: Translate): string[] {
  const { totals, reported, expected } = summary
  const basis: Basis = { reported, expected, unit: 'branches' }
  const [moved, work] = movedAndWork(toldFlows(totals, summary, reported))
  return [
    moved.length > 0
      ? t('summary.movements', { list: flowsText(moved, basis, summary, t) })
      : noMovements(totals.filter(isMovement), basis, t),
    ...(work.length > 0 ? [t('summary.work', { list: flowsText(work, basis, summary, t) })] : []),
    ...yearText(summary, t),
    ...pendingText(summary, t),
  ]
}

/** That nobody moved is said of as many branches as have said it of every movement. */
function noMovements(movements: readonly Total[], { reported, expected }: Basis, t: Translate): string {
  const known = Math.min(reported, ...movements.map((total) => total.reported))
  if (known === 0) return t('summary.movementsUnknown')
  if (known < reported) return t('summary.noMovementsKnown', { reported: known, expected })
  return t(reported < expected ? 'summary.noMovementsSoFar' : 'summary.noMovements')
}

/** What came together since January, with what most of it is made of; what is made of something else says so itself. */
function yearText(summary: Summary, t: Translate): string[] {
  const { yearToDate, period: month, reported } = summary
  const year = toldFlows(yearToDate, summary, reported)
  const basis = basisOf(year)
  if (basis === null) return []
  const list = flowsText(year, basis, summary, t)
  return year.some((total) => isOfOther(total, basis))
    ? [t('summary.year', { month, list }), t('summary.yearBasis', basis)]
    : [t('summary.year', { month, list: list + basisText(basis, t) })]
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
