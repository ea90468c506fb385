import type { ChangeRefusal } from '../../domain/branches/change.ts'
import type { Previewed } from '../../domain/branches/preview.ts'
import { phrase } from '../phrase.ts'
import type { Phrase } from '../reply.ts'

const whys: Readonly<Record<ChangeRefusal['why'], string>> = {
  unknown: 'branches.unknown',
  same: 'branches.same',
  alone: 'branches.alone',
  ended: 'branches.ended',
  notYet: 'branches.notYet',
  reported: 'branches.reported',
  taken: 'branches.taken',
  codeTaken: 'branches.taken',
  movedAlready: 'branches.movedAlready',
  unbalanced: 'branches.unbalanced',
  unbalancedKinds: 'branches.unbalancedKinds',
  unbalancedExempt: 'branches.unbalancedExempt',
  partExempt: 'branches.partExempt',
  stockUnknown: 'branches.stockUnknown',
  stockLeft: 'branches.stockLeft',
}

/** Why a change cannot be, in one sentence. */
export function refusalOf(previewed: Exclude<Previewed, { kind: 'preview' }>): Phrase {
  switch (previewed.kind) {
    case 'already':
      return phrase('branches.already')
    case 'locked':
      return phrase('branches.locked', { month: previewed.first })
    case 'refused':
      return phrase(whys[previewed.why], previewed.params)
  }
}
