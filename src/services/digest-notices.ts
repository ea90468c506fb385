import type { Committee } from '../domain/committee.ts'
import type { Offices } from './ports/offices.ts'
import type { Outbox, OutboxMessage } from './ports/outbox.ts'
import { notYetMade } from './recipients.ts'
import type { Reviews } from './ports/reviews.ts'
import type { SummaryStep } from './summary-notices.ts'

export type DigestNoticesDeps = {
  readonly offices: Pick<Offices, 'holders'>
  readonly outbox: Pick<Outbox, 'existing'>
  readonly reviews: Pick<Reviews, 'openRequests'>
}

/** What branches ask to have changed and nobody has settled yet, to each of the office; nothing where nothing waits. */
export function makeDigestNotices({ offices, outbox, reviews }: DigestNoticesDeps) {
  return async (committee: Committee, step: SummaryStep): Promise<OutboxMessage[]> => {
    const { job, period, name, at, until } = step
    const requests = await reviews.openRequests(committee.id)
    if (requests.length === 0) return []
    const office = (await offices.holders(committee.id)).filter(({ role }) => role === 'office')
    const wanted = office.map(({ role, accountId, address }) => ({
      key: `${job}:${committee.code}:${name}:${accountId}`,
      role,
      accountId,
      address,
    }))
    const notice = { kind: 'requestDigest', requests } as const
    const same = { job, committeeId: committee.id, period, branchId: null, notice, at, until }
    return (await notYetMade(outbox, wanted)).map((to) => ({ ...same, ...to }))
  }
}
