import type { Answer } from '../domain/answered.ts'
import type { Askable } from '../domain/askable.ts'
import { lastDue } from '../domain/calendar.ts'
import type { Committee } from '../domain/committee.ts'
import { type Instant, localDay } from '../domain/day.ts'
import { periodOf } from '../domain/period.ts'
import type { Question, QuestionScope } from '../domain/question.ts'
import { answerTo } from '../domain/statistics/answer.ts'
import type { Viewer } from '../domain/statistics/evidence.ts'
import { wantedFor } from '../domain/statistics/wanted.ts'
import { branchAt } from '../domain/branches/life.ts'
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
    const branches = histories.flatMap((history) => {
      const branch = branchAt(history, periodOf(today))
      if (branch === null) return []
      const names = [...new Set([branch.name, ...history.facts.map(({ value }) => value.name)])]
      return [{ id: branch.id, name: branch.name, kind: branch.kind, names }]
    })
    const taken = new Set(branches.map(({ name }) => name))
    return {
      form,
      branches: branches.map((one) => ({
        ...one,
        names: one.names.filter((name) => name === one.name || !taken.has(name)),
      })),
      place: committee.place,
      today,
      current,
      home,
    }
  }
}

/** Answers a question from what is stored now, as far as the viewer may see it. */
export function makeAnswer({ statistics, forms }: AskDeps) {
  return async (committeeId: number, question: Question, viewer: Viewer): Promise<Answer> => {
    const { formVersion, targets, demo, histories } = await statistics.terms(committeeId, question.span.to)
    const { form } = await forms.version(committeeId, formVersion)
    const known = await loadFigures(statistics, committeeId, wantedFor(question, form), histories)
    return answerTo(question, { form, months: known, targets, demo }, viewer)
  }
}
