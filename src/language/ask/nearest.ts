import { monthSpan, type Matter, type Question, type QuestionScope } from '../../domain/question.ts'
import type { Askable } from '../../domain/askable.ts'
import type { Draft } from './draft.ts'
import { FILING } from './matter-kinds.ts'
import { isFlow, matterOf } from './matter-of.ts'
import { withoutMarks } from '../normalize.ts'
import { questionWords } from './question-words.ts'
import { spanOf } from './spans.ts'
import { membersOf } from './form-table.ts'

const OFFERED = 3

/** The questions nearest to one that was not understood: they take of it what can be known. */
export function nearestTo(draft: Draft, unknown: readonly string[], askable: Askable): Question[] {
  const matters = [...namedIn(draft, askable), ...alike(unknown, askable), ...usual(askable)]
  const unique = matters.filter(
    (matter, at) => matters.findIndex((one) => JSON.stringify(one) === JSON.stringify(matter)) === at,
  )
  return unique.slice(0, OFFERED).map((matter) => questionOf(matter, draft, askable))
}

function namedIn(draft: Draft, askable: Askable): Matter[] {
  const read = matterOf(draft, askable.form)
  const figures = draft.figures.map((code): Matter => ({ kind: 'figures', codes: [code] }))
  const named = typeof read === 'string' ? [...draft.matters, ...figures] : [read]
  return draft.count ? [...named, { kind: 'branches' }] : named
}

/** Figures whose names share a word with what was not understood. */
function alike(unknown: readonly string[], { form }: Askable): Matter[] {
  const wanted = new Set(unknown.map((word) => withoutMarks(word)).filter((word) => word.length > 2))
  const sharing = form.indicators.filter(
    ({ type, label, names = [] }) =>
      type === 'int' &&
      [label, ...names].some((name) => questionWords(name).some((word) => wanted.has(withoutMarks(word)))),
  )
  return sharing.map(({ code }) => ({ kind: 'figures', codes: [code] }))
}

function usual({ form, home }: Askable): Matter[] {
  const all = membersOf(form)?.code
  const first = form.indicators.find(
    ({ kind, type, restricted }) => kind === 'flow' && type === 'int' && restricted !== true,
  )
  const stock = form.indicators.find(
    ({ kind, type, code }) => kind === 'stock' && type === 'int' && code !== all,
  )
  return [
    ...[all, first?.code].flatMap((code): Matter[] =>
      code === undefined ? [] : [{ kind: 'figures', codes: [code] }],
    ),
    ...(home.kind === 'commune' ? [{ kind: 'filed' } as const] : []),
    ...(stock === undefined ? [] : [{ kind: 'figures', codes: [stock.code] } as const]),
  ]
}

function questionOf(matter: Matter, draft: Draft, askable: Askable): Question {
  const [time] = draft.times
  const flows = isFlow(matter, askable.form)
  const span = (time && spanOf(time, askable, flows)) ?? monthSpan(askable.current)
  const scope = scopeOf(draft, askable)
  const lists = FILING.has(matter.kind) || matter.kind === 'choice'
  const alone = scope.kind === 'branches'
  return {
    matter,
    scope,
    span,
    ask:
      matter.kind === 'attendance'
        ? 'share'
        : lists && !alone
          ? 'who'
          : matter.kind === 'branches' || matter.kind === 'movements' || matter.kind === 'figures' || alone
            ? 'howMany'
            : 'who',
    negative: matter.kind === 'filed' && !alone,
    against: null,
    limit: null,
    numbers: [],
  }
}

function scopeOf(draft: Draft, { home }: Askable): QuestionScope {
  const [branch] = [...draft.branches, ...draft.among]
  const [kind] = draft.kinds
  if (branch !== undefined) return { kind: 'branches', branches: [branch] }
  if (kind !== undefined) return { kind: 'kind', of: kind }
  return draft.commune ? { kind: 'commune' } : home
}
