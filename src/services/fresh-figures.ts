import { dueDayOf } from '../domain/calendar.ts'
import type { Committee } from '../domain/committee.ts'
import type { Instant } from '../domain/day.ts'
import type { Notice } from '../domain/notice.ts'
import { sameSubject } from '../domain/picture.ts'
import type { MayLeave } from './departure.ts'
import { once } from './once.ts'
import { READER } from './picture-notices.ts'
import type { BranchYear, MakePictures } from './pictures.ts'
import type { OutboxMessage } from './ports/outbox.ts'
import type { Registry } from './ports/registry.ts'
import type { Reviews } from './ports/reviews.ts'
import { type SummaryNoticesDeps, weeklyOf } from './summary-notices.ts'

export type FreshFiguresDeps = Pick<SummaryNoticesDeps, 'summary' | 'spanSummary' | 'progress'> & {
  readonly registry: Pick<Registry, 'committeeById'>
  readonly reviews: Pick<Reviews, 'openRequests'>
  readonly pictures: MakePictures
  readonly branchYears: (
    committeeId: number,
    period: OutboxMessage['period'],
    now: Instant,
  ) => Promise<readonly BranchYear[]>
}

/** What left so soon after it was made is as it would be made now. */
const FRESH = 60_000

/**
 * A summary that waited, for rest or for a silent platform, leaves with the figures of that moment, and not at all where
 * there is nothing to tell by then. They are worked out once for all messages of a look. `others` say whether it may leave.
 */
export function withFreshFigures(others: MayLeave, deps: FreshFiguresDeps): MayLeave {
  const anew = makeAnew({
    ...deps,
    summary: once(deps.summary),
    spanSummary: once(deps.spanSummary),
    progress: once(deps.progress),
    pictures: once(deps.pictures),
    branchYears: once(deps.branchYears),
    reviews: { openRequests: once(deps.reviews.openRequests) },
  })
  return async (message, now) => {
    const departure = await others(message, now)
    if (departure.kind !== 'go' || now - (message.changed ?? now) < FRESH) return departure
    const committee = await deps.registry.committeeById(message.committeeId)
    const notice = committee === null ? null : await anew(committee, message, departure.notice, now)
    return notice === null ? { kind: 'drop', reason: 'nothing to tell any more' } : { kind: 'go', notice }
  }
}

/** The same notice as it would be made now; null where it would not be. What is no summary stays as it is. */
function makeAnew(deps: FreshFiguresDeps) {
  return async (
    committee: Committee,
    { period, branchId }: OutboxMessage,
    notice: Notice,
    now: Instant,
  ): Promise<Notice | null> => {
    const { id, calendar } = committee
    switch (notice.kind) {
      case 'monthSummary':
        return { ...notice, summary: await deps.summary(id, period) }
      case 'spanSummary':
        return { ...notice, summary: await deps.spanSummary(id, notice.summary.periods) }
      case 'dueProgress':
        return { ...notice, progress: await deps.progress(id, period), dueDay: dueDayOf(calendar, period) }
      case 'weekly':
        return weeklyOf(deps, committee, now)
      case 'requestDigest': {
        const requests = await deps.reviews.openRequests(id)
        return requests.length === 0 ? null : { ...notice, requests }
      }
      case 'picture': {
        const pictures = await deps.pictures(id, period, now, READER)
        const picture = pictures.find((one) => sameSubject(one, notice.picture))
        return picture === undefined ? null : { ...notice, picture }
      }
      case 'branchYear': {
        const years = await deps.branchYears(id, period, now)
        const own = years.find((year) => year.branchId === branchId)
        return own === undefined ? null : { ...notice, picture: own.picture }
      }
      default:
        return notice
    }
  }
}
