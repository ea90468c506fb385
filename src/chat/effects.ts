import type { Effect } from '../conversation/effect.ts'
import type { Facts } from '../conversation/facts.ts'
import type { Outcome } from '../conversation/outcome.ts'
import type { Doing } from '../services/ports/doing.ts'

/** The use cases, as the conversation's effects call for them. */
export type UseCases = {
  readonly [K in Effect['kind']]: (
    effect: Extract<Effect, { kind: K }>,
    facts: Facts,
    doing: Doing,
  ) => Promise<Outcome>
}

/** Runs one effect; what it came to is the next input of the turn. */
export function runEffect(useCases: UseCases, effect: Effect, facts: Facts, doing: Doing): Promise<Outcome> {
  const run = useCases[effect.kind] as (effect: Effect, facts: Facts, doing: Doing) => Promise<Outcome>
  return run(effect, facts, doing)
}
