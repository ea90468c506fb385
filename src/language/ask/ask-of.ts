import type { Ask, Matter, Question, QuestionScope } from '../../domain/question.ts'
import { wholeOf } from '../../domain/statistics/shares.ts'
import type { Draft } from './draft.ts'

/** Matters whose plain answer is which branches, and those whose plain answer is how many. */
const WHO: ReadonlySet<Matter['kind']> = new Set(['eligible', 'belowMinimum', 'unusual'])
const COUNTED: ReadonlySet<Matter['kind']> = new Set(['filed', 'late', 'branchCommittees', 'choice'])

/**
 * What is asked of a matter, by the words of the draft or as in the question before. Undefined where the words do not
 * go together, or what they ask of that matter is not answered.
 */
export function askOf(
  draft: Draft,
  matter: Matter,
  base: Question | null,
  scope: QuestionScope,
): Ask | undefined {
  const { asks } = draft
  const compares = draft.compares || asks.includes('compare') || asks.includes('growth')
  const picks = draft.who || draft.count
  const alone = scope.kind === 'branches' && scope.branches.length === 1
  if (draft.numbers.length > 0 && !asks.includes('why')) return undefined
  const says = asks.length > 0 || picks || draft.utmost || compares || draft.limit !== null || draft.person
  if (base !== null && matter === base.matter && !says) return keptAsk(base, matter, alone)
  if (asks.includes('why')) return picks || draft.utmost || matter.kind !== 'figures' ? undefined : 'why'
  if (asks.includes('share')) return draft.utmost || !sharable(matter, picks, scope) ? undefined : 'share'
  if (matter.kind === 'attendance') return 'share'
  if (draft.utmost)
    return compares || matter.kind !== 'figures' || matter.codes.length > 1
      ? undefined
      : draft.degree === 'more'
        ? 'most'
        : 'fewest'
  if (compares) {
    if (picks || matter.kind !== 'figures') return undefined
    return asks.includes('growth') ? 'growth' : 'compare'
  }
  if (draft.limit !== null && !picks && !asks.includes('list')) return undefined
  if (matter.kind === 'branches') {
    // "Còn thiếu mấy chi bộ" does not say of what.
    if (draft.negative) return undefined
    return draft.who || asks.includes('list') ? 'list' : 'howMany'
  }
  if (WHO.has(matter.kind)) return draft.count ? 'count' : 'who'
  if (COUNTED.has(matter.kind)) {
    if (alone) return 'howMany'
    return draft.who ||
      asks.includes('list') ||
      draft.person ||
      (draft.negative && !draft.count && !asks.includes('howMany'))
      ? 'who'
      : 'count'
  }
  if (matter.kind === 'figures' && draft.negative && !draft.who && !draft.count)
    return alone ? undefined : 'who'
  if (draft.count) return 'count'
  if (draft.who) return 'who'
  if (asks.includes('list')) return 'list'
  return carried(base, alone) ?? 'howMany'
}

/** The same kind of question for somebody else or another time: of one branch it is only how it stands there. */
function keptAsk({ ask }: Question, matter: Matter, alone: boolean): Ask {
  if (ask === 'why') return 'howMany'
  if (ask === 'share' || ask === 'growth' || ask === 'compare' || WHO.has(matter.kind)) return ask
  if (alone) return 'howMany'
  return ask === 'howMany' && COUNTED.has(matter.kind) ? 'count' : ask
}

/** No rate is made up: a figure needs its whole, or a branch the commune. */
function sharable(matter: Matter, picks: boolean, scope: QuestionScope): boolean {
  if (matter.kind !== 'figures')
    return (
      !WHO.has(matter.kind) &&
      matter.kind !== 'movements' &&
      matter.kind !== 'day' &&
      matter.kind !== 'branches'
    )
  const [code = '', ...more] = matter.codes
  const part = scope.kind === 'branches' || scope.kind === 'kind'
  return !picks && more.length === 0 && (wholeOf(code) !== undefined || part)
}

/** A share or a growth stays one when another figure is asked for in the same breath. */
function carried(base: Question | null, alone: boolean): Ask | undefined {
  if (base === null) return undefined
  return base.ask === 'growth' || base.ask === 'compare' || (base.ask === 'list' && !alone)
    ? base.ask
    : undefined
}
