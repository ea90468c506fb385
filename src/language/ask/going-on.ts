import type { Askable } from '../../domain/askable.ts'
import type { Matter, Question, QuestionScope } from '../../domain/question.ts'
import type { Draft } from './draft.ts'
import { dayOf } from './matter-of.ts'
import { membersOf } from './form-table.ts'

/** Whether what is left out is meant as in the question before. */
export function goesOn(
  draft: Draft,
  matter: Matter | 'none' | 'unclear',
  scope: QuestionScope | null,
): boolean {
  if (matter === 'none' || draft.goesOn) return true
  const given = [true, scope !== null, draft.times.length > 0].filter(Boolean).length
  const asks =
    draft.asks.length > 0 || draft.every || draft.who || draft.count || draft.utmost || draft.compares
  return !asks && given === 1
}

/** "Chi bộ nào?" alone asks whose the figures of the question before are. */
export function asksWhich(
  draft: Draft,
  matter: Matter | 'none',
  scope: QuestionScope | null,
  { matter: { kind } }: Question,
): boolean {
  const alone = draft.who && !draft.count && scope === null && draft.times.length === 0
  return alone && matter !== 'none' && matter.kind === 'branches' && kind !== 'branches'
}

/** Of one branch nobody asks which: then all are meant. */
export function scopeKept(draft: Draft, { scope }: Question, { home }: Askable): QuestionScope {
  const picks = draft.who || draft.count || draft.utmost || draft.every || draft.asks.includes('list')
  return picks && scope.kind === 'branches' ? home : scope
}

/** What is asked about where nothing is named: what was before, or members. */
export function matterLeftOut(draft: Draft, askable: Askable, base: Question | null): Matter | undefined {
  if (draft.day) return base?.matter.kind === 'choice' ? dayOf(base.matter.code, askable.form) : undefined
  // "Còn Sín Chải mấy đồng chí" counts what was counted before.
  const kept = draft.goesOn ? base?.matter : undefined
  return kept ?? takenFor(draft, askable) ?? base?.matter
}

/** What is meant where nothing is named: members, when something is said of them without a name. */
function takenFor(draft: Draft, { form }: Askable): Matter | undefined {
  const all = membersOf(form)?.code
  if (all === undefined) return undefined
  const why = draft.asks.includes('why') && draft.numbers.length > 0
  const compared = draft.branches.length > 1 && (draft.compares || draft.asks.includes('compare'))
  return why || compared || draft.members === 'unit' ? { kind: 'figures', codes: [all] } : undefined
}
