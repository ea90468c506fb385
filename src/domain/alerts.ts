import type { Form } from './form.ts'
import { brokenRules } from './rules.ts'
import type { Alert, BranchMonth } from './summary.ts'

/**
 * What the office should look at in one branch's report: the rules of its form that ask for an explanation or
 * are a note. Nothing for a branch that has not reported. The form is the one that the report is pinned to.
 */
export function alertsOf(form: Form, month: BranchMonth): Alert[] {
  if (!month.reported) return []
  const { figures, previous, hasBranchCommittee, explanations } = month
  return brokenRules(form, { figures, previous, branch: { hasBranchCommittee } }, 'note', 'explain').map(
    (broken) => ({
      code: broken.rule,
      branch: month.code,
      text: broken.office,
      reason: explanations[broken.rule] ?? null,
    }),
  )
}
