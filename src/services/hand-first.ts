import { asksToFile } from '../domain/ladder.ts'
import type { MayLeave } from './departure.ts'
import type { Messages } from './ports/messages.ts'
import { BY_HAND } from './remind.ts'

const HOUR = 3_600_000

/**
 * Whom the office has reminded by hand hears nothing of that month from the ladder within the hour: it would be the same
 * once more. The message waits, for by then they may have filed. `others` judge everything else.
 */
export function withHandFirst(
  others: MayLeave,
  { messages }: { readonly messages: Pick<Messages, 'byHand'> },
): MayLeave {
  return async (message, now) => {
    const { job, committeeId, accountId, notice } = message
    const periods =
      notice.kind === 'ladder'
        ? notice.parts.filter(({ rung }) => asksToFile(rung.job)).map(({ rung }) => rung.period)
        : []
    if (job === BY_HAND || accountId === null || periods.length === 0) return others(message, now)
    const byHand = (await messages.byHand(committeeId, periods, now - HOUR)).get(accountId)
    return byHand === undefined ? others(message, now) : { kind: 'wait', until: byHand + HOUR }
  }
}
