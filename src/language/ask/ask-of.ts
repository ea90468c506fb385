import type { Form } from '../../domain/form.ts'
import type { Ask, Matter, Question, QuestionScope } from '../../domain/question.ts'
import { answersAll, isSharable } from './ask-fits.ts'
import { carriedAsk, keptAsk, keptRank } from './ask-kept.ts'
import type { Draft } from './draft.ts'
import { COUNTED, WHO } from './matter-kinds.ts'
import { soleAsk } from './sole-ask.ts'

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
  const { asks, who, count, utmost, limit, person, compares, every } = draft
  return asks.length > 0 || who || count || utmost || compares || limit !== null || person || every
}

function askSaid(
  draft: Draft,
  matter: Matter,
  base: Question | null,
  scope: QuestionScope,
  alone: boolean,
): Ask | undefined {
  const sole = soleAsk(draft)
  const picks = draft.who || draft.count
  const figures = matter.kind === 'figures'
  switch (sole) {
    case undefined:
      return undefined
    case 'why':
    case 'series':
      return picks || draft.utmost || !figures ? undefined : sole
    case 'share':
      return draft.utmost || !isSharable(matter, draft, scope) ? undefined : 'share'
    case 'growth':
    case 'compare': {
      // "Phố Mới và Sín Chải, chi bộ nào đông hơn" picks one of those named, and both are shown.
      const beside = scope.kind === 'branches' && !alone && !draft.count && sole === 'compare'
      return draft.utmost || !figures || (picks && !beside) ? undefined : sole
    }
    case 'list':
    case 'howMany':
      return plainAsk(draft, matter, base, alone, sole === 'list')
  }
}

/** How many, or which: by what is asked about. */
function plainAsk(
  draft: Draft,
  matter: Matter,
  base: Question | null,
  alone: boolean,
  lists: boolean,
): Ask | undefined {
  const picks = draft.who || draft.count
  if (matter.kind === 'attendance') return picks || lists || draft.utmost ? undefined : 'share'
  if (draft.utmost) return matter.kind !== 'figures' ? undefined : draft.degree === 'more' ? 'most' : 'fewest'
  // "Còn thiếu mấy chi bộ" does not say of what.
  if (matter.kind === 'branches') return draft.negative ? undefined : draft.who || lists ? 'list' : 'howMany'
  if (WHO.has(matter.kind)) return draft.count ? 'count' : 'who'
  if (COUNTED.has(matter.kind)) return alone ? 'howMany' : countedAsk(draft, lists)
  if (matter.kind === 'figures' && draft.negative && !picks) return alone ? 'howMany' : 'who'
  if (picks) return draft.count ? 'count' : 'who'
  if (lists) return draft.limit === null ? 'list' : 'who'
  return carriedAsk(base, alone) ?? 'howMany'
}

function countedAsk({ who, asks, person, negative, count }: Draft, lists: boolean): Ask {
  return who || lists || person || (negative && !count && !asks.includes('howMany')) ? 'who' : 'count'
}
