import { branchAt } from '../domain/branches/life.ts'
import { opennessAt } from '../domain/calendar.ts'
import type { Instant } from '../domain/day.ts'
import type { Code, Figure, Value } from '../domain/figure.ts'
import type { Form, FormVersion } from '../domain/form.ts'
import { localIso } from '../domain/local-iso.ts'
import type { Role } from '../domain/office.ts'
import type { Period } from '../domain/period.ts'
import type { ReportStatus } from '../domain/report.ts'
import type { Forms } from './ports/forms.ts'
import type { Registry } from './ports/registry.ts'
import type { Reports } from './ports/reports.ts'
import type { Reviews } from './ports/reviews.ts'
import type { ReportView, ReviewView } from './ports/stored-month.ts'

/** A report as the command line prints it: these names are a promise to scripts. */
export type ReportRecord = {
  readonly committee: string
  readonly branch: string
  readonly period: Period
  readonly formVersion: number
  readonly status: ReportStatus | 'none'
  readonly locked: boolean
  readonly late: boolean
  readonly source: 'chat' | 'import' | null
  /** With Viet Nam's offset: `2026-12-02T09:15:00+07:00`. */
  readonly submittedAt: string | null
  /** Every indicator of the form, in its order. */
  readonly figures: readonly FigureRecord[]
  readonly revisions: readonly {
    readonly number: number
    readonly at: string
    readonly office: Role | null
    readonly channel: string
    readonly reason: string | null
    readonly changes: ReportView['revisions'][number]['changes']
  }[]
  /** What was asked of the office and what it did, oldest first. */
  readonly reviews: readonly (Omit<ReviewView, 'at' | 'until'> & {
    readonly at: string
    readonly until: string | null
  })[]
}

type FigureRecord = {
  readonly indicator: Code
  readonly value: Value | null
  readonly state: Figure['state'] | 'unanswered'
  readonly words: string | null
}

export type ReportAsked = { readonly committee: string; readonly branch: string; readonly period: Period }

/**
 * A report with the form it is read by. `branch:unknown` also where the branch does not exist in that month and has no
 * report of it: what was begun before it ended is kept, and shown.
 */
export type FoundReport =
  | { readonly kind: 'found'; readonly report: ReportRecord; readonly form: Form }
  | { readonly kind: 'refused'; readonly why: 'committee:unknown' | 'branch:unknown' }

export type ReportViewDeps = {
  readonly registry: Pick<Registry, 'committee' | 'histories'>
  readonly reports: Pick<Reports, 'view'>
  readonly reviews: Pick<Reviews, 'unlocked'>
  readonly forms: Forms
}

/** A branch's month with its figures and revisions; one that nobody has begun has the status `none`. */
export function makeReportView({ registry, reports, reviews, forms }: ReportViewDeps) {
  return async (asked: ReportAsked, now: Instant): Promise<FoundReport> => {
    const committee = await registry.committee(asked.committee)
    if (committee === null) return { kind: 'refused', why: 'committee:unknown' }
    const branch = (await registry.histories(committee.id)).find(({ code }) => code === asked.branch)
    if (branch === undefined) return { kind: 'refused', why: 'branch:unknown' }
    const view = await reports.view({ branchId: branch.id, period: asked.period })
    if (view === null && branchAt(branch, asked.period) === null) {
      return { kind: 'refused', why: 'branch:unknown' }
    }
    const version = await (view === null
      ? forms.inForce(committee.id, asked.period)
      : forms.version(committee.id, view.formVersion))
    const closed = view?.source === 'import' || opennessAt(committee.calendar, asked.period, now) === 'locked'
    const unlocked = await reviews.unlocked([branch.id], now)
    const locked = closed && unlocked.every(({ period }) => period !== asked.period)
    return { kind: 'found', report: recordOf(asked, version, view, locked), form: version.form }
  }
}

function recordOf(
  asked: ReportAsked,
  { version, form }: FormVersion,
  view: ReportView | null,
  locked: boolean,
): ReportRecord {
  return {
    committee: asked.committee,
    branch: asked.branch,
    period: asked.period,
    formVersion: version,
    status: view?.status ?? 'none',
    locked,
    late: view?.late ?? false,
    source: view?.source ?? null,
    submittedAt: view === null || view.submittedAt === null ? null : localIso(view.submittedAt),
    figures: form.indicators.map(({ code }) => figureRecord(code, view?.figures[code])),
    revisions: (view?.revisions ?? []).map(({ number, at, office, channel, reason, changes }) => ({
      number,
      at: localIso(at),
      office,
      channel,
      reason,
      changes,
    })),
    reviews: (view?.reviews ?? []).map(({ at, until, ...review }) => ({
      ...review,
      at: localIso(at),
      until: until === null ? null : localIso(until),
    })),
  }
}

function figureRecord(indicator: Code, figure: Figure | undefined): FigureRecord {
  return {
    indicator,
    value: figure?.state === 'given' ? figure.value : null,
    state: figure?.state ?? 'unanswered',
    words: figure?.words ?? null,
  }
}
