import type { DocumentsEffect } from '../../conversation/documents/effect.ts'
import type { Instant } from '../../domain/day.ts'
import type { MonthPack } from '../../domain/month-pack.ts'
import type { Period } from '../../domain/period.ts'
import type { PackReader } from '../../services/month-pack.ts'
import type { BranchYear, MakePictures } from '../../services/pictures.ts'
import type { UseCasesOf } from '../effects.ts'

export type DocumentsDeps = {
  /** The last month that is due and has reports, of those branches; null means all. */
  readonly monthToShow: (committeeId: number, only: readonly number[] | null, now: Instant) => Promise<Period>
  readonly pictures: MakePictures
  readonly branchYears: (committeeId: number, period: Period, now: Instant) => Promise<readonly BranchYear[]>
  readonly monthPack: (
    committeeId: number,
    period: Period,
    reader: PackReader,
    at: Instant,
  ) => Promise<MonthPack>
}

/** What showing a month in pictures and documents wants done. */
export function documentsUseCases(deps: DocumentsDeps): UseCasesOf<DocumentsEffect> {
  const { monthToShow, pictures, branchYears, monthPack } = deps
  return {
    loadPictures: async ({ committeeId, period: month, only, whole }, { now }) => {
      const period = month ?? (await monthToShow(committeeId, only, now))
      const made = await pictures(committeeId, period, now, { only, whole })
      // Without a picture of the members nothing was reported, and the rest would be empty.
      const reported = made.some(({ kind }) => kind === 'growth')
      return { kind: 'picturesLoaded', period, pictures: reported ? made : [] }
    },
    loadBranchYears: async ({ committeeId, period: month, only }, { now }) => {
      const period = month ?? (await monthToShow(committeeId, only, now))
      const years = await branchYears(committeeId, period, now)
      const own = years.filter(({ branchId, reported }) => reported && only.includes(branchId))
      return { kind: 'picturesLoaded', period, pictures: own.map(({ picture }) => picture) }
    },
    loadPack: async ({ committeeId, period: month, only, whole }, { now }) => {
      const period = month ?? (await monthToShow(committeeId, only, now))
      const pack = await monthPack(committeeId, period, { only, whole }, now)
      return { kind: 'packLoaded', pack }
    },
  }
}
