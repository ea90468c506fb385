import { makeStatistics } from '../../src/storage/statistics.ts'
import { randomUUID } from 'node:crypto'
import { opennessWith } from '../../src/domain/calendar.ts'
import { addDays, type Instant, instantOf, localDay } from '../../src/domain/day.ts'
import type { FigureChange } from '../../src/domain/figure.ts'
import type { Role } from '../../src/domain/office.ts'
import type { Report } from '../../src/domain/report.ts'
import { makeAmendReport } from '../../src/services/amend-report.ts'
import type { Doing } from '../../src/services/ports/doing.ts'
import { makeRequestChange } from '../../src/services/request-change.ts'
import { makeSaveFigures } from '../../src/services/save-figures.ts'
import { makeSettleReview } from '../../src/services/settle-review.ts'
import { makeSubmitReport } from '../../src/services/submit-report.ts'
import { makeUnlockMonth } from '../../src/services/unlock-month.ts'
import type { Database } from '../../src/storage/connect.ts'
import { doing, given, sceneOn } from '../storage/ports/scene.ts'
import { form } from './month-fakes.ts'

/** What one of the people does; figures are those of two indicators. */
export type Act =
  | { readonly does: 'look' | 'submit' | 'unlock' | 'again' }
  | ({
      readonly does: 'file' | 'amend' | 'request'
      readonly official: number
      readonly admitted: number
    } & Looks)
  | ({ readonly does: 'settle'; readonly number: number; readonly verdict: 'approve' | 'return' } & Looks)

/** `fresh`: after a look at the report as it is now; otherwise at what was seen last. */
type Looks = { readonly fresh: boolean }

export const people: readonly Role[] = ['secretary', 'deputy', 'officer', 'office', 'office']

/** What was done in a way that lets figures change which are approved or locked. */
export type Done = 'opens' | 'nothing'

/** November of one branch, on a real database, and people who act on it by what they saw last. */
export async function openBranch(database: Database) {
  const scene = await sceneOn(database, { form: { version: 1, from: '2016-01', form } })
  const { committee, reports, reviews, registry, forms, offices, outbox } = scene
  const ports = { registry, reports, reviews, forms, offices, outbox, statistics: makeStatistics(database) }
  const [amend, request, settle] = [makeAmendReport(ports), makeRequestChange(ports), makeSettleReview(ports)]
  const [save, submit, unlock] = [makeSaveFigures(ports), makeSubmitReport(ports), makeUnlockMonth(ports)]
  const ref = { branchId: scene.phoMoi, period: '2026-11' }
  let now = instantOf('2026-12-04', '08:00')
  const first = await reports.open(ref, committee.id, 1, doing())

  const load = async (): Promise<Report> => (await reports.load(ref)) ?? first
  const isOpen = ({ period, unlockedUntil }: Report, at: Instant): boolean =>
    opennessWith(committee.calendar, period, unlockedUntil, at) === 'open'

  const makePerson = (role: Role, accountId: number) => {
    let seen = first
    let last: (() => Promise<Done>) | null = null

    const attempt = async (act: Act, by: Doing): Promise<Done> => {
      const open = isOpen(seen, by.at)
      switch (act.does) {
        case 'look':
          seen = await load()
          return 'nothing'
        // The conversation lets nobody file a month that is closed by what they see.
        case 'file':
          if (open) await save(seen, changesOf(act), by)
          return 'nothing'
        case 'submit':
          if (open) await submit(seen, false, by)
          return 'nothing'
        case 'amend': {
          const change = { changes: changesOf(act), seen: seen.revision, explanations: {}, reason: null }
          await amend(seen, change, by)
          return 'nothing'
        }
        case 'request':
          await request(seen, { changes: changesOf(act), reason: 'đếm thiếu', seen: seen.revision }, by)
          return 'nothing'
        case 'unlock':
          await unlock(committee.id, ref, addDays(localDay(by.at), 1), by)
          return 'opens'
        case 'settle': {
          const row = await reviews.find(committee.id, act.number)
          const verdict =
            act.verdict === 'approve'
              ? ({ kind: 'approve' } as const)
              : ({ kind: 'return', reason: 'xem lại', figures: [] } as const)
          const word = { number: act.number, seen: row?.kind === 'request' ? row.revision : seen.revision }
          const settled = await settle(committee.id, { ...word, verdict }, by)
          const closes = row?.kind === 'report' && act.verdict === 'approve'
          return settled.kind === 'settled' && !closes ? 'opens' : 'nothing'
        }
        case 'again':
          return last === null ? 'nothing' : last()
      }
    }

    return async (act: Act): Promise<Done> => {
      const by = doing({ accountId, role, at: now, key: `telegram:${randomUUID()}` })
      if ('fresh' in act && act.fresh) seen = await load()
      const run = (): Promise<Done> => attempt(act, by)
      if (act.does !== 'again') last = run
      return act.does === 'again' ? (last?.() ?? 'nothing') : run()
    }
  }

  return {
    load,
    view: () => reports.view(ref),
    answers: () => database.prisma.answer.findMany({ where: { reportId: first.id }, orderBy: { id: 'asc' } }),
    people: people.map((role, index) => makePerson(role, index + 1)),
    wait: (hours: number) => {
      now += hours * 3_600_000
    },
    /** Whether figures may change now without the office: neither approved nor locked. */
    takesChanges: (report: Report) => report.status !== 'approved' && isOpen(report, now),
  }
}

function changesOf({ official, admitted }: Extract<Act, { official: number }>): FigureChange[] {
  return [
    { indicator: 'member_official', figure: given(official) },
    {
      indicator: 'admitted_count',
      figure: admitted < 0 ? { state: 'pending', words: 'chưa' } : given(admitted),
    },
  ]
}
