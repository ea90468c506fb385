import { brokenRules } from '../../domain/rules.ts'
import { choice, choicesOf, later } from '../choices.ts'
import { scopeOf, type Work } from '../facts.ts'
import type { Phrase, Reply } from '../reply.ts'
import { fixRows } from './fix-choices.ts'

/** The whole report, read back before it is submitted; with an error in it, the ways to mend that first. */
export function presentReadback(work: Work, token: string, note: Phrase | null): Reply {
  const broken = brokenRules(work.form, scopeOf(work), 'error')
  const fixes = broken.flatMap((one) => one.fixes)
  const { report } = work
  return {
    kind: 'readback',
    period: report.period,
    branch: report.branch.name,
    form: work.form,
    figures: report.figures,
    broken: broken.map(({ text }) => text),
    note,
    choices:
      broken.length === 0
        ? choicesOf(token, [choice('yes', 'button.submit'), choice('no', 'button.fix')], [later])
        : choicesOf(token, ...fixRows(fixes, work), [choice('no', 'button.fix'), later]),
  }
}
