import type { Translate } from './translate.ts'

/** Whose figures a picture or a document shows: the committee's, and where it is a part, of which branches. */
export function scopeLines(
  { committee, part }: { readonly committee: string; readonly part: boolean },
  t: Translate,
): string[] {
  return part ? [committee, t('scope.part')] : [committee]
}

/** The same in one line. */
export function scopeText(scope: Parameters<typeof scopeLines>[0], t: Translate): string {
  return scopeLines(scope, t).join(' · ')
}
