import { alertsOf } from '../domain/alerts.ts'
import type { Branch } from '../domain/branch.ts'
import { countOf } from '../domain/figure.ts'
import type { Form } from '../domain/form.ts'
import { joinedForm } from '../domain/joined-form.ts'
import { addMonths, type Period, periodsFrom, yearStart } from '../domain/period.ts'
import { type Remark, remarksOn } from '../domain/remarks.ts'
import { isFiled } from '../domain/report.ts'
import { lookedBackAt } from '../domain/rules.ts'
import { restrictedIn, unrestricted } from '../domain/restricted.ts'
import type { Alert, BranchMonth, Summary } from '../domain/summary.ts'
import { progressOf } from '../domain/targets.ts'
import { totalsOf, yearToDateOf } from '../domain/totals.ts'
import { isDemo } from './demo.ts'
import { loadLookBack, type LookBackDeps } from './look-back.ts'
import { type KnownMonth, loadMonths } from './months.ts'
import type { Forms } from './ports/forms.ts'
import type { Notes } from './ports/notes.ts'
import type { Registry } from './ports/registry.ts'
import type { Reports } from './ports/reports.ts'

export type SummaryDeps = LookBackDeps & {
  readonly registry: Pick<Registry, 'committeeById' | 'histories' | 'targets'>
  readonly reports: Pick<Reports, 'months'>
  readonly forms: Forms
  readonly notes: Pick<Notes, 'read'>
}

/** `only` names the branches to look at; null or left out, all of them. */
export type MakeSummary = (
  committeeId: number,
  period: Period,
  only?: readonly number[] | null,
) => Promise<Summary>

/**
 * A month of a committee as it stands now. Of some branches only, there are no targets, which are the whole
 * committee's, and no total of a restricted indicator, for it might be the figure of one branch.
 */
export function makeSummary(deps: SummaryDeps): MakeSummary {
  const { registry, forms, notes } = deps
  return async (committeeId, period, only = null) => {
    const periods = periodsFrom(yearStart(period), period) as [Period, ...Period[]]
    const [committee, targets, { form }, months, demo] = await Promise.all([
      registry.committeeById(committeeId),
      registry.targets(committeeId),
      forms.inForce(committeeId, period),
      loadMonths(deps, committeeId, periods),
      isDemo(notes),
    ])
    if (committee === null) throw new Error(`There is no committee ${committeeId}.`)
    const wanted = ({ branch }: KnownMonth): boolean => only === null || only.includes(branch.id)
    const year = periods.map((month) => (months.get(month) ?? []).filter(wanted))
    const present = year.at(-1) ?? []
    const expected = present.filter((one) => one.expected).map(({ month }) => month)
    const ofMonth = joinedForm(form, await formsOf(forms, committeeId, present))
    const ofYear = joinedForm(ofMonth, await formsOf(forms, committeeId, year.flat()))
    const shown = (some: Form): Form => (only === null ? some : unrestricted(some))
    return {
      committee,
      period,
      labels: Object.fromEntries(ofYear.indicators.map(({ code, label }) => [code, label])),
      restricted: restrictedIn(ofYear),
      names: Object.fromEntries(present.map(({ branch }) => [branch.code, branch.name])),
      branches: { total: present.length, byKind: countKinds(present.map(({ branch }) => branch)) },
      reported: expected.filter(({ reported }) => reported).length,
      expected: expected.length,
      missing: expected.filter(({ reported }) => !reported).map(missingOf),
      totals: totalsOf(shown(ofMonth), expected),
      yearToDate: yearToDateOf(shown(ofYear), year.map(expectedIn)),
      targets: only === null ? targets.map((target) => progressOf(target, present.map(branchOf))) : [],
      alerts: await alertsIn(deps, committeeId, period, present),
      ...(only === null ? { remarks: await remarksIn(deps, committeeId, period, expected) } : {}),
      part: only !== null,
      demo,
    }
  }
}

/** The versions of the form that these reports are pinned to, the newest first. */
async function formsOf(forms: Forms, committeeId: number, known: readonly KnownMonth[]): Promise<Form[]> {
  const pinned = known.flatMap(({ stored, month }) => (month.reported ? (stored?.formVersion ?? []) : []))
  const versions = [...new Set(pinned)].sort((one, other) => other - one)
  const read = await Promise.all(versions.map((version) => forms.version(committeeId, version)))
  return read.map((one) => one.form)
}

async function remarksIn(
  { registry, reports }: SummaryDeps,
  committeeId: number,
  period: Period,
  months: readonly BranchMonth[],
): Promise<Remark[]> {
  const before = addMonths(period, -1)
  const [lives, stored] = await Promise.all([
    registry.histories(committeeId),
    reports.months(committeeId, [before]),
  ])
  return remarksOn(
    period,
    months,
    lives,
    (branchId, month) =>
      stored.find((one) => one.branchId === branchId && one.period === month && isFiled(one.status))?.figures,
  )
}

/** Each report by the rules of the form that it is pinned to. */
async function alertsIn(
  deps: SummaryDeps,
  committeeId: number,
  period: Period,
  present: readonly KnownMonth[],
): Promise<Alert[]> {
  const codes = (await formsOf(deps.forms, committeeId, present)).flatMap(lookedBackAt)
  const historyOf = await loadLookBack(deps, committeeId, period, [...new Set(codes)])
  const alerts: Alert[] = []
  for (const { branch, stored, month } of present) {
    if (stored === null || !month.reported) continue
    const { form } = await deps.forms.version(committeeId, stored.formVersion)
    alerts.push(...alertsOf(form, month, { period, history: historyOf(branch.id) }))
  }
  return alerts
}

function missingOf({ code, name, previous }: BranchMonth): Summary['missing'][number] {
  return { code, name, before: (previous && countOf(previous, 'member_total')) ?? null }
}

function countKinds(branches: readonly Branch[]): Record<string, number> {
  const byKind: Record<string, number> = {}
  for (const { kind } of branches) byKind[kind] = (byKind[kind] ?? 0) + 1
  return byKind
}

const branchOf = ({ branch }: KnownMonth): Branch => branch

const expectedIn = (known: readonly KnownMonth[]): BranchMonth[] =>
  known.filter((one) => one.expected).map(({ month }) => month)
