import { indicatorOf } from '../../domain/form-index.ts'
import { type Code, countOf, type Figure } from '../../domain/figure.ts'
import { splitReason } from '../../language/reason.ts'
import type { FactsAtWork } from '../facts.ts'
import { quoted } from '../filing/quoted.ts'
import { refusalOf } from '../filing/refusal.ts'
import { phrase } from '../phrase.ts'
import type { Phrase } from '../reply.ts'
import type { State } from '../state.ts'
import { go, type Turn } from '../turn-result.ts'
import { factsAmended } from './amending.ts'
import { showAmendment } from './show-amendment.ts'
import type { Amending } from './place.ts'
import { readFix } from './read-fix.ts'

/**
 * Words after "sửa" at a submitted report, beside what was said before: their figures go into the correction, a figure
 * without its value is asked, words that name none ask which.
 */
export function addFix(state: State, before: Amending, words: string, facts: FactsAtWork): Turn {
  const { what, reason } = splitReason(words)
  const amending = { ...before, reason: reason ?? before.reason }
  if (what === '') return pickFigure(state, amending, facts)
  const fix = readFix(what, amending.report, factsAmended(amending, facts))
  switch (fix.kind) {
    case 'answers':
      return addAnswers(state, amending, fix.answers, facts, asideNote(fix.aside))
    case 'ask':
      return askFigure(state, amending, fix.code, facts)
    case 'total':
      return addTotal(state, amending, fix.total, facts)
    case 'unclear':
      return pickFigure(state, amending, facts, phrase('filing.whichFigure'))
  }
}

/** Puts figures into the correction; what the form does not take is asked again instead. */
export function addAnswers(
  state: State,
  amending: Amending,
  answers: Readonly<Record<Code, Figure>>,
  facts: FactsAtWork,
  note?: Phrase,
): Turn {
  const next = { ...amending, answers: { ...amending.answers, ...answers } }
  const refused = refusalOf(answers, factsAmended(next, facts).work, facts)
  if (refused === undefined) return showAmendment(state, next, facts, note)
  const [code = ''] = Object.keys(answers)
  return askFigure(state, amending, code, facts, refused)
}

/** The question of one figure; of a total, which of its parts. */
export function askFigure(
  state: State,
  amending: Amending,
  code: Code,
  facts: FactsAtWork,
  note?: Phrase,
): Turn {
  return indicatorOf(facts.work.form, code)?.default === 'derived'
    ? go(state, { at: 'amendPick', among: 'card', section: null, ...amending }, facts, note)
    : go(state, { at: 'amendStep', code, ...amending }, facts, note)
}

/** Which figure is to be corrected. */
export function pickFigure(state: State, amending: Amending, facts: FactsAtWork, note?: Phrase): Turn {
  return go(state, { at: 'amendPick', among: 'sections', section: null, ...amending }, facts, note)
}

/** A total is made of its parts, so one of them changes with it: which is for the branch to say. */
function addTotal(state: State, amending: Amending, total: number, facts: FactsAtWork): Turn {
  const now = countOf(factsAmended(amending, facts).work.report.figures, 'member_total')
  if (now === total) return showAmendment(state, amending, facts, phrase('amend.same'))
  return go(state, { at: 'amendTotal', total, ...amending }, facts)
}

function asideNote(aside: readonly string[]): Phrase | undefined {
  return aside.length === 0 ? undefined : phrase('filing.aside', { left: quoted(aside) })
}
