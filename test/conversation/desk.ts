import type { Effect } from '../../src/conversation/effect.ts'
import type { Outcome } from '../../src/conversation/outcome.ts'
import { type Instant, instantOf } from '../../src/domain/day.ts'
import { withChanges } from '../../src/domain/figure.ts'
import type { Person } from '../../src/domain/office.ts'
import type { Report, ReportRef } from '../../src/domain/report.ts'
import { type ChangeRequest, type ReviewItem, shownBetween } from '../../src/domain/review.ts'
import { brokenRules } from '../../src/domain/rules.ts'
import { form } from './form.ts'

type Effects<K extends Effect['kind']> = Extract<Effect, { kind: K }>

/** What a report is that was never submitted. */
export const neverFiled = {
  receipt: null,
  revision: 0,
  submittedAt: null,
  unlockedUntil: null,
  returned: null,
} as const

/** How a branch's month stands, as it is looked up. */
export function standingOf(report: Report | undefined) {
  return {
    status: report?.status ?? ('none' as const),
    number: report?.receipt?.number ?? null,
    revision: report?.revision ?? 0,
    unlockedUntil: report?.unlockedUntil ?? null,
  }
}

/** Corrections and the office's desk over the reports of a world in memory. */
export function openDesk(reports: Map<string, Report>, first: readonly ChangeRequest[]) {
  const requests = new Map(first.map((request) => [request.number, request]))

  const reportOf = (ref: ReportRef): Report => {
    const report = reports.get(keyOf(ref))
    if (report === undefined) throw new Error('There is no such report.')
    return report
  }

  const items = (): ReviewItem[] => [
    ...[...reports.values()].flatMap((report) => (report.status === 'submitted' ? [itemOf(report)] : [])),
    ...requests.values(),
  ]

  const amend = ({ report: ref, changes, seen, explanations }: Effects<'amendReport'>): Outcome => {
    const report = reportOf(ref)
    if (report.revision !== seen) return { kind: 'reviewRefused', why: 'review:changed' }
    const figures = withChanges(report.figures, changes)
    const amended = revised({ ...report, figures, explanations: { ...report.explanations, ...explanations } })
    reports.set(keyOf(ref), amended)
    return { kind: 'reportAmended', report: amended, changes: shownBetween(form, report.figures, figures) }
  }

  const request = (effect: Effects<'requestChange'>, at: Instant, person: Person | null): Outcome => {
    const report = reportOf(effect.report)
    const made: ChangeRequest = {
      kind: 'request',
      number: 13 + requests.size,
      branchId: report.branchId,
      branch: report.branch.name,
      period: report.period,
      revision: report.revision,
      changes: shownBetween(form, report.figures, withChanges(report.figures, effect.changes)),
      reason: effect.reason,
      by: person?.holdings[0]?.role ?? 'secretary',
      at,
    }
    requests.set(made.number, made)
    return { kind: 'changeRequested', request: made }
  }

  const settle = ({ number, seen, verdict }: Effects<'settleReview'>): Outcome => {
    const item = items().find((one) => one.number === number)
    if (item === undefined) return { kind: 'reviewRefused', why: 'review:settled' }
    if (item.revision !== seen) return { kind: 'reviewRefused', why: 'review:changed' }
    requests.delete(number)
    if (item.kind === 'report') {
      const report = reportOf(item)
      const returned = verdict.kind === 'return' ? { reason: verdict.reason, figures: verdict.figures } : null
      const status = verdict.kind === 'approve' ? 'approved' : 'returned'
      reports.set(keyOf(item), { ...report, status, returned })
    }
    return { kind: 'reviewSettled', item, verdict }
  }

  const approveAll = ({ seen }: Effects<'approveAll'>): Outcome => {
    const waiting = items()
    const approved = seen.flatMap(({ number, revision }) =>
      waiting.filter((item) => item.number === number && item.revision === revision),
    )
    for (const item of approved) reports.set(keyOf(item), { ...reportOf(item), status: 'approved' })
    const left = seen
      .map(({ number }) => number)
      .filter((one) => !approved.some(({ number }) => number === one))
    return { kind: 'allApproved', approved, left }
  }

  return {
    /** What the effect comes to; undefined for one that is not of this desk. */
    perform: (effect: Effect, at: Instant, person: Person | null): Outcome | undefined => {
      switch (effect.kind) {
        case 'amendReport':
          return amend(effect)
        case 'requestChange':
          return request(effect, at, person)
        case 'loadReviews': {
          const { committeeId, purpose } = effect
          const works = Object.fromEntries(
            items().map((item) => [item.number, { report: reportOf(item), form }]),
          )
          return { kind: 'reviewsLoaded', committeeId, items: items(), works, purpose }
        }
        case 'settleReview':
          return settle(effect)
        case 'approveAll':
          return approveAll(effect)
        case 'unlockMonth': {
          const { report, until } = effect
          const unlocked = reports.get(keyOf(report))
          if (unlocked !== undefined) {
            reports.set(keyOf(report), { ...unlocked, unlockedUntil: instantOf(until, '23:59') })
          }
          return { kind: 'monthUnlocked', report, branch: 'Phố Mới', until }
        }
        case 'loadReceipt': {
          const report = [...reports.values()].find(({ receipt }) => receipt?.code === effect.code)
          return {
            kind: 'receiptLoaded',
            found: report === undefined ? null : { report, form, late: false, current: true },
          }
        }
        case 'loadRevisions': {
          const { report, whole } = effect
          const filed = reports.get(keyOf(report))
          const changes = filed === undefined ? [] : shownBetween(form, {}, filed.figures)
          const first = {
            number: 1,
            at,
            office: 'secretary',
            channel: 'telegram',
            reason: null,
            changes,
          } as const
          const versions = filed === undefined ? [] : [first]
          return { kind: 'revisionsLoaded', report, branch: 'Phố Mới', versions, form, whole }
        }
        case 'listBranches': {
          const held = person?.holdings.flatMap((one) => one.branches) ?? []
          const branches = held.filter(({ id }, at) => held.findIndex((one) => one.id === id) === at)
          const { purpose, ...asked } = effect
          return {
            kind: 'branchesListed',
            purpose,
            asked,
            branches: branches.map(({ id, code, name }) => ({
              id,
              code,
              name,
              kind: 'village',
              hasBranchCommittee: true,
              meetingDay: 3,
              officer: null,
            })),
          }
        }
        default:
          return undefined
      }
    },
  }
}

function revised(report: Report): Report {
  const revision = report.revision + 1
  const { receipt } = report
  return {
    ...report,
    revision,
    receipt: receipt === null ? null : { ...receipt, revision, code: `BN-7K3M9${revision}` },
  }
}

function itemOf(report: Report): ReviewItem {
  const { branchId, period, figures, previous, branch, revision, receipt, explanations } = report
  const scope = { figures, previous, branch, period }
  return {
    kind: 'report',
    number: receipt?.number ?? 0,
    branchId,
    branch: branch.name,
    period,
    revision,
    late: false,
    at: receipt?.at ?? 0,
    remarks: brokenRules(form, scope, 'explain', 'note').map(({ rule, office }) => ({
      text: office,
      reason: explanations[rule]?.reason ?? null,
    })),
  }
}

const keyOf = ({ branchId, period }: ReportRef): string => `${branchId}/${period}`
