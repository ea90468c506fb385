import type { Form } from './form.ts'
import { brokenRules, verdictOn } from './rules.ts'
import type { Alert, BranchMonth } from './summary.ts'

/**
 * What the office should look at in one branch's report: the rules of its form that ask for an explanation or are a
 * note, and what the branch has explained, which may look back over more months than are at hand. Nothing for a branch
 * that has not reported. The form is the one that the report is pinned to.
 */
export function alertsOf(form: Form, month: BranchMonth): Alert[] {
  if (!month.reported) return []
  const { figures, previous, hasBranchCommittee, explanations, code: branch } = month
  const scope = { figures, previous, branch: { hasBranchCommittee } }
  const broken = brokenRules(form, scope, 'note', 'explain')
  const unseen = form.rules.filter((rule) => verdictOn(form, rule, scope) === undefined)
  return [
    ...broken.map(({ rule, office }) => ({
      code: rule,
      branch,
      text: office,
      reason: explanations[rule]?.reason ?? null,
    })),
    ...unseen.flatMap(({ code }) => {
      const said = explanations[code]
      return said === undefined ? [] : [{ code, branch, text: said.about, reason: said.reason }]
    }),
  ]
}
