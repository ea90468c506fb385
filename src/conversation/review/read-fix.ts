import { localDay } from '../../domain/day.ts'
import type { Code, Figure } from '../../domain/figure.ts'
import type { Indicator } from '../../domain/form.ts'
import { indicatorOf } from '../../domain/form-index.ts'
import { onlyOf } from '../../domain/only.ts'
import { readFixRequest } from '../../language/fix-request.ts'
import { readMany } from '../../language/many.ts'
import { foldMarks } from '../../language/normalize.ts'
import { read } from '../../language/read.ts'
import type { FactsAtWork } from '../facts.ts'
import { codeNamed } from '../filing/fix.ts'
import type { InHand } from '../filing/place.ts'
import { placeMany } from '../filing/place-many.ts'
import { readAnswer } from '../filing/read-answer.ts'
import { vocabularyOf } from '../filing/vocabulary.ts'

type Answers = Readonly<Record<Code, Figure>>

/** What words want corrected: figures with their values, one figure by its name, or a total by its value. */
export type Fix =
  | { readonly kind: 'answers'; readonly answers: Answers; readonly aside: readonly string[] }
  | { readonly kind: 'ask'; readonly code: Code }
  | { readonly kind: 'total'; readonly total: number }
  | { readonly kind: 'unclear' }

/** Reads what stands after "sửa" against the report as it would be; `facts` have the correction so far. */
export function readFix(what: string, report: InHand, facts: FactsAtWork): Fix {
  const several = readSeveral(what, facts)
  if (several !== undefined) return several
  const request = readFixRequest(`sửa ${what}`)
  const code = request === undefined ? undefined : codeNamed(request, report, facts.work)
  const indicator = code === undefined ? undefined : indicatorOf(facts.work.form, code)
  if (request === undefined) return { kind: 'unclear' }
  if (indicator === undefined) return readTotal(request, facts) ?? { kind: 'unclear' }
  return request.value === null
    ? { kind: 'ask', code: indicator.code }
    : readOne(indicator, request.value, facts)
}

/**
 * "sửa đảng viên 25": words that are part of several labels and name no figure of a message may still mean the total whose
 * label they end, for it is shown, and asked for its parts, before anything is stored.
 */
function readTotal(
  request: NonNullable<ReturnType<typeof readFixRequest>>,
  facts: FactsAtWork,
): Fix | undefined {
  if (!('what' in request) || request.value === null) return undefined
  const ending = ` ${foldMarks(request.what)}`
  const totals = facts.work.form.indicators.filter(
    ({ label, default: filled }) => filled === 'derived' && foldMarks(label).endsWith(ending),
  )
  const total = onlyOf(totals)
  const fix = total === undefined ? undefined : readOne(total, request.value, facts)
  return fix?.kind === 'total' ? fix : undefined
}

function readOne(indicator: Indicator, words: string, facts: FactsAtWork): Fix {
  const { code } = indicator
  const today = localDay(facts.now)
  if (indicator.default === 'derived') {
    const counted = read(words, 'count', { month: facts.work.report.period, today })
    return counted.kind === 'number' ? { kind: 'total', total: counted.value } : { kind: 'ask', code }
  }
  const answer = readAnswer(words, indicator, undefined, facts.work, today)
  // What was read is shown before it is stored, so that words that want to be confirmed are.
  return answer.kind === 'take' || answer.kind === 'confirm'
    ? { kind: 'answers', answers: answer.answers, aside: [] }
    : { kind: 'ask', code }
}

/** "kết nạp = 1, dự bị 3": several figures of one message. */
export function readSeveral(words: string, facts: FactsAtWork): Fix | undefined {
  const { work } = facts
  const context = { month: work.report.period, today: localDay(facts.now) }
  const many = readMany(words, vocabularyOf(work.form), context)
  if (many === undefined) return undefined
  const { answers, moved, aside } = placeMany(many, work, facts)
  const placed = { ...answers, ...moved }
  return Object.keys(placed).length === 0 ? undefined : { kind: 'answers', answers: placed, aside }
}
