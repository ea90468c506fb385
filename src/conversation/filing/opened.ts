import { localDay } from '../../domain/day.ts'
import { isFiled } from '../../domain/report.ts'
import type { Facts } from '../facts.ts'
import type { Outcome } from '../outcome.ts'
import type { State } from '../state.ts'
import type { InHand } from './place.ts'
import { phrase, say } from '../phrase.ts'
import { go, goHome, type Turn } from '../turn-result.ts'
import { answerIn } from './answer-in.ts'
import { editIn } from './edit.ts'
import { fixIn } from './fix.ts'
import { closedWhy, officeOf } from './offices.ts'
import { advance } from './progress.ts'
import { readInto } from './read-into.ts'

/** A report in hand: greets on the first answer, goes on with a later one, asks first after a day or more. */
export function onReportOpened(
  state: State,
  opened: Extract<Outcome, { kind: 'reportOpened' }>,
  facts: Facts,
): Turn {
  const { report, form, inHand, purpose } = opened
  const { period: month } = report
  if (isFiled(report.status)) {
    return goHome(
      state,
      say(purpose.kind === 'file' ? 'filing.alreadySubmitted' : 'filing.fixLater', { month }),
    )
  }
  const closed = closedWhy(inHand, facts)
  if (closed !== undefined) return goHome(state, { kind: 'phrase', ...closed })
  const known = { ...facts, work: { report, form } }
  if (purpose.kind === 'fix') return fixIn(state, inHand, purpose.what, known)
  if (purpose.kind === 'answer') return answerIn(state, inHand, purpose, known)
  if (purpose.kind === 'edit') return editIn(state, inHand, purpose.code, purpose.text, known)
  if (purpose.kind === 'read') {
    const read = readInto(state, inHand, purpose.text, known)
    return read ?? goHome(state, say('home.unclear'))
  }
  const begun = Object.keys(report.figures).length > 0
  if (begun && isOld(state, known)) return go(state, { at: 'resume', report: inHand }, known)
  return advance(state, inHand, known, greeting(begun, inHand, report.branch.name, known))
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
