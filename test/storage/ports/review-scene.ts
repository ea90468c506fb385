import { afterAll, beforeAll, describe } from 'vitest'
import type { FigureChange } from '../../../src/domain/figure.ts'
import { instantOf } from '../../../src/domain/day.ts'
import type { Report } from '../../../src/domain/report.ts'
import type { Verdict } from '../../../src/domain/review.ts'
import type { Doing } from '../../../src/services/ports/doing.ts'
import type { Amendment, Word } from '../../../src/services/ports/reviews.ts'
import type { Database } from '../../../src/storage/connect.ts'
import { databaseKinds, freshDatabase } from '../../support/databases.ts'
import { doing, given, loaded, openNovember, type Scene, sceneOn, submit } from './scene.ts'

/** What the tests of a block stand on: one database, and on it as many committees as they want. */
type Ground = { readonly newScene: () => Promise<Scene>; readonly database: () => Database }

/** The tests of what is said about reports, on a database of each kind. */
export function describeReviews(what: string, tests: (ground: Ground) => void): void {
  describe.each(databaseKinds)(`${what}, %s database`, (kind) => {
    let database: Awaited<ReturnType<typeof freshDatabase>>
    beforeAll(async () => {
      database = await freshDatabase(kind)
    })
    afterAll(() => database.drop())
    tests({ newScene: () => sceneOn(database), database: () => database })
  })
}

/** November locks at that instant. */
export const LOCK = instantOf('2026-12-06')

export const official = (value: number): FigureChange[] => [
  { indicator: 'member_official', figure: given(value) },
]

/** November of Phố Mới with 20 official members, submitted. */
export async function submitted(scene: Scene): Promise<Report> {
  const report = await openNovember(scene)
  await scene.reports.save(report, official(20), doing())
  await submit(scene, await loaded(scene, report))
  return loaded(scene, report)
}

export function amendment(seen: number, more: Partial<Amendment> = {}): Amendment {
  return { changes: official(21), seen, locksAt: LOCK, explanations: {}, reason: null, ...more }
}

export const approve: Verdict = { kind: 'approve' }
export const giveBack: Verdict = { kind: 'return', reason: 'xem lại', figures: ['member_official'] }

/** The office, at work. */
export function byOffice(more: Partial<Doing> = {}): Doing {
  return doing({ accountId: 9, role: 'office', by: { channel: 'telegram', id: '9' }, ...more })
}

/** The office's word on a number, as of the revision that it saw. */
export function settle(
  { reviews, committee }: Scene,
  number: number,
  word: Pick<Word, 'seen' | 'verdict'> & Partial<Word>,
  by: Doing = byOffice(),
) {
  return reviews.settle(committee.id, number, { unlockUntil: null, ...word }, by)
}

/** The number of a change that is asked for. */
export async function asked(
  { reviews }: Scene,
  report: Report,
  changes = official(25),
  by = doing(),
): Promise<number> {
  const wish = { changes, reason: 'đếm thiếu', seen: report.revision }
  const requested = await reviews.request(report, wish, by)
  if (requested.kind === 'refused') throw new Error(requested.why)
  return requested.request.number
}

export const refused = (why: string) => ({ kind: 'refused', why })
