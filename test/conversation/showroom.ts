import type { DocumentsEffect } from '../../src/conversation/documents/effect.ts'
import type { Outcome } from '../../src/conversation/outcome.ts'
import type { Effect } from '../../src/conversation/effect.ts'
import { everyReply, summaryOf } from '../i18n/replies.ts'
import { pictures } from '../documents/pictures.ts'
import { form } from './form.ts'

/** What a world in memory shows in pictures and documents: of September 2017, or of nothing where nobody `reported`. */
export function shown(effect: Effect, reported: boolean): Outcome | undefined {
  if (!isShowing(effect)) return undefined
  const period = effect.period ?? '2026-09'
  switch (effect.kind) {
    case 'loadPictures': {
      const made = pictures.filter(({ kind }) => kind !== 'branch')
      return { kind: 'picturesLoaded', period, pictures: reported ? made : [] }
    }
    case 'loadBranchYears':
      return {
        kind: 'picturesLoaded',
        period,
        pictures: reported ? [everyReply('Phố Mới').branchYear.picture] : [],
      }
    case 'loadPack': {
      const part = effect.only !== null
      const summary = summaryOf(reported ? { period, part } : { period, part, reported: 0 })
      const pack = {
        summary,
        form,
        year: new Map(),
        at: 0,
        small: effect.whole ? ('each' as const) : ('sums' as const),
      }
      return { kind: 'packLoaded', pack }
    }
  }
}

function isShowing(effect: Effect): effect is DocumentsEffect {
  return effect.kind === 'loadPictures' || effect.kind === 'loadBranchYears' || effect.kind === 'loadPack'
}
