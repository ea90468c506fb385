import type { MonthPack } from '../../domain/month-pack.ts'
import type { Period } from '../../domain/period.ts'
import type { Picture } from '../../domain/picture.ts'

/** What showing a month in pictures and documents came to; no pictures where nothing was reported. */
export type DocumentsOutcome =
  | { readonly kind: 'picturesLoaded'; readonly period: Period; readonly pictures: readonly Picture[] }
  | { readonly kind: 'packLoaded'; readonly pack: MonthPack }
