import type { Effect } from '../conversation/effect.ts'
import type { Facts } from '../conversation/facts.ts'
import type { Doing } from '../services/ports/doing.ts'
import type { UseCases } from './effects.ts'

/** What only somebody wants who is back at work. */
const filing: ReadonlySet<Effect['kind']> = new Set<Effect['kind']>([
  'saveFigures',
  'saveExplanation',
  'submitReport',
  'amendReport',
  'requestChange',
])

/** Whoever files is back: what is paused of theirs is taken up again, before what they filed is stored. */
export async function backFromPause(
  useCases: Pick<UseCases, 'pauseOffices'>,
  effect: Effect,
  facts: Facts,
  doing: Doing,
): Promise<void> {
  const paused = facts.person?.holdings.filter(({ pausedUntil }) => pausedUntil !== undefined) ?? []
  if (paused.length === 0 || !filing.has(effect.kind)) return
  const offices = paused.map(({ id, committee }) => ({ committeeId: committee.id, holdingId: id }))
  await useCases.pauseOffices({ kind: 'pauseOffices', offices, day: null, by: 'holder' }, facts, doing)
}
