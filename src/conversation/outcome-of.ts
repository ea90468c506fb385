import type { Outcome } from './outcome.ts'

/** The outcome of a kind. */
export type OutcomeOf<Kind extends Outcome['kind']> = Extract<Outcome, { kind: Kind }>
