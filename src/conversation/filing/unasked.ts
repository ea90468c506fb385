import { ownOffices } from '../../domain/office.ts'
import type { Facts } from '../facts.ts'
import type { State } from '../state.ts'
import type { Turn } from '../turn-result.ts'
import { beginFiling } from './start.ts'

/** Figures that nobody asked for, such as the old report pasted in: whoever files has it read into the open month. */
export function onFiguresUnasked(state: State, text: string, facts: Facts): Turn | undefined {
  const own = facts.person === null ? [] : ownOffices(facts.person)
  const numbers = text.match(/\d+/g) ?? []
  if (own.length === 0 || numbers.length < 2 || !/\p{L}{2}/u.test(text)) return undefined
  return beginFiling(state, own, null, { kind: 'read', text }, facts)
}
