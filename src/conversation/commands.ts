import { localDay } from '../domain/day.ts'
import type { Holding } from '../domain/office.ts'
import type { CommandName } from '../language/command.ts'
import { readMonth } from '../language/command.ts'
import type { Facts } from './facts.ts'
import { beginFiling, tellStatus } from './filing/start.ts'
import { beginInvitation } from './invite/invite.ts'
import { leaveChoices } from './offices/own.ts'
import { mayUse, menuOf } from './rights.ts'
import type { State } from './state.ts'
import { askProgress, askStatistics, askSummary } from './statistics/statistics.ts'
import { phrase, say } from './phrase.ts'
import { again, goHome, stay, type Turn } from './turn-result.ts'

/** A command, by an office that may use it. */
export function runCommand(
  state: State,
  command: { readonly name: CommandName; readonly rest: string },
  facts: Facts,
): Turn {
  if (facts.person === null) throw new Error('A command needs somebody who holds an office.')
  const permission = mayUse(facts.person, command.name)
  if (permission.kind === 'later') return again(state, facts, phrase('command.later'))
  if (permission.kind === 'mayNot') return again(state, facts, phrase('command.noRight'))
  const month = readMonth(command.rest, localDay(facts.now)) ?? null
  const fixes = command.name === 'sua'
  if (command.rest !== '' && month === null && !fixes) {
    return again(state, facts, phrase('command.whichMonth', { command: command.name }))
  }
  return perform(state, command, month, permission.offices, facts)
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
      return beginFiling(
        state,
        offices,
        month,
        { kind: 'fix', what: month === null ? command.rest : '' },
        facts,
      )
    case 'trangthai':
      return tellStatus(state, offices, facts)
    case 'tomtat':
      return askSummary(state, offices, month, facts)
    case 'tiendo':
      return askProgress(state, offices, month, facts)
    case 'thongke':
      return askStatistics(state, offices, month, facts)
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
    case 'xuat':
    case 'nhac':
    case 'duyet':
    case 'chithi':
    case 'lich':
      return again(state, facts, phrase('command.later'))
  }
}

/** A draft is kept whatever is stopped; of the rest nothing was begun that would be missed. */
function cancelled({ place }: State): string {
  if (place.at === 'home') return 'cancel.nothing'
  return 'report' in place ? 'cancel.kept' : 'cancel.done'
}
