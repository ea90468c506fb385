import type { MonthPack } from '../../domain/month-pack.ts'

/** A document of a month; a picture is a notice as well, and stands there. */
export type DocumentsReply = {
  readonly kind: 'document'
  readonly file: 'report' | 'workbook'
  readonly pack: MonthPack
}
