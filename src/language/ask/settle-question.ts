import {
  type Ask,
  lengthOf,
  monthSpan,
  movedSpan,
  type Matter,
  type Question,
  type QuestionScope,
  type Span,
} from '../../domain/question.ts'
import { monthOf, yearOf } from '../../domain/period.ts'
import { wholeOf } from '../../domain/statistics/shares.ts'
import type { Askable } from '../../domain/askable.ts'
import type { Draft } from './draft.ts'
import { isFlow, isStockMatter, matterOf } from './matter-of.ts'
import { againstOf, runBefore, spanOf } from './spans.ts'
import { membersOf } from './table.ts'
import type { TimeRef } from './time.ts'

/** The question that a draft makes, alone or going on with the one before; undefined where it makes none. */
export function settle(given: Draft, askable: Askable, last: Question | null): Question | undefined {
  const draft = withExactly(given)
  const read = matterOf(draft, askable.form)
  if (read === 'unclear') return undefined
  const scope = scopeIn(draft, askable)
  if (scope === 'unclear') return undefined
  const base = last !== null && goesOn(draft, read, scope) ? last : null
  const matter = read === 'none' ? (takenFor(draft, askable) ?? base?.matter) : read
  if (matter === undefined) return undefined
  const spans = spansIn(draft, matter, askable, base)
  const ask = askIn(draft, matter, base, scope ?? base?.scope ?? askable.home)
  if (spans === undefined || ask === undefined) return undefined
  const same = base !== null && read === 'none'
  return {
    matter,
    scope: scope ?? base?.scope ?? askable.home,
    span: spans.span,
    ask,
    negative: draft.negative || (same && base.negative),
    against:
      ask === 'compare' || ask === 'growth' ? againstIn(draft, matter, spans, askable, base, scope) : null,
    limit: draft.limit ?? (same ? base.limit : null),
    numbers: draft.numbers,
  }
}

/** "Chi bộ nào có 23 đảng viên": a number beside "chi bộ nào" is the very number. */
function withExactly(draft: Draft): Draft {
  const [number, ...more] = draft.numbers
  const picks = (draft.who || draft.count) && draft.limit === null && !draft.asks.includes('why')
  if (number === undefined || more.length > 0 || !picks) return draft
  return { ...draft, numbers: [], limit: { is: 'exactly', number } }
}

/** Whether what is left out is meant as in the question before. */
function goesOn(draft: Draft, matter: Matter | 'none' | 'unclear', scope: QuestionScope | null): boolean {
  if (matter === 'none' || draft.goesOn) return true
  const given = [true, scope !== null, draft.times.length > 0].filter(Boolean).length
  const asks = draft.asks.length > 0 || draft.who || draft.count || draft.utmost || draft.compares
  return !asks && given === 1
}

/** What is meant where nothing is named: members, when something is said of them without a name. */
function takenFor(draft: Draft, { form }: Askable): Matter | undefined {
  const all = membersOf(form)?.code
  if (all === undefined) return undefined
  const why = draft.asks.includes('why') && draft.numbers.length > 0
  const compared = draft.branches.length > 1 && (draft.compares || draft.asks.includes('compare'))
  return why || compared || draft.members === 'unit' ? { kind: 'figures', codes: [all] } : undefined
}

function scopeIn(draft: Draft, { branches }: Askable): QuestionScope | null | 'unclear' {
  const [kind, ...kinds] = draft.kinds
  if (kinds.length > 0) return 'unclear'
  if (draft.branches.length > 0) {
    const fits = (id: number) => branches.find((one) => one.id === id)?.kind === kind
    if (kind !== undefined && !draft.branches.every(({ id }) => fits(id))) return 'unclear'
    return draft.own ? 'unclear' : { kind: 'branches', branches: draft.branches }
  }
  if (draft.own) return kind === undefined ? { kind: 'own' } : 'unclear'
  if (kind !== undefined) return { kind: 'kind', of: kind }
  return draft.commune ? { kind: 'commune' } : null
}

type Spans = { readonly span: Span; readonly other: Span | null }

/** The months asked about, and a second run where two are named to be compared. */
function spansIn(draft: Draft, matter: Matter, askable: Askable, base: Question | null): Spans | undefined {
  const flows = isFlow(matter, askable.form)
  const [time, second, ...more] = upTo(draft.times)
  if (more.length > 0 || draft.versus.length > 1) return undefined
  if (time === undefined) {
    return { span: base?.span ?? monthSpan(askable.current), other: null }
  }
  const first = spanOf(time, askable, flows, base?.span ?? null)
  if (first === undefined) return undefined
  if (second === undefined) return { span: first, other: null }
  const compares = draft.compares || draft.asks.some((ask) => ask === 'compare' || ask === 'growth')
  const other = compares ? spanOf(second, askable, flows) : undefined
  if (other === undefined) return undefined
  return first.to >= other.to ? { span: first, other } : { span: other, other: first }
}

/** "Lũy kế … đến tháng 6": from January to the month. */
function upTo(times: readonly TimeRef[]): readonly TimeRef[] {
  const since = times.find(({ is }) => is === 'sinceYear')
  const month = times.find(({ is }) => is === 'month')
  if (times.length !== 2 || since === undefined || month === undefined) return times
  return [{ is: 'between', from: { is: 'yearStart', year: null }, to: month }]
}

function againstIn(
  draft: Draft,
  matter: Matter,
  { span, other }: Spans,
  askable: Askable,
  base: Question | null,
  scope: QuestionScope | null,
): Span | null {
  if (other !== null) return other
  const flows = isFlow(matter, askable.form)
  const [versus] = draft.versus
  if (versus !== undefined) return againstOf(versus, span, askable, flows) ?? null
  const several = scope?.kind === 'branches' && scope.branches.length > 1
  if (several && !draft.asks.includes('growth')) return null
  if (base?.against != null && draft.times.length > 0 && lengthOf(span) === lengthOf(base.span)) {
    const shift =
      (yearOf(base.against.to) - yearOf(base.span.to)) * 12 + monthOf(base.against.to) - monthOf(base.span.to)
    return movedSpan(span, shift)
  }
  if (base?.against != null && draft.times.length === 0) return base.against
  return runBefore(span, isStockMatter(matter, askable.form) && span.from !== span.to)
}

const WHO: ReadonlySet<Matter['kind']> = new Set(['eligible', 'belowMinimum', 'unusual'])
const COUNTED: ReadonlySet<Matter['kind']> = new Set(['filed', 'late', 'branchCommittees', 'choice'])

function askIn(draft: Draft, matter: Matter, base: Question | null, scope: QuestionScope): Ask | undefined {
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
  if (matter.kind === 'branches') return draft.who || asks.includes('list') ? 'list' : 'howMany'
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
