import type { Form } from '../form.ts'
import { perForm } from '../per-form.ts'

/** How many official members a branch needs: to elect a branch committee, and to exist. */
export type Thresholds = { readonly committee: number; readonly minimum: number }

/**
 * As the rules of the form at hand say, so that whoever changes them there changes them here: `member_official < 9 ||`
 * beside the branch committee, and `member_official >= 3` alone.
 */
export const thresholdsOf = perForm(({ rules }: Form): Thresholds => {
  const found = (pattern: RegExp): number | undefined => {
    const rule = rules.find(({ holds }) => pattern.test(holds))
    return rule === undefined ? undefined : Number(pattern.exec(rule.holds)?.[1])
  }
  return {
    committee: found(/^\s*member_official < (\d+) \|\| branch\.has_branch_committee\s*$/u) ?? 9,
    minimum: found(/^\s*member_official >= (\d+)\s*$/u) ?? 3,
  }
})
