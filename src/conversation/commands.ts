import { localDay } from '../domain/day.ts'
import type { Holding } from '../domain/office.ts'
import type { CommandName } from '../language/command.ts'
import { monthLead } from '../language/month-lead.ts'
import { readMonth } from '../language/command.ts'
import { branchAndMonth } from '../language/unlock-words.ts'
import { readSpan } from '../language/span.ts'
import type { Facts } from './facts.ts'
import { askDocuments, askPictures } from './documents/documents.ts'
import { closedWhy } from './filing/offices.ts'
import { beginFiling, tellStatus } from './filing/start.ts'
import { tellCalendar } from './calendar/calendar.ts'
import { beginReminding } from './remind/remind.ts'
import { beginInvitation } from './invite/invite.ts'
import { leaveChoices } from './offices/own.ts'
import { mayUse, menuOf } from './rights.ts'
import { isAmending } from './review/amending.ts'
import { askHistory } from './review/history.ts'
import { listReviews } from './review/on-request.ts'
import type { State } from './state.ts'
import { askSpan } from './statistics/spans.ts'
import { chooseTables } from './tables/tables.ts'
import { askProgress, askStatistics, askSummary } from './statistics/statistics.ts'
import { phrase, say } from './phrase.ts'
import { again, goHome, stay, type Turn } from './turn-result.ts'

/** A command, by an office that may use it. */
export function runCommand(
  before: State,
  command: { readonly name: CommandName; readonly rest: string },
  facts: Facts,
): Turn {
  if (facts.person === null) throw new Error('A command needs somebody who holds an office.')
  const state = leaveClosed(before, facts)
  const permission = mayUse(facts.person, command.name)
  if (permission.kind === 'later') return again(state, facts, phrase('command.later'))
  if (permission.kind === 'mayNot') return again(state, facts, phrase('command.noRight'))
  const month = readMonth(command.rest, localDay(facts.now)) ?? null
  const span = command.name === 'tomtat' ? readSpan(command.rest, localDay(facts.now)) : undefined
  if (span !== undefined) return askSpan(state, permission.offices, span, facts)
  if (command.rest !== '' && month === null && !takesWords(command.name)) {
    return again(state, facts, phrase('command.whichMonth', { command: command.name }))
  }
  return perform(state, command, month, permission.offices, facts)
}

/** A question of a month that has been locked meanwhile is not asked again below what a command says. */
function leaveClosed(state: State, facts: Facts): State {
  const { place } = state
  const isClosed = 'report' in place && !isAmending(place) && closedWhy(place.report, facts) !== undefined
  return isClosed ? { ...state, place: { at: 'home' } } : state
}

/** Whether more than a month may follow. */
function takesWords(name: CommandName): boolean {
  return name === 'sua' || name === 'duyet' || name === 'lichsu' || name === 'bang'
}

function perform(
  state: State,
  command: { readonly name: CommandName; readonly rest: string },
  month: string | null,
  offices: readonly Holding[],
  facts: Facts,
): Turn {
  switch (command.name) {
    case 'baocao':
      return beginFiling(state, offices, month, { kind: 'file' }, facts)
    case 'sua':
      return beginFix(state, offices, command.rest, facts)
    case 'trangthai':
      return month === null
        ? tellStatus(state, offices, facts)
        : askHistory(state, offices, { month, branch: null }, facts)
    case 'lichsu':
      return askHistory(state, offices, branchAndMonth(command.rest, localDay(facts.now)), facts)
    case 'duyet':
      return listReviews(state, offices, facts)
    case 'tomtat':
      return askSummary(state, offices, month, facts)
    case 'tiendo':
      return askProgress(state, offices, month, facts)
    case 'thongke':
      return askStatistics(state, offices, month, facts)
    case 'nhac':
      return beginReminding(state, offices, month, facts)
    case 'lich':
      return tellCalendar(state, offices, month, facts)
    case 'moi':
      return beginInvitation(state, offices, facts)
    case 'huy':
      return goHome(state, say(cancelled(state)))
    case 'riengtu':
      return stay(state, facts, {
        kind: 'ask',
        phrase: phrase('privacy.full'),
        note: null,
        choices: leaveChoices,
      })
    case 'start':
    case 'trogiup':
      return stay(state, facts, { kind: 'help', commands: menuOf(facts.person) })
    case 'bieudo':
      return askPictures(state, offices, month, facts)
    case 'xuat':
      return askDocuments(state, offices, month, facts)
    case 'bang':
      return chooseTables(state, command.rest, facts)
    case 'chithi':
      return again(state, facts, phrase('command.later'))
  }
}

/** "/sua 10/2026 dự họp 21": the month first, where one is named. */
function beginFix(state: State, offices: readonly Holding[], rest: string, facts: Facts): Turn {
  const lead = monthLead(rest, localDay(facts.now))
  const filing = { kind: 'fix', what: lead?.rest ?? rest } as const
  return beginFiling(state, offices, lead?.month ?? null, filing, facts)
}

/** A draft is kept whatever is stopped; of the rest nothing was begun that would be missed. */
function cancelled({ place }: State): string {
  if (place.at === 'home') return 'cancel.nothing'
  if (isAmending(place)) return 'amend.dropped'
  return 'report' in place ? 'cancel.kept' : 'cancel.done'
}
