import type { Form } from '../../domain/form.ts'
import type { Ask, Matter, Question, QuestionScope } from '../../domain/question.ts'
import { answersAll, isSharable } from './ask-fits.ts'
import { carriedAsk, keptAsk, keptRank } from './ask-kept.ts'
import type { Draft } from './draft.ts'
import { COUNTED, WHO } from './matter-kinds.ts'

/**
 * What is asked of a matter, by the words of the draft or as in the question before. Undefined where the words do not
 * go together, or what they ask of that matter is not answered.
 */
export function askOf(
  draft: Draft,
  matter: Matter,
  base: Question | null,
  scope: QuestionScope,
  form: Form,
): Ask | undefined {
  const alone = scope.kind === 'branches' && scope.branches.length === 1
  if (draft.numbers.length > 0 && !draft.asks.includes('why')) return undefined
  if (draft.top !== null && (!draft.utmost || draft.top < 1)) return keptRank(draft.top, matter, base)
  if (base !== null && matter === base.matter && !saysAsk(draft)) return keptAsk(base, matter, alone)
  const ask = askSaid(draft, matter, base, scope, alone)
  return ask !== undefined && answersAll(ask, draft, matter, alone, form) ? ask : undefined
}

function saysAsk(draft: Draft): boolean {
  const { asks, who, count, utmost, limit, person } = draft
  return asks.length > 0 || who || count || utmost || comparesIn(draft) || limit !== null || person
}

function comparesIn({ compares, asks }: Draft): boolean {
  return compares || asks.includes('compare') || asks.includes('growth')
}

function askSaid(
  draft: Draft,
  matter: Matter,
  base: Question | null,
  scope: QuestionScope,
  alone: boolean,
): Ask | undefined {
  const { asks } = draft
  const picks = draft.who || draft.count
  const [figures, compares] = [matter.kind === 'figures', comparesIn(draft)]
  if (asks.includes('why')) return picks || draft.utmost || !figures ? undefined : 'why'
  if (asks.includes('share')) return draft.utmost || !isSharable(matter, picks, scope) ? undefined : 'share'
  if (matter.kind === 'attendance') return picks || draft.utmost || compares ? undefined : 'share'
  if (draft.utmost) return compares || !figures ? undefined : draft.degree === 'more' ? 'most' : 'fewest'
  // "Phố Mới và Sín Chải, chi bộ nào đông hơn" picks one of those named, and both are shown.
  const beside = scope.kind === 'branches' && !alone && !draft.count && !asks.includes('growth')
  if (compares && (!figures || (picks && !beside))) return undefined
  if (compares) return asks.includes('growth') ? 'growth' : 'compare'
  if (draft.limit !== null && !picks && !asks.includes('list')) return undefined
  // "Còn thiếu mấy chi bộ" does not say of what.
  if (matter.kind === 'branches' && draft.negative) return undefined
  if (matter.kind === 'branches') return draft.who || asks.includes('list') ? 'list' : 'howMany'
  if (WHO.has(matter.kind)) return draft.count ? 'count' : 'who'
  if (COUNTED.has(matter.kind)) return alone ? 'howMany' : countedAsk(draft)
  if (figures && draft.negative && !picks) return alone ? 'howMany' : 'who'
  if (draft.count) return 'count'
  if (draft.who) return 'who'
  if (asks.includes('list')) return 'list'
  return carriedAsk(base, alone) ?? 'howMany'
}

function countedAsk({ who, asks, person, negative, count }: Draft): Ask {
  const lists = who || asks.includes('list') || person
  return lists || (negative && !count && !asks.includes('howMany')) ? 'who' : 'count'
}
