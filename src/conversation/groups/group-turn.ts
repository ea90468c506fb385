import { currentPeriod, opennessAt } from '../../domain/calendar.ts'
import { localDay, type Instant } from '../../domain/day.ts'
import { isInvitationCode } from '../../domain/invitation-code.ts'
import { type Holding, isOfCommittee, type Person } from '../../domain/office.ts'
import type { Periods } from '../../domain/span.ts'
import { type CommandName, readCommand, readMonth } from '../../language/command.ts'
import { readSpan } from '../../language/span.ts'
import { calendarOf } from '../calendar/calendar.ts'
import type { MonthAsked } from '../effect.ts'
import { say } from '../phrase.ts'
import type { Params, Reply } from '../reply.ts'
import { begunOf } from '../statistics/spans.ts'
import type { TablesEffect } from '../tables/effect.ts'
import { tablesWanted } from '../tables/tables.ts'

/** What was said in a group. `toUs` where it names the bot, or answers it. */
export type GroupWords = { readonly text: string; readonly toUs: boolean }

/** Something said in a group that is for the bot: a code, or a command. Whatever else is said there is not. */
export type GroupAsk =
  | { readonly kind: 'code'; readonly code: string; readonly toUs: boolean }
  | { readonly kind: 'command'; readonly name: CommandName; readonly rest: string }

/** What may be known in a group: who speaks, and the committee to which it is linked. */
export type GroupFacts = {
  readonly now: Instant
  readonly person: Person | null
  readonly committeeId: number | null
}

/** What a group wants done, before it is answered. */
export type GroupEffect =
  | { readonly kind: 'linkGroup'; readonly code: string }
  | { readonly kind: 'endGroup' }
  | ({ readonly kind: 'loadSummary' | 'loadProgress' } & Pick<MonthAsked, 'committeeId' | 'period'>)
  | { readonly kind: 'loadSpan'; readonly committeeId: number; readonly periods: Periods }
  | TablesEffect

/** A turn in a group keeps no state: it says nothing, says something, or wants one thing done and tells of it. */
export type GroupTurn =
  | { readonly kind: 'silent' }
  | { readonly kind: 'say'; readonly reply: Reply }
  | { readonly kind: 'want'; readonly effect: GroupEffect }

/** What of the words is for the bot; null for the chatter of a group. Plain words count where they name the bot. */
export function askIn({ text, toUs }: GroupWords): GroupAsk | null {
  const said = text.trim()
  if (isInvitationCode(said)) return { kind: 'code', code: said, toUs }
  if (!toUs && !said.startsWith('/')) return null
  const command = readCommand(said)
  if (command === undefined) return null
  return command.name === 'start' && command.rest !== ''
    ? { kind: 'code', code: command.rest, toUs: true }
    : { kind: 'command', ...command }
}

/**
 * What the bot does about it. The group hears only what the office and the leaders of its committee may see, and only
 * where one of them asks: the right goes with who speaks, not with the chat.
 */
export function groupTurn(ask: GroupAsk, facts: GroupFacts): GroupTurn {
  return ask.kind === 'code' ? onCode(ask, facts) : onCommand(ask, facts)
}

function onCode({ code, toUs }: Extract<GroupAsk, { kind: 'code' }>, { person }: GroupFacts): GroupTurn {
  if (person?.holdings.some(({ role }) => role === 'office') === true)
    return { kind: 'want', effect: { kind: 'linkGroup', code } }
  return toUs ? saying('linking.officeOnly') : { kind: 'silent' }
}

type Command = Extract<GroupAsk, { kind: 'command' }>

function onCommand(command: Command, { person, committeeId, now }: GroupFacts): GroupTurn {
  if (person === null) return saying('command.noRight')
  if (committeeId === null) return saying('groups.notLinked')
  const offices = person.holdings.filter(({ committee }) => committee.id === committeeId)
  const [office] = offices
  if (office === undefined) return saying('command.noRight')
  switch (command.name) {
    case 'tomtat':
    case 'thongke':
      return figures('loadSummary', command, offices, now)
    case 'tiendo':
      return figures('loadProgress', command, offices, now)
    case 'lich': {
      const month = readMonth(command.rest, localDay(now)) ?? null
      return { kind: 'say', reply: calendarOf(office.committee, month, now) }
    }
    case 'huy':
      return offices.some(({ role }) => role === 'office')
        ? { kind: 'want', effect: { kind: 'endGroup' } }
        : saying('command.noRight')
    case 'bang':
      return tables(command, offices)
    case 'start':
    case 'trogiup':
      return saying('groups.help')
    case 'baocao':
    case 'sua':
    case 'trangthai':
    case 'lichsu':
    case 'bieudo':
    case 'xuat':
    case 'nhac':
    case 'duyet':
    case 'moi':
    case 'chithi':
    case 'riengtu':
      return saying('groups.privately')
  }
}

function figures(
  kind: 'loadSummary' | 'loadProgress',
  { name, rest }: Command,
  offices: readonly Holding[],
  now: Instant,
): GroupTurn {
  const office = offices.find(({ role }) => isOfCommittee(role))
  if (office === undefined) return saying('command.noRight')
  const { id: committeeId, calendar } = office.committee
  const span = name === 'tomtat' ? readSpan(rest, localDay(now)) : undefined
  if (span !== undefined) {
    const periods = begunOf(span, calendar, now)
    return periods === null
      ? saying('filing.notYet', { month: span[0] })
      : { kind: 'want', effect: { kind: 'loadSpan', committeeId, periods } }
  }
  const month = readMonth(rest, localDay(now))
  if (rest !== '' && month === undefined) return saying('command.whichMonth', { command: name })
  const period = month ?? currentPeriod(calendar, now)
  if (opennessAt(calendar, period, now) === 'before') return saying('filing.notYet', { month: period })
  return { kind: 'want', effect: { kind, committeeId, period } }
}

/** Figures and lists as tables from now on, or in words again, for whoever may ask for them there. */
function tables({ rest }: Command, offices: readonly Holding[]): GroupTurn {
  if (!offices.some(({ role }) => isOfCommittee(role))) return saying('command.noRight')
  const effect = tablesWanted(rest)
  return effect === undefined ? saying('tables.which') : { kind: 'want', effect }
}

function saying(key: string, params?: Params): GroupTurn {
  return { kind: 'say', reply: say(key, params) }
}
