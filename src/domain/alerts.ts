import type { Form } from './form.ts'
import type { History } from './history.ts'
import type { Period } from './period.ts'
import { brokenRules, verdictOn } from './rules.ts'
import type { Alert, BranchMonth } from './summary.ts'

/** Which month it is, and the months before it as far as rules look back. */
export type Past = { readonly period: Period; readonly history: History }

/**
 * What the office should look at in one branch's report: the rules of its form that ask for an explanation or are a
 * note, and what the branch has explained where it can't be told any more whether the rule holds. Nothing for a branch
 * that has not reported. The form is the one that the report is pinned to.
 */
export function alertsOf(form: Form, month: BranchMonth, past: Past): Alert[] {
  if (!month.reported) return []
  const { figures, previous, hasBranchCommittee, explanations, code: branch } = month
  const scope = { figures, previous, branch: { hasBranchCommittee }, ...past }
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
