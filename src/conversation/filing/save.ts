import { changesForAnswers } from '../../domain/answer.ts'
import type { Code, Figure } from '../../domain/figure.ts'
import { type FactsAtWork, scopeOf } from '../facts.ts'
import type { Phrase } from '../reply.ts'
import type { State } from '../state.ts'
import type { InHand } from './place.ts'
import { phrase } from '../phrase.ts'
import { goHome, type Turn, want } from '../turn-result.ts'
import { closedWhy } from './offices.ts'
import { advance } from './progress.ts'
import { quoted } from './quoted.ts'

type Answers = Readonly<Record<Code, Figure>>

/** Where answers came from: the message, for a later edit of it, and what else it said. */
export type Source = { readonly message: string | null; readonly aside: readonly string[] }

/** How many messages a chat remembers, so that an edit of one corrects its figure. */
const REMEMBERED = 40

const nowhere: Source = { message: null, aside: [] }

/** Stores answers with all that follows from them; what is stored already is not stored again. */
export function save(
  state: State,
  report: InHand,
  answers: Answers,
  facts: FactsAtWork,
  { message, aside }: Source = nowhere,
): Turn {
  const closed = closedWhy(report, facts)
  if (closed !== undefined) return goHome(state, { kind: 'phrase', ...closed })
  const changes = changesForAnswers(facts.work.form, scopeOf(facts.work), answers)
  if (changes.length === 0) return advance(state, report, facts, nothingNew(aside))
  const at = state.place.at === 'home' ? { at: 'readback' as const, report, seen: 0 } : state.place
  const known = { ...remember(state, report, answers, message), place: at, answeredAt: facts.now }
  return want(known, { kind: 'saveFigures', report, changes, aside })
}

/** What was said is stored already; what could not be placed is said all the same. */
function nothingNew(aside: readonly string[]): Phrase {
  return aside.length === 0 ? phrase('filing.same') : phrase('filing.aside', { left: quoted(aside) })
}

function remember(state: State, report: InHand, answers: Answers, message: string | null): State {
  const [code, another] = Object.keys(answers)
  if (message === null || code === undefined || another !== undefined) return state
  const { branchId, period, committeeId } = report
  return {
    ...state,
    said: [...state.said, { branchId, period, committeeId, message, code }].slice(-REMEMBERED),
  }
}
