import type { Translate } from './translate.ts'

/** Branches as they stand in a sentence: "Chi bộ Phố Mới", "các chi bộ Phố Mới, Sín Chải". */
export function branchesText(names: readonly string[], t: Translate): string {
  return t(names.length > 1 ? 'ladder.branches' : 'ladder.branch', { names: names.join(', ') })
}
