import { cardOf } from '../../domain/card.ts'
import { monthOf } from '../../domain/period.ts'
import { shownBetween } from '../../domain/review.ts'
import { brokenRules } from '../../domain/rules.ts'
import { choice, choicesOf, later } from '../choices.ts'
import { areAtWork, type FactsAtWork, scopeOf, type Work } from '../facts.ts'
import { fixRows } from '../filing/fix-choices.ts'
import { presentFix } from '../filing/present-fix.ts'
import { presentQuestion } from '../filing/present-question.ts'
import { computedChoice } from '../filing/present-card.ts'
import { phrase } from '../phrase.ts'
import type { Choices, Phrase, Reply } from '../reply.ts'
import type { Asking, Present } from '../rooms.ts'
import { needsOffice } from './needs-office.ts'
import { factsAmended } from './amending.ts'
import { partsOfTotal } from './total-parts.ts'
import type { AmendPlace } from './place.ts'

const drop = choice('no', 'amend.drop')

/** What is asked while a submitted report is corrected. */
export const presentAmend: Present<AmendPlace> = {
  amend: atWork(presentAmendment),
  amendPick: atWork((place, facts, token, note) => {
    const { among, section, report } = place
    const pick = { at: 'pickFix', report, among, section } as const
    return presentFix(pick, factsAmended(place, facts).work, token, note, [drop])
  }),
  amendStep: atWork((place, facts, token, note) =>
    presentQuestion(place, place.code, factsAmended(place, facts), token, note),
  ),
  amendTotal: atWork(presentTotal),
  amendExplain: atWork(({ broken }, _facts, token, note) => ({
    kind: 'ask',
    phrase: { key: 'explain.ask', params: { text: broken.text } },
    note,
    choices: choicesOf(token, [choice('more', 'amend.more'), drop]),
  })),
  amendReason: atWork((place, facts, token, note) => ({
    kind: 'ask',
    phrase: phrase(needsOffice(place, facts) === 'approved' ? 'amend.reasonApproved' : 'amend.reasonLocked', {
      m: monthOf(place.report.period),
    }),
    note,
    choices: choicesOf(token, [drop]),
  })),
}

type At<A extends AmendPlace['at']> = Extract<AmendPlace, { at: A }>

function presentAmendment(place: At<'amend'>, facts: FactsAtWork, token: string, note: Phrase | null): Reply {
  const { report, form } = facts.work
  const { work } = factsAmended(place, facts)
  const broken = brokenRules(form, scopeOf(work), 'error')
  return {
    kind: 'amendment',
    period: report.period,
    branch: report.branch.name,
    number: report.receipt?.number ?? null,
    changes: shownBetween(form, report.figures, work.report.figures),
    broken: broken.map(({ text }) => text),
    needsOffice: needsOffice(place, facts),
    note,
    choices:
      broken.length === 0
        ? choicesOf(token, [choice('yes', 'button.right')], [choice('more', 'amend.more'), drop])
        : mending(
            work,
            broken.flatMap(({ fixes }) => fixes),
            token,
          ),
  }
}

/** The stocks as the movements make them, or what may be at fault. */
function mending(work: Work, fixes: readonly string[], token: string): Choices {
  const card = cardOf(work.form, scopeOf(work))
  const take = card === undefined || card.broken.length === 0 ? [] : computedChoice(card)
  return choicesOf(token, take, ...fixRows(fixes, work), [choice('more', 'amend.more'), drop])
}

function presentTotal(
  place: At<'amendTotal'>,
  facts: FactsAtWork,
  token: string,
  note: Phrase | null,
): Reply {
  const parts = partsOfTotal(place.total, factsAmended(place, facts).work)
  return {
    kind: 'ask',
    phrase: { key: 'amend.total', params: { total: place.total } },
    note,
    choices: choicesOf(
      token,
      ...parts.map(({ id, official, probationary }) => [
        choice(id, 'amend.parts', { official, probationary }),
      ]),
      [choice('more', 'amend.more'), later],
    ),
  }
}

/** A question about the report in hand, while there is one. */
function atWork<P extends AmendPlace>(
  ask: (place: P, facts: FactsAtWork, token: string, note: Phrase | null) => Reply,
) {
  return (place: P, { facts, token, note }: Asking): Reply[] =>
    areAtWork(facts) ? [ask(place, facts, token, note)] : []
}
