import { readSwitch } from '../../language/switch.ts'
import { choice, choicesOf } from '../choices.ts'
import type { Facts } from '../facts.ts'
import { phrase } from '../phrase.ts'
import type { Choices, Reply } from '../reply.ts'
import type { OnOutcome } from '../rooms.ts'
import type { State } from '../state.ts'
import { again, stay, type Turn, want } from '../turn-result.ts'
import type { TablesEffect } from './effect.ts'
import type { TablesOutcome } from './outcome.ts'

/** The button under the answer to /bang; it is good at any time. */
export const TABLES = 'tables'

/** /bang: tables from now on; "/bang tắt": words again. An old phone may show no tables. */
export function chooseTables(state: State, rest: string, facts: Facts): Turn {
  const effect = tablesWanted(rest)
  return effect === undefined ? again(state, facts, phrase('tables.which')) : want(state, effect)
}

/** What follows /bang, as what is wanted; undefined where it says neither on nor off. */
export function tablesWanted(rest: string): TablesEffect | undefined {
  const on = rest === '' ? true : readSwitch(rest)
  return on === undefined ? undefined : { kind: 'showTables', tables: on }
}

export function onTablesTap(state: State, choice: string): Turn {
  return want(state, { kind: 'showTables', tables: choice === 'on' })
}

/** What a chat hears of its choice, in private with the way back as a button. */
export function tablesTold(tables: boolean, choices: Choices | null): Reply {
  const said = phrase(tables ? 'tables.on' : 'tables.off')
  return choices === null ? { kind: 'phrase', ...said } : { kind: 'ask', phrase: said, note: null, choices }
}

export const onTablesOutcome: OnOutcome<TablesOutcome> = {
  tablesShown: (state, { tables }, facts) => stay(state, facts, tablesTold(tables, wayBack(tables))),
}

const wayBack = (tables: boolean): Choices =>
  choicesOf(TABLES, [tables ? choice('off', 'tables.toWords') : choice('on', 'tables.toTables')])
