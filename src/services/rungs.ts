import type { Branch } from '../domain/branch.ts'
import { type Calendar, dueDayOf } from '../domain/calendar.ts'
import { type Instant, instantOf, localDay } from '../domain/day.ts'
import { asksToSupply, type BranchAsked, type Call, type Rung } from '../domain/ladder.ts'
import type { LadderPart, RungNotice } from '../domain/notice.ts'
import type { Committee } from '../domain/committee.ts'
import { afterRest } from '../domain/rest.ts'
import { EVENING } from '../domain/snooze.ts'
import { askedFirst, reachedAt } from './asked-first.ts'
import type { Holder } from './ports/offices.ts'
import type { Standing } from './standing.ts'

/** A rung for one person, whatever offices they hold. */
export type Climb = { readonly holder: Holder; readonly part: LadderPart }

/** Of which people the last message did not arrive. */
export type Unreached = ReadonlySet<number>

/** Whom a rung is for as things stand, each person once, and what it says when it leaves at that moment. */
export function climbsOf(standing: Standing, rung: Rung, at: Instant, unreached: Unreached): Climb[] {
  switch (rung.job) {
    case 'opening':
    case 'reminder':
    case 'again':
    case 'deputy':
    case 'officer':
    case 'meeting':
    case 'meetingFigures':
      return toEach(standing, askedOf(standing, rung, at), rung, at)
    case 'calls':
    case 'lock':
      return toOffice(standing, rung, unreached)
  }
}

/** What a rung says of some branches when it leaves at that moment; of those that owe their report, where some do. */
export function saidOf(
  { calendar }: Committee,
  { job, period }: Rung,
  asked: readonly BranchAsked[],
  at: Instant,
): RungNotice {
  const dueDay = dueDayOf(calendar, period)
  const owing = asked.filter(({ filed }) => filed !== true)
  const branches = (owing.length > 0 ? owing : asked).map(({ name }) => name)
  if (owing.length === 0 && asksToSupply(job)) {
    return { kind: job === 'officer' ? 'figuresTold' : 'figuresAsked', period, branches }
  }
  const owed = { period, branches, dueDay }
  if (job === 'opening') return { kind: 'opening', ...owed }
  if (job === 'deputy') return { kind: 'deputyAsked', ...owed }
  if (job === 'officer') return { kind: 'officerTold', ...owed }
  if (job === 'meeting')
    return { kind: 'meetingToday', period, branches, tonight: isAskedTonight(calendar, at) }
  if (job === 'meetingFigures') return { kind: 'meetingAsked', period, branches }
  const today = localDay(at)
  const when = today < dueDay ? 'before' : today === dueDay ? 'due' : 'late'
  return { kind: 'reminder', ...owed, when }
}

/** Whether people may still be asked on the evening of that day. */
function isAskedTonight(calendar: Calendar, at: Instant): boolean {
  const evening = instantOf(localDay(at), EVENING)
  return at < evening && afterRest(calendar, evening) === evening
}

type Asked = { readonly holder: Holder; readonly branch: Branch }

/** Who is asked about which branch: of those who hold its offices whoever is reached, and not paused, at that moment. */
function askedOf(standing: Standing, { job, period, name }: Rung, at: Instant): Asked[] {
  const holders = reachedAt(standing.holders, at)
  const owing = standing.owing(period)
  const owed = asksToSupply(job) ? [...owing, ...standing.lacking(period)] : owing
  if (job === 'officer') {
    return asking(owed, ({ officer }) =>
      officer === null ? [] : holders.filter(({ role, seat }) => role === 'officer' && seat === officer),
    )
  }
  const byBranch = ownHolders(holders)
  if (job === 'deputy') return asking(owed, ({ id }) => deputiesBeside(byBranch.get(id) ?? []))
  const meets = job === 'meeting' || job === 'meetingFigures'
  const branches = meets ? owed.filter(({ meetingDay }) => meetingDay === Number(name)) : owed
  return asking(branches, ({ id }) => askedFirst(byBranch.get(id) ?? []))
}

function asking(branches: readonly Branch[], whom: (branch: Branch) => readonly Holder[]): Asked[] {
  return branches.flatMap((branch) => whom(branch).map((holder) => ({ holder, branch })))
}

/** Where there is no secretary, the deputies have been asked all along. */
function deputiesBeside(own: readonly Holder[]): readonly Holder[] {
  const hasSecretary = own.some(({ role }) => role === 'secretary')
  return hasSecretary ? own.filter(({ role }) => role === 'deputy') : []
}

function ownHolders(holders: readonly Holder[]): ReadonlyMap<number, readonly Holder[]> {
  const byBranch = new Map<number, Holder[]>()
  for (const holder of holders) {
    if (holder.branchId === null) continue
    byBranch.set(holder.branchId, [...(byBranch.get(holder.branchId) ?? []), holder])
  }
  return byBranch
}

function toEach({ committee, lacking }: Standing, asked: readonly Asked[], rung: Rung, at: Instant): Climb[] {
  const filed = new Set(lacking(rung.period).map(({ id }) => id))
  const merged = new Map<number, { readonly holder: Holder; readonly branches: Map<number, BranchAsked> }>()
  for (const { holder, branch } of asked) {
    const mine = merged.get(holder.accountId) ?? { holder, branches: new Map() }
    const { id, name, hasBranchCommittee } = branch
    mine.branches.set(id, { id, name, hasBranchCommittee, filed: filed.has(id) })
    merged.set(holder.accountId, mine)
  }
  return [...merged.values()].map(({ holder, branches: byId }) => {
    const branches = [...byId.values()]
    return { holder, part: { rung, branches, said: saidOf(committee, rung, branches, at) } }
  })
}

/** The office hears of a month only where branches were to report; of whom to call, only while somebody owes. */
function toOffice(standing: Standing, rung: Rung, unreached: Unreached): Climb[] {
  const { period } = rung
  const expected = standing.expected(period)
  const owed = standing.owing(period)
  const lacking = standing.lacking(period)
  if (expected.length === 0 || (rung.job === 'calls' && owed.length + lacking.length === 0)) return []
  const said: RungNotice =
    rung.job === 'calls'
      ? {
          kind: 'callList',
          period,
          calls: [
            ...callsOf(standing, owed, unreached, false),
            ...callsOf(standing, lacking, unreached, true),
          ],
        }
      : {
          kind: 'monthLocked',
          period,
          filed: expected.length - owed.length,
          expected: expected.length,
          missing: owed.map(({ name }) => name),
        }
  const office = standing.holders.filter(({ role }) => role === 'office')
  const once = new Map(office.map((holder) => [holder.accountId, holder]))
  return [...once.values()].map((holder) => ({ holder, part: { rung, branches: [], said } }))
}

function callsOf(
  { holders }: Standing,
  owed: readonly Branch[],
  unreached: Unreached,
  filed: boolean,
): Call[] {
  const byBranch = ownHolders(holders)
  return owed.flatMap(({ id, name }): Call[] => {
    const own = (byBranch.get(id) ?? []).filter(({ role }) => role === 'secretary' || role === 'deputy')
    if (own.length === 0) return [{ branch: name, role: null, link: null, unreached: false, filed }]
    return own.map(({ role, address, accountId }) => ({
      branch: name,
      role: role === 'secretary' ? 'secretary' : 'deputy',
      link: address.channel === 'telegram' ? `tg://user?id=${address.id}` : null,
      unreached: unreached.has(accountId),
      filed,
    }))
  })
}
