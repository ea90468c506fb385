import { makeStatistics } from '../../src/storage/statistics.ts'
import { instantOf } from '../../src/domain/day.ts'
import type { Form } from '../../src/domain/form.ts'
import type { Role } from '../../src/domain/office.ts'
import { makeAmendReport } from '../../src/services/amend-report.ts'
import { makeApproveAll } from '../../src/services/approve-all.ts'
import { makeRequestChange } from '../../src/services/request-change.ts'
import { makeReviewItems } from '../../src/services/review-items.ts'
import { makeSettleReview } from '../../src/services/settle-review.ts'
import { makeUnlockMonth } from '../../src/services/unlock-month.ts'
import type { Database } from '../../src/storage/connect.ts'
import { doing, given, loaded, sceneOn } from '../storage/ports/scene.ts'
import { makeMemoryOutbox } from './memory-outbox.ts'
import { form } from './month-fakes.ts'
import { holder } from './month-world.ts'

export const NOW = instantOf('2026-12-02', '09:00')

/** Secretary 1 and deputy 2 of Phố Mới, secretary 3 of Sín Chải, 8 and 9 in the office, leader 7; a real database. */
export async function openReviewHouse(database: Database, asked: Form = form) {
  const scene = await sceneOn(database, { form: { version: 1, from: '2016-01', form: asked } })
  const { committee, phoMoi, sinChai } = scene
  const { outbox, rows } = makeMemoryOutbox()
  const holders = [
    holder(1, 'secretary', phoMoi),
    holder(2, 'deputy', phoMoi),
    holder(3, 'secretary', sinChai),
    holder(7, 'leader'),
    holder(8, 'office'),
    holder(9, 'office'),
  ]
  const ports = {
    ...scene,
    statistics: makeStatistics(database),
    outbox,
    offices: { holders: async () => holders },
  }
  const settle = makeSettleReview(ports)
  return {
    ...scene,
    rows,
    amend: makeAmendReport(ports),
    request: makeRequestChange(ports),
    items: makeReviewItems(ports),
    settle,
    approveAll: makeApproveAll(settle),
    unlock: makeUnlockMonth(ports),
    /** November of a branch with these figures, submitted. */
    files: async (values: Readonly<Record<string, number>>, branchId = phoMoi) => {
      const ref = { branchId, period: '2026-11' }
      const draft = await scene.reports.open(ref, committee.id, 1, by('secretary', 1))
      const changes = Object.entries(values).map(([indicator, value]) => ({
        indicator,
        figure: given(value),
      }))
      await scene.reports.save(draft, changes, by('secretary', 1))
      await scene.reports.submit(await loaded(scene, ref), false, by('secretary', 1))
      return loaded(scene, ref)
    },
    /** Who was told what, since the last time this was asked. */
    told: () => rows.splice(0).map(({ accountId, notice }) => [accountId, notice.kind] as const),
  }
}

/** Somebody at work. */
export const by = (role: Role, accountId: number, at = NOW) => doing({ role, accountId, at })

export const official = (value: number) => [{ indicator: 'member_official', figure: given(value) }]
