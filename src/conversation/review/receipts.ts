import { closesAt, lateFrom } from '../../domain/calendar.ts'
import { localDay } from '../../domain/day.ts'
import { isOfBranch } from '../../domain/office.ts'
import { receiptCodeIn } from '../../domain/receipt-code.ts'
import type { Facts } from '../facts.ts'
import { receiptOf } from '../filing/receipt.ts'
import type { Outcome } from '../outcome.ts'
import { say } from '../phrase.ts'
import type { State } from '../state.ts'
import { stay, type Turn, want } from '../turn-result.ts'

/** A check code that a message consists of; without its first letters only where nothing is asked. */
export function askReceipt(state: State, text: string): Turn | undefined {
  const bare = /^[A-Za-z\d]{6}$/u.test(text.trim()) && state.place.at === 'home'
  const code = receiptCodeIn(text) ?? (bare ? receiptCodeIn(`bn ${text.trim()}`) : undefined)
  return code === undefined ? undefined : want(state, { kind: 'loadReceipt', code })
}

/** The version that the code stands for, as far as the viewer may see the branch. */
export function onReceiptLoaded(
  state: State,
  { found }: Extract<Outcome, { kind: 'receiptLoaded' }>,
  facts: Facts,
): Turn {
  const receipt = found?.report.receipt ?? null
  if (found === null || receipt === null || facts.person === null) {
    return stay(state, facts, say('review.noReceipt'))
  }
  const { report, late, current } = found
  const held = facts.person.holdings.filter(({ committee }) => committee.id === report.committeeId)
  const own = held.find(
    ({ role, branches }) =>
      role === 'office' || (isOfBranch(role) && branches.some(({ id }) => id === report.branchId)),
  )
  const office = own ?? held[0]
  if (office === undefined) return stay(state, facts, say('review.noReceipt'))
  const { calendar } = office.committee
  const closes = closesAt(calendar, report.period, report.unlockedUntil)
  return stay(state, facts, {
    ...receiptOf(found, receipt),
    late: late || receipt.at >= lateFrom(calendar, report.period),
    lockDay: current && facts.now < closes ? localDay(closes) : null,
    current,
    whole: own !== undefined,
  })
}
