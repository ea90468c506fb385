import { type Holding, isOfCommittee } from '../../domain/office.ts'
import type { OfficeTitle } from '../../domain/office-title.ts'
import { choice, choicesOf } from '../choices.ts'
import type { Facts } from '../facts.ts'
import type { Choices, Reply } from '../reply.ts'
import type { OfficeInHand } from './place.ts'

/** An office that the person holds. */
export function inHand({ id, committee, role, seat, branches }: Holding): OfficeInHand {
  const names = branches.map(({ name }) => name)
  return { committeeId: committee.id, holdingId: id, role, seat, branches: names }
}

/** The offices in which the person is reminded, and which can be paused. */
export function pausable({ person }: Facts): Holding[] {
  return person?.holdings.filter(({ role }) => !isOfCommittee(role)) ?? []
}

/** Whether the person is in the office of that committee, which alone sees and ends what others hold. */
export function isInOffice(committeeId: number, { person }: Facts): boolean {
  return (
    person?.holdings.some(({ role, committee }) => role === 'office' && committee.id === committeeId) === true
  )
}

/** A sentence about offices that asks nothing. */
export function tell(
  key: string,
  offices: readonly OfficeTitle[],
  more: Pick<Extract<Reply, { kind: 'aboutOffice' }>, 'params' | 'left'> = {},
): Reply {
  return { kind: 'aboutOffice', key, offices, note: null, choices: null, ...more }
}

/** The button under what is said about privacy; it is good at any time. */
export const ANY_TIME = 'offices'

export const leaveChoices: Choices = choicesOf(ANY_TIME, [choice('leave', 'offices.leaveButton')])
