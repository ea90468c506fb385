import type { Calendar } from '../../src/domain/calendar.ts'
import { makeTick } from '../../src/schedule/tick.ts'
import { makeNotices } from '../../src/services/notices.ts'
import { makeSummary } from '../../src/services/summary.ts'
import { makeLadderOffice } from '../services/ladder-office.ts'

const holidays = ['2026-12-03', '2027-02-03', '2027-02-04', '2027-04-30', '2027-05-01']

/** A committee of fourteen branches in memory, and the clock that decides on its messages. */
export function makeTickingOffice(calendar: Partial<Calendar> = {}) {
  const made = makeLadderOffice({ holidays, ...calendar })
  const notices = makeNotices({ ...made, summary: makeSummary(made) })
  const deps = { ...made, notices, summaries: async () => [] }
  return { ...deps, deps, tick: makeTick(deps) }
}
