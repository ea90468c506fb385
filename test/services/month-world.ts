import type { Opening } from '../../src/domain/branch.ts'
import { type Calendar, defaultCalendar } from '../../src/domain/calendar.ts'
import type { Committee, Target } from '../../src/domain/committee.ts'
import type { Instant } from '../../src/domain/day.ts'
import type { Figures } from '../../src/domain/figure.ts'
import type { Address } from '../../src/domain/office.ts'
import { openingFigures } from '../../src/domain/opening.ts'
import { addMonths, type Period } from '../../src/domain/period.ts'
import { isFiled, type Report, type ReportRef } from '../../src/domain/report.ts'
import type { BegunMonth } from '../../src/services/ports/reports.ts'
import type { Holder } from '../../src/services/ports/offices.ts'
import type { RequestRow, Unlocked } from '../../src/services/ports/reviews.ts'
import type { BranchHistory } from '../../src/services/ports/registry.ts'
import type { CountedMonth } from '../../src/services/ports/statistics.ts'
import type { StoredMonth } from '../../src/services/ports/stored-month.ts'
import { form, fourteen } from './month-fakes.ts'

/** Everything that the services ask for, in memory; tests write into it. */
export function makeWorld(calendar: Partial<Calendar> = {}) {
  const committee: Committee = {
    id: 7,
    code: 'si-ma-cai',
    name: 'Đảng ủy xã Si Ma Cai',
    place: 'Si Ma Cai',
    above: 'Đảng bộ tỉnh Lào Cai',
    calendar: { ...defaultCalendar, ...calendar },
  }
  const world = {
    committee,
    branches: fourteen.map(({ branch }) => ({ ...branch, since: '2016-01', facts: branch })),
    openings: fourteen.map(({ branch, opening }): Opening & { branchId: number } => ({
      branchId: branch.id,
      ...opening,
    })),
    months: [] as StoredMonth[],
    targets: [{ code: 'branch_committees', kind: 'village', goal: 65, by: '2021-12' }] as Target[],
    holders: [] as Holder[],
    notes: new Map<string, string>(),
    /** The branches whose report somebody else filed, and which are still to say whether it is right. */
    awaited: new Set<number>(),
    /** The months that the office has opened again. */
    unlocked: [] as Unlocked[],
    /** The change requests that were made. */
    requests: [] as RequestRow[],
    answered: new Map<string, Instant>(),
    calls: 0,
  }
  const counted = async <T>(value: T): Promise<T> => {
    world.calls += 1
    return value
  }
  const before = (branchId: number, period: Period): Figures | null => {
    const last = addMonths(period, -1)
    const report = world.months.find((month) => month.branchId === branchId && month.period === last)
    if (report !== undefined) return report.figures
    const opening = world.openings.find((one) => one.branchId === branchId && one.period === last)
    return opening === undefined ? null : openingFigures(opening)
  }
  const load = async ({ branchId, period }: ReportRef): Promise<Report | null> => {
    const found = world.months.find((month) => month.branchId === branchId && month.period === period)
    const branch = world.branches.find(({ id }) => id === branchId)
    if (found === undefined || branch === undefined) return counted(null)
    const { status, figures, formVersion, explanations } = found
    return counted({
      id: world.months.indexOf(found) + 1,
      committeeId: committee.id,
      branchId,
      period,
      branch: branch.facts,
      formVersion,
      status,
      figures,
      previous: before(branchId, period),
      receipt: null,
      explanations,
      revision: 0,
      submittedAt: null,
      unlockedUntil: null,
      returned: null,
    })
  }
  return {
    world,
    registry: {
      committees: () => counted([committee]),
      committee: (code: string) => counted(code === committee.code ? committee : null),
      committeeById: (id: number) => counted(id === committee.id ? committee : null),
      meetingDays: () => {
        const days = world.branches.flatMap(({ facts: { meetingDay } }) => meetingDay ?? [])
        return counted(new Map([[committee.id, [...new Set(days)]]]))
      },
      targets: () => counted(world.targets),
      histories: () =>
        counted(
          world.branches.map(({ id, code, since, facts }): BranchHistory => {
            const { id: _id, code: _code, ...value } = facts
            const openings = world.openings.filter(({ branchId }) => branchId === id)
            return {
              id,
              code,
              facts: [{ from: since, value }],
              openings,
              hasReports: false,
              last: null,
              moved: [],
            }
          }),
        ),
      branches: (_: number, period: Period) =>
        counted(world.branches.filter(({ since }) => since <= period).map(({ facts }) => facts)),
    },
    reports: {
      months: (_: number, periods: readonly Period[]) =>
        counted(world.months.filter(({ period }) => periods.includes(period))),
      statuses: (ids: readonly number[], periods: readonly Period[]) =>
        counted(
          world.months
            .filter(({ branchId, period }) => ids.includes(branchId) && periods.includes(period))
            .map(({ branchId, period, status, figures }) => ({
              branchId,
              period,
              status,
              number: 12,
              revision: 1,
              lacks: isFiled(status) && Object.values(figures).some(({ state }) => state === 'pending'),
            })),
        ),
      load,
      history: ({ branchId, period }: ReportRef) => {
        const figures = before(branchId, period)
        return counted(figures === null ? {} : { [addMonths(period, -1)]: figures })
      },
      awaitsBranch: ({ branchId }: ReportRef) => counted(world.awaited.has(branchId)),
    },
    statistics: {
      months: (_: number, periods: readonly Period[]): Promise<readonly CountedMonth[]> =>
        counted(world.months.filter(({ period }) => periods.includes(period))),
    },
    reviews: {
      unlocked: (ids: readonly number[], at: Instant) =>
        counted(world.unlocked.filter(({ branchId, until }) => ids.includes(branchId) && until > at)),
      find: (_: number, number: number) =>
        counted(world.requests.find((request) => request.number === number) ?? null),
    },
    forms: {
      inForce: () => counted({ version: 1, from: '2016-01', form }),
      version: (_: number, version: number) => counted({ version, from: '2016-01', form }),
    },
    messages: { byHand: () => counted(new Map<number, Instant>()) },
    notes: {
      read: (name: string) => counted(world.notes.get(name) ?? null),
      write: async (name: string, value: string) => {
        await counted(world.notes.set(name, value))
      },
    },
    offices: {
      holders: () => counted(world.holders),
      rolesOf: (accountId: number) =>
        counted(world.holders.filter((one) => one.accountId === accountId).map(({ role }) => role)),
    },
    begun: async (ref: ReportRef): Promise<BegunMonth> => ({
      report: await load(ref),
      previous: before(ref.branchId, ref.period),
    }),
    /** When the last figure came from each chat. */
    answeredAt: ({ id }: Address) => counted(world.answered.get(id) ?? null),
  }
}

/** A stored report, submitted unless it is told otherwise. */
export function stored(
  branchId: number,
  period: Period,
  said: Figures,
  more: Partial<StoredMonth> = {},
): StoredMonth {
  return {
    branchId,
    period,
    status: 'submitted',
    late: false,
    source: 'chat',
    submittedAt: Date.UTC(2017, 9, 2),
    formVersion: 1,
    figures: said,
    explanations: {},
    ...more,
  }
}

/** Somebody who holds an office; the account is also the chat. */
export function holder(accountId: number, role: Holder['role'], branchId: number | null = null): Holder {
  return {
    accountId,
    address: { channel: 'web', id: String(accountId) },
    role,
    branchId,
    seat: null,
    reachable: true,
    pausedUntil: null,
  }
}
