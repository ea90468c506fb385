import { ownOffices } from '../../domain/office.ts'
import { choice, choicesOf, picked } from '../choices.ts'
import type { Facts } from '../facts.ts'
import { phrase } from '../phrase.ts'
import type { Choices } from '../reply.ts'
import type { State } from '../state.ts'
import { again, type Turn, want } from '../turn-result.ts'
import { officeIn } from './office.ts'
import { settle } from './on-request.ts'

/** The buttons of a request that the office was not waiting for bear this token: they are good at any time. */
export const REVIEW = 'review'

/** Those of a report that came back, or of a month that is open again. */
export const BEGIN = 'begin'

/** What the office may say to a request. */
export function requestChoices(number: number): Choices {
  return choicesOf(REVIEW, [
    choice(`approve:${number}`, 'review.approve'),
    choice(`return:${number}`, 'review.return'),
  ])
}

/** Leads to the report. */
export function beginChoices({
  branchId,
  period,
}: {
  readonly branchId: number
  readonly period: string
}): Choices {
  return choicesOf(BEGIN, [choice(`file:${branchId}:${period}`, 'review.begin')])
}

/** A tap under a request: settled at once, or its reason asked. */
export function onRequestTap(state: State, chosen: string, facts: Facts): Turn {
  const office = officeIn(facts)
  if (office === undefined) return again(state, facts, phrase('command.noRight'))
  const approved = picked(chosen, 'approve')
  const number = Number(approved ?? picked(chosen, 'return'))
  if (!Number.isInteger(number)) return again(state, facts, phrase('tap.old'))
  return settle(state, office.committee.id, number, approved === undefined ? 'return' : 'approve', '')
}

/** A tap under a report that came back: it is taken in hand. */
export function onBeginTap(state: State, chosen: string, facts: Facts): Turn {
  const [, branch = '', period = ''] = chosen.split(':')
  const branchId = Number(branch)
  const own = facts.person === null ? [] : ownOffices(facts.person)
  const office = own.find(({ branches }) => branches.some(({ id }) => id === branchId))
  if (office === undefined) return again(state, facts, phrase('command.noRight'))
  const report = { branchId, period, committeeId: office.committee.id, section: null }
  return want(state, { kind: 'openReport', report, purpose: { kind: 'file' } })
}
