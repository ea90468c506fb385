import { localDay } from '../../domain/day.ts'
import { isFiled } from '../../domain/report.ts'
import { type Facts, type FactsAtWork } from '../facts.ts'
import type { Outcome } from '../outcome.ts'
import { onFiledOpened } from '../review/opened.ts'
import type { State } from '../state.ts'
import type { InHand } from './place.ts'
import { phrase, say } from '../phrase.ts'
import { go, goHome, type Turn } from '../turn-result.ts'
import { answerIn } from './answer-in.ts'
import { editIn } from './edit.ts'
import type { FilingPurpose } from './effect.ts'
import { fixIn } from './fix.ts'
import { closedWhy, officeOf } from './offices.ts'
import { advance } from './progress.ts'
import { readInto } from './read-into.ts'
import { goOverReturned } from './returned.ts'

/** A report in hand: goes on with it, for whatever it was taken; one that was submitted is corrected. */
export function onReportOpened(
  state: State,
  opened: Extract<Outcome, { kind: 'reportOpened' }>,
  facts: Facts,
): Turn {
  const { report, form, inHand, purpose } = opened
  const known = { ...facts, work: { report, form } }
  if (officeOf(inHand, facts) === undefined) return goHome(state, say('command.noRight'))
  if (isFiled(report.status)) return onFiledOpened(state, inHand, purpose, known)
  const closed = closedWhy(inHand, known)
  if (closed !== undefined) return goHome(state, { kind: 'phrase', ...closed })
  return begin(state, inHand, purpose, known)
}

function begin(state: State, inHand: InHand, purpose: FilingPurpose, facts: FactsAtWork): Turn {
  switch (purpose.kind) {
    case 'fix':
      return fixIn(state, inHand, purpose.what, facts)
    case 'answer':
      return answerIn(state, inHand, purpose, facts)
    case 'edit':
      return editIn(state, inHand, purpose.code, purpose.text, facts)
    case 'read':
      return readInto(state, inHand, purpose.text, facts) ?? goHome(state, say('home.unclear'))
    case 'amend':
      return advance(state, inHand, facts, purpose.note)
    case 'file':
      return file(state, inHand, facts)
  }
}

/** Greets on the first answer, goes on with a later one, asks first after a day or more; first what was returned. */
function file(state: State, inHand: InHand, facts: FactsAtWork): Turn {
  const { report } = facts.work
  if (report.status === 'returned' && report.returned !== null) {
    return goOverReturned(state, inHand, report.returned, facts)
  }
  const begun = Object.keys(report.figures).length > 0
  if (begun && isOld(state, facts)) return go(state, { at: 'resume', report: inHand }, facts)
  return advance(state, inHand, facts, greeting(begun, inHand, report.branch.name, facts))
}

function greeting(begun: boolean, report: InHand, branch: string, facts: Facts) {
  const month = report.period
  if (begun) return phrase('filing.resume', { month, branch })
  const committee = officeOf(report, facts)?.committee.name ?? ''
  return phrase('filing.opening', { month, branch, committee })
}

/** Whether the last answer of this chat was on an earlier day. */
function isOld({ answeredAt }: State, { now }: Facts): boolean {
  return answeredAt !== null && localDay(answeredAt) < localDay(now)
}

export function onReportRefused(state: State, { why }: Extract<Outcome, { kind: 'reportRefused' }>): Turn {
  return goHome(state, say(`refused.${why}`))
}
