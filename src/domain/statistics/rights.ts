import type { Answer } from '../answered.ts'
import { indicatorOf } from '../form-index.ts'
import type { Period } from '../period.ts'
import { monthsOf, type Question } from '../question.ts'
import { isSumOfSeveral } from '../restricted.ts'
import type { Asked } from './asked.ts'
import type { Evidence } from './evidence.ts'

/** What a league table would be made of: nobody is ranked by whom they admit. */
const unranked: ReadonlySet<string> = new Set(['admitted_count', 'admission_proposed_count'])

/** Why somebody may not have an answer; null where they may. Ranking is told apart, for it leaves the commune's figure. */
export function refusalOf(asked: Asked): Answer['refused'] {
  const { question, viewer } = asked
  if (!seesScope(asked)) return question.scope.kind === 'own' && viewer.own.length === 0 ? 'noOwn' : 'right'
  if (isRestricted(question, asked.evidence) && !seesSmall(asked)) return 'restricted'
  const ranks = question.ask === 'most' || question.ask === 'fewest'
  return ranks && codesOf(question).some((code) => unranked.has(code)) ? 'ranking' : null
}

/**
 * A branch sees itself, whoever follows branches sees those; the commune is for those who see all of it. Only the
 * commune's sum of what may point at a person is for officers too, who see none of it by branch.
 */
function seesScope({ question, viewer, evidence }: Asked): boolean {
  const { scope } = question
  const { only, own, follows } = viewer
  if (scope.kind === 'own') return own.length > 0
  if (only === null) return true
  if (scope.kind === 'branches') return scope.branches.every(({ id }) => only.includes(id))
  return scope.kind === 'commune' && follows && isRestricted(question, evidence)
}

/** Whether the question is of a figure so small that it may point at a person. */
export function isRestricted(question: Question, { form }: Evidence): boolean {
  return codesOf(question).some((code) => indicatorOf(form, code)?.restricted === true)
}

/** Of such a figure the commune's sum alone is told, to those who may not see it of each branch. */
function seesSmall({ question, viewer, evidence }: Asked): boolean {
  const { scope, ask, span } = question
  if (viewer.small === null) return true
  const { small } = viewer
  if (scope.kind === 'branches') return scope.branches.every(({ id }) => small.includes(id))
  if (scope.kind === 'own') return viewer.own.length > 0 && viewer.own.every((id) => small.includes(id))
  if (scope.kind === 'kind') return false
  const sums = ask === 'howMany' || ask === 'compare' || ask === 'growth' || ask === 'series'
  // A month that is shown by itself must be a sum of several by itself.
  const shown = ask === 'series' ? monthsOf(span) : [span.to]
  return sums && shown.every((period) => isSumOfSeveral(reportedIn(evidence, period)))
}

function reportedIn({ months }: Evidence, period: Period): number {
  return (months.get(period) ?? []).filter(({ reported }) => reported).length
}

function codesOf({ matter }: Question): readonly string[] {
  return matter.kind === 'figures' ? matter.codes : []
}

/** Whether a figure may be told in the scope of a question. */
export function seesFigure(asked: Asked, code: string): boolean {
  const question: Question = { ...asked.question, ask: 'howMany', matter: { kind: 'figures', codes: [code] } }
  return !isRestricted(question, asked.evidence) || seesSmall({ ...asked, question })
}
