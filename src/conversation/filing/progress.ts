import { type Code, countOf } from '../../domain/figure.ts'
import { indicatorOf } from '../../domain/form-index.ts'
import { fingerprintOf } from '../../domain/fingerprint.ts'
import { firstOpenStep, stepsOf } from '../../domain/plan.ts'
import {
  areAtWork,
  type Facts,
  factsAfter,
  type FactsAtWork,
  scopeOf,
  type Work,
  withReport,
} from '../facts.ts'
import type { Outcome } from '../outcome.ts'
import type { Phrase } from '../reply.ts'
import type { State } from '../state.ts'
import type { InHand } from './place.ts'
import { phrase, say } from '../phrase.ts'
import { go, goHome, type Turn } from '../turn-result.ts'
import { notedOf, spoken } from './noted.ts'
import { receiptIn } from './receipt.ts'

/**
 * Goes to the next figure that the office gave the report back for, or else to the first open question; to the
 * read-back when there is none.
 */
export function advance(state: State, inHand: InHand, facts: FactsAtWork, note?: Phrase): Turn {
  const { work } = facts
  const { again = [], ...report } = inHand
  const [code, ...later] = again
  if (code !== undefined) {
    const left = { ...report, again: later }
    return go(
      state,
      { at: 'step', report: left, step: { kind: 'question', code } },
      facts,
      stands(code, work, note),
    )
  }
  const scope = scopeOf(work)
  const steps = stepsOf(work.form, scope, report.section ?? undefined)
  const next = firstOpenStep(work.form, scope, steps)
  if (next !== undefined) return go(state, { at: 'step', report, step: next }, facts, note)
  if (report.section === null) return readBack(state, report, facts, note)
  return goHome(state, say('filing.sectionDone', { month: report.period, branch: work.report.branch.name }))
}

/** What is written at a figure that the office gave the report back for, after what is said first. */
function stands(code: Code, { form, report }: Work, note: Phrase | undefined): Phrase | undefined {
  const indicator = indicatorOf(form, code)
  const figure = report.figures[code]
  if (indicator === undefined || figure?.state !== 'given') return note
  const now = phrase('review.stands', { label: indicator.label, value: spoken(indicator, figure) })
  return note === undefined ? now : { ...note, next: now }
}

/** Reads the whole report back; a yes is to what stands there now. */
export function readBack(state: State, report: InHand, facts: FactsAtWork, note?: Phrase): Turn {
  const seen = fingerprintOf(facts.work.report.figures)
  return go(state, { at: 'readback', report, seen }, facts, note)
}

/** Figures are in the database: says what was noted, and goes on. */
export function onFiguresSaved(
  state: State,
  saved: Extract<Outcome, { kind: 'figuresSaved' }>,
  facts: Facts,
): Turn {
  const { place } = state
  if (!areAtWork(facts) || !('report' in place)) return goHome(state, say('filing.lost'))
  const fromCard = place.at === 'step' && place.step.kind === 'card'
  const note = noteOf(facts.work, saved, fromCard)
  return advance(state, place.report, withReport(facts, saved.report), note)
}

function noteOf(
  { form, report: before }: Work,
  { report: saved, aside }: Extract<Outcome, { kind: 'figuresSaved' }>,
  fromCard: boolean,
): Phrase | undefined {
  const died = countOf(saved.figures, 'deceased_count') ?? 0
  const news = died > 0 && before.figures.deceased_count !== saved.figures.deceased_count
  const noted = notedOf(form, before.figures, saved.figures, aside, fromCard)
  if (!news) return noted
  const condolence = phrase('filing.condolence')
  return noted === undefined ? condolence : { ...condolence, next: noted }
}

/** The report is submitted: the receipt, and nothing after it. */
export function onReportSubmitted(
  state: State,
  submitted: Extract<Outcome, { kind: 'reportSubmitted' }>,
  facts: Facts,
): Turn {
  const { branchId, period } = submitted.report
  const known = factsAfter(facts, submitted)
  const receipt = receiptIn(known)
  if (receipt === null) return goHome(state, say('filing.lost'))
  return goHome({ ...state, submitted: { branchId, period } }, receipt)
}
