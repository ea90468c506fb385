import type { BranchKind } from '../../domain/branch.ts'
import { foldedOf, placeIn } from './folded.ts'

const words: readonly (readonly [BranchKind, string])[] = [
  ['school', 'trường học|nhà trường|trường'],
  ['armed_forces', 'lực lượng vũ trang|quân sự|công an|biên phòng'],
  ['health', 'trạm y tế|y tế'],
  ['enterprise', 'doanh nghiệp|công ty|hợp tác xã'],
  ['agency', 'cơ quan|văn phòng'],
  ['village', 'thôn|bản|tổ dân phố|phố|làng|xóm'],
  ['other', 'khác'],
]

/** The words for the kinds of branches, as one choice of a pattern. */
export const KIND_WORDS = words.map(([, some]) => some).join('|')

/** The kind that words name, or that the name of a branch begins with; `other` where they name none. */
export function kindOfWords(text: string): BranchKind {
  return kindIn(text) ?? 'other'
}

/** The same; null where they name none. */
export function kindIn(text: string): BranchKind | null {
  const folded = foldedOf(text)
  return words.find(([, some]) => placeIn(folded, `^(?:${some})(?: |$)`) !== undefined)?.[0] ?? null
}
