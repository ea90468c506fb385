import { dueDayOf, locksAt } from '../domain/calendar.ts'
import type { Committee } from '../domain/committee.ts'
import { addDays, type Instant, instantOf, localDay } from '../domain/day.ts'
import type { RungNotice } from '../domain/notice.ts'
import type { Period } from '../domain/period.ts'
import { afterRest } from '../domain/rest.ts'
import { askedFirst, reachedAt } from './asked-first.ts'
import { type Debt, debtsOf } from './debts.ts'
import type { Doing } from './ports/doing.ts'
import type { Messages } from './ports/messages.ts'
import type { Holder } from './ports/offices.ts'
import type { Outbox, OutboxMessage } from './ports/outbox.ts'
import type { Registry } from './ports/registry.ts'
import type { StandingDeps } from './standing.ts'

/** The job of a reminder that the office sends by hand. */
export const BY_HAND = 'nhac'

const HOUR = 3_600_000

/** Which branches the office wants reminded of a month. */
export type ReminderWish = {
  readonly committeeId: number
  readonly period: Period
  readonly branchIds: readonly number[]
}

/** What reminding them comes to: the people who hear it and those who do not. */
export type Reminding = {
  readonly people: number
  readonly branches: number
  /** How many were reminded within the hour, and are left alone. */
  readonly recent: number
  /** How many have a message that is about to leave, and are left alone; and from when on, null where nobody has. */
  readonly waiting: number
  readonly waitingUntil: Instant | null
  /** The names of branches in which nobody holds an office. */
  readonly unheld: readonly string[]
  /** The names of those in which somebody does, and none of them is reached when the messages leave. */
  readonly unreached: readonly string[]
  /** The moment the messages leave, or could; null where it is at once. */
  readonly leavesAt: Instant | null
  /** The month is locked by then: nobody is told. */
  readonly tooLate: boolean
}

export type RemindDeps = StandingDeps & {
  readonly registry: Pick<Registry, 'histories' | 'committeeById'>
  readonly messages: Pick<Messages, 'reminded'>
  readonly outbox: Pick<Outbox, 'add'>
}

/** What reminding would come to, before anything is sent. */
export function makePlanReminder(deps: RemindDeps) {
  return async (wish: ReminderWish, doing: Doing): Promise<Reminding> => (await plan(deps, wish, doing)).comes
}

/** Puts a reminder for each who still owes into the outbox, once under the key of the update. */
export function makeSendReminder(deps: RemindDeps) {
  return async (wish: ReminderWish, doing: Doing): Promise<Reminding> => {
    const { comes, messages } = await plan(deps, wish, doing)
    if (messages.length > 0) await deps.outbox.add(messages, doing.at)
    return comes
  }
}

async function plan(
  deps: RemindDeps,
  { committeeId, period, branchIds }: ReminderWish,
  { at: now, key }: Doing,
): Promise<{ readonly comes: Reminding; readonly messages: readonly OutboxMessage[] }> {
  const committee = await deps.registry.committeeById(committeeId)
  if (committee === null) throw new Error(`There is no committee ${committeeId}.`)
  const debts = await debtsOf(deps, committeeId, period)
  const at = afterRest(committee.calendar, now)
  const chosen = debts
    .filter(({ branch }) => branchIds.includes(branch.id))
    .map((debt) => ({ ...debt, asked: askedFirst(reachedAt(debt.holders, at)) }))
  const people = peopleOf(chosen)
  const keys = `${BY_HAND}:${key}:`
  const ids = people.map(({ holder }) => holder.accountId)
  const reminded = await deps.messages.reminded({ committeeId, period }, ids, now - HOUR, keys)
  const lately = [...reminded.values()]
  const waiting = lately.filter((leaves) => leaves !== null)
  const lock = locksAt(committee.calendar, period)
  const tooLate = at >= lock
  const told = tooLate ? [] : people.filter(({ holder }) => !reminded.has(holder.accountId))
  const until = Math.min(lock, instantOf(addDays(localDay(at), 1)))
  return {
    comes: {
      people: told.length,
      branches: new Set(told.flatMap(({ debts }) => debts.map(({ branch }) => branch.id))).size,
      recent: lately.length - waiting.length,
      waiting: waiting.length,
      waitingUntil: waiting.length === 0 ? null : afterRest(committee.calendar, Math.max(now, ...waiting)),
      unheld: chosen.filter(({ holders }) => holders.length === 0).map(nameOf),
      unreached: chosen.filter(({ holders, asked }) => holders.length > 0 && asked.length === 0).map(nameOf),
      leavesAt: at > now ? at : null,
      tooLate,
    },
    messages: told.map(({ holder: { accountId, role, address }, debts }) => ({
      key: `${keys}${accountId}`,
      job: BY_HAND,
      committeeId,
      period,
      branchId: debts[0]?.branch.id ?? null,
      role,
      accountId,
      address,
      notice: reminderOf(committee, period, debts, at),
      at,
      until,
    })),
  }
}

/** What a reminder that leaves at that moment says to somebody who owes these. */
export function reminderOf(
  { calendar }: Committee,
  period: Period,
  debts: readonly Debt[],
  at: Instant,
): Extract<RungNotice, { kind: 'reminder' }> {
  const dueDay = dueDayOf(calendar, period)
  const today = localDay(at)
  const when = today < dueDay ? 'before' : today === dueDay ? 'due' : 'late'
  return { kind: 'reminder', period, branches: debts.map(({ branch }) => branch.name), dueDay, when }
}

/** A debt with those who are asked for it. */
type AskedDebt = Debt & { readonly asked: readonly Holder[] }

/** Whoever answers for several branches hears of all of them at once. */
function peopleOf(
  debts: readonly AskedDebt[],
): { readonly holder: Holder; readonly debts: readonly Debt[] }[] {
  const people = new Map<number, { readonly holder: Holder; readonly debts: Debt[] }>()
  for (const debt of debts) {
    for (const holder of debt.asked) {
      const known = people.get(holder.accountId)
      if (known === undefined) people.set(holder.accountId, { holder, debts: [debt] })
      else known.debts.push(debt)
    }
  }
  return [...people.values()]
}

function nameOf({ branch }: Debt): string {
  return branch.name
}
