import type { MonthPack } from './month-pack.ts'
import type { Picture } from './picture.ts'

/** What a message brings beside its words: figures alone, which are drawn or written when the message leaves. */
export type Attachment =
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'report' | 'workbook'; readonly pack: MonthPack }
