import type { Answer } from '../domain/answered.ts'
import type { Askable } from '../domain/askable.ts'
import { lastDue } from '../domain/calendar.ts'
import type { Committee } from '../domain/committee.ts'
import { type Instant, localDay } from '../domain/day.ts'
import { type Period, periodOf } from '../domain/period.ts'
import type { Question, QuestionScope } from '../domain/question.ts'
import { answerTo } from '../domain/statistics/answer.ts'
import type { Viewer } from '../domain/statistics/evidence.ts'
import { wantedFor } from '../domain/statistics/wanted.ts'
import { branchAt, branchFrom, type BranchLife } from '../domain/branches/life.ts'
import { loadFigures } from './branch-figures.ts'
import type { Forms } from './ports/forms.ts'
import type { Statistics } from './ports/statistics.ts'

export type AskDeps = {
  readonly statistics: Pick<Statistics, 'terms' | 'months'>
  readonly forms: Pick<Forms, 'version'>
}

/** What a question of that committee may speak of now; `home` is whose figures are meant where nobody is named. */
export function makeAskable({ statistics, forms }: AskDeps) {
  return async (committee: Committee, home: QuestionScope, now: Instant): Promise<Askable> => {
    const current = lastDue(committee.calendar, now)
    const today = localDay(now)
    const { formVersion, histories } = await statistics.terms(committee.id, current)
    const { form } = await forms.version(committee.id, formVersion)
    return {
      form,
      branches: namedBranches(histories, periodOf(today)),
      place: committee.place,
      today,
      current,
      home,
    }
  }
}

/**
 * The branches of a committee by every name. One that has ended may be asked about too; a name that a branch bears now is
 * that branch's alone.
 */
function namedBranches(lives: readonly BranchLife[], month: Period): Askable['branches'] {
  const living = new Map(lives.map((life) => [life.id, branchFrom(life, month)]))
  const taken = new Set([...living.values()].flatMap((branch) => branch?.name ?? []))
  return lives.flatMap((life) => {
    const now = living.get(life.id) ?? null
    const branch = now ?? (life.last === null ? null : branchAt(life, life.last))
    if (branch === null) return []
    const all = [...new Set([branch.name, ...life.facts.map(({ value }) => value.name)])]
    const names = all.filter((name) => name === now?.name || !taken.has(name))
    return names.length === 0 ? [] : [{ id: branch.id, name: branch.name, kind: branch.kind, names }]
  })
}

/** Answers a question from what is stored now, as far as the viewer may see it. */
export function makeAnswer({ statistics, forms }: AskDeps) {
  return async (committeeId: number, question: Question, viewer: Viewer): Promise<Answer> => {
    const { formVersion, targets, demo, histories } = await statistics.terms(committeeId, question.span.to)
    const { form } = await forms.version(committeeId, formVersion)
    const known = await loadFigures(statistics, committeeId, wantedFor(question, form), histories)
    return answerTo(question, { form, months: known, lives: histories, targets, demo }, viewer)
  }
}
