import { lengthOf, type Question, type QuestionScope } from '../../domain/question.ts'
import type { Askable } from '../../domain/askable.ts'
import { askOf } from './ask-of.ts'
import type { Draft } from './draft.ts'
import { asksWhich, goesOn, matterLeftOut, scopeKept } from './going-on.ts'
import { isFlow, matterOf } from './matter-of.ts'
import { againstIn, spansIn } from './spans-asked.ts'

/**
 * The question that a draft makes, alone or going on with the one before; undefined where it makes none. What is summed
 * over months is held against as many months only.
 */
export function settle(given: Draft, askable: Askable, last: Question | null): Question | undefined {
  const draft = withExactly(given)
  const read = matterOf(draft, askable.form)
  if (read === 'unclear') return undefined
  const scope = scopeIn(draft, askable)
  if (scope === 'unclear') return undefined
  const named = last !== null && asksWhich(draft, read, scope, last) ? 'none' : read
  const base = last !== null && goesOn(draft, named, scope) ? last : null
  const matter = named === 'none' ? matterLeftOut(draft, askable, base) : named
  if (matter === undefined) return undefined
  const whose = scope ?? (base === null ? askable.home : scopeKept(draft, base, askable))
  const spans = spansIn(draft, matter, askable, base)
  const ask = askOf(draft, matter, base, whose, askable.form)
  if (spans === undefined || ask === undefined) return undefined
  if (draft.utmost && spans.span.from !== spans.span.to && !ranksBranches(draft, base)) return undefined
  // Before the due day nobody has missed it.
  if (matter.kind === 'onTime' && draft.negative && spans.span.to > askable.current) return undefined
  const compares = ask === 'compare' || ask === 'growth'
  if ((spans.other !== null && !compares) || (compares && !isHeldAgainst(draft))) return undefined
  const against = compares ? againstIn(draft, matter, spans, askable, base, scope) : null
  if (against !== null && isFlow(matter, askable.form) && lengthOf(against) !== lengthOf(spans.span))
    return undefined
  const same = base !== null && named === 'none'
  const picks = ask === 'who' || ask === 'count'
  const top = draft.top ?? (same && !draft.who ? base.top : undefined)
  return {
    matter,
    scope: whose,
    span: spans.span,
    ask,
    negative: draft.negative || (same && base.negative),
    against,
    limit: draft.limit ?? (same && picks ? base.limit : null),
    numbers: draft.numbers,
    ...(top !== undefined && (ask === 'most' || ask === 'fewest') ? { top } : {}),
  }
}

/** "Cao nhất trong năm" may ask for a month; only where branches are spoken of are they ranked over a run. */
function ranksBranches({ who, ofBranches, every, top, kinds }: Draft, base: Question | null): boolean {
  return who || ofBranches || every || top !== null || kinds.length > 0 || base !== null
}

/** "Hơn" says that something is held against something; with nothing named it is none. */
function isHeldAgainst({ compares, versus, branches, asks }: Draft): boolean {
  const says = asks.includes('compare') || asks.includes('growth')
  return !compares || versus.length > 0 || branches.length > 1 || says
}

/** "Chi bộ nào có 23 đảng viên": a number beside "chi bộ nào" is the very number. */
function withExactly(draft: Draft): Draft {
  const [number, ...more] = draft.numbers
  const picks = (draft.who || draft.count) && draft.limit === null && !draft.asks.includes('why')
  if (number === undefined || more.length > 0 || !picks) return draft
  return { ...draft, numbers: [], limit: { is: 'exactly', number } }
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
