import type { Effect } from '../conversation/effect.ts'
import type { Facts } from '../conversation/facts.ts'
import type { Outcome } from '../conversation/outcome.ts'
import type { Doing } from '../services/ports/doing.ts'
import { backFromPause } from './back-from-pause.ts'

/** The use cases of a room, as its effects call for them. */
export type UseCasesOf<E extends Effect> = {
  readonly [K in E['kind']]: (effect: Extract<E, { kind: K }>, facts: Facts, doing: Doing) => Promise<Outcome>
}

/** The use cases of every room. */
export type UseCases = UseCasesOf<Effect>

/** Runs one effect; what it came to is the next input of the turn. */
export async function runEffect(
  useCases: UseCases,
  effect: Effect,
  facts: Facts,
  doing: Doing,
): Promise<Outcome> {
  await backFromPause(useCases, effect, facts, doing)
  const run = useCases[effect.kind] as (effect: Effect, facts: Facts, doing: Doing) => Promise<Outcome>
  return run(effect, facts, doing)
}
