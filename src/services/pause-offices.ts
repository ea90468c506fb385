import { addDays, type Day, type Instant, instantOf } from '../domain/day.ts'
import { isOfBranch } from '../domain/office.ts'
import type { OfficeBoard } from '../domain/office-board.ts'
import type { OfficeNotice } from '../domain/office-notice.ts'
import type { OfficeTitle } from '../domain/office-title.ts'
import { titleOn, type MakeOfficeBoard } from './office-board.ts'
import { officeMessage } from './office-message.ts'
import { onePerAccount } from './recipients.ts'
import type { Doing } from './ports/doing.ts'
import type { HeldOffice, OfficeRef, Offices } from './ports/offices.ts'
import type { Outbox } from './ports/outbox.ts'

export type PauseOfficesDeps = {
  readonly offices: Pick<Offices, 'pause' | 'held'>
  readonly board: MakeOfficeBoard
  readonly outbox: Pick<Outbox, 'add'>
}

/** What came of a pause: the offices that are paused or taken up again, and the branches that nobody is reminded of. */
export type Paused = { readonly offices: readonly OfficeTitle[]; readonly uncovered: readonly string[] }

/**
 * Pauses offices to the end of a day, or takes them up again (null). Where their holder says so, the office is told;
 * where the office does, their holder is; and whoever else files for the branch is told that they are reminded
 * meanwhile. Under the same key each message exists once.
 */
export function makePauseOffices({ offices, board, outbox }: PauseOfficesDeps) {
  return async (
    refs: readonly OfficeRef[],
    day: Day | null,
    by: 'holder' | 'office',
    doing: Doing,
  ): Promise<Paused> => {
    const until = day === null ? null : instantOf(addDays(day, 1))
    const changed = await offices.pause(refs, until, doing)
    const committees = [...new Set(changed.map(({ committeeId }) => committeeId))]
    const done: Paused[] = []
    for (const committeeId of committees) {
      const own = changed.filter((office) => office.committeeId === committeeId)
      const names = await board(committeeId, doing.at)
      const held = await offices.held(committeeId)
      const others = own.flatMap((office) => coveredBy(office, held, doing.at))
      const paused = {
        offices: own.map((office) => titleOn(names, office)),
        uncovered: day === null ? [] : uncoveredBy(own, held, names, doing.at),
      }
      const office = held.filter(({ role }) => role === 'office')
      const doers = new Set(own.map(({ accountId }) => accountId))
      const told = by === 'holder' ? office.filter(({ accountId }) => !doers.has(accountId)) : own
      const say = (to: 'office' | 'holder' | 'other'): OfficeNotice =>
        day === null
          ? { kind: 'officeResumed', to: to === 'office' ? to : 'holder', offices: paused.offices }
          : { kind: 'officePaused', to, day, ...paused }
      const messages = [
        ...onePerAccount(told).map((one) =>
          officeMessage(one, say(by === 'holder' ? 'office' : 'holder'), doing.key, doing.at),
        ),
        ...(day === null ? [] : onePerAccount(others)).map((one) =>
          officeMessage(one, say('other'), `other:${doing.key}`, doing.at),
        ),
      ]
      if (messages.length > 0) await outbox.add(messages, doing.at)
      done.push(paused)
    }
    return {
      offices: done.flatMap((one) => one.offices),
      uncovered: done.flatMap(({ uncovered }) => uncovered),
    }
  }
}

/** Who else files for the branch of a paused office, and is there. */
function coveredBy(paused: HeldOffice, held: readonly HeldOffice[], now: Instant): HeldOffice[] {
  if (!isOfBranch(paused.role)) return []
  return held.filter(
    ({ role, branchId, accountId, pausedUntil }) =>
      isOfBranch(role) &&
      branchId === paused.branchId &&
      accountId !== paused.accountId &&
      (pausedUntil === null || pausedUntil <= now),
  )
}

function uncoveredBy(
  paused: readonly HeldOffice[],
  held: readonly HeldOffice[],
  names: OfficeBoard,
  now: Instant,
): string[] {
  const alone = paused.filter(
    (office) => isOfBranch(office.role) && coveredBy(office, held, now).length === 0,
  )
  return [...new Set(alone.flatMap((office) => titleOn(names, office).branches))]
}
