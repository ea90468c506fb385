import type { Instant } from '../domain/day.ts'
import type { Notes } from '../services/ports/notes.ts'
import { CATCH_UP } from './step.ts'

export type TickNotes = Pick<Notes, 'read' | 'write'>

/** Every process of an installation reads and writes it, so that a downtime is known as one of all of them. */
const LAST_TICK = 'tick:last'

/**
 * Since when steps are looked at: those of the last days, for somebody may have come to an office since; and all that
 * nobody has ticked for. So a long downtime is made up for, and without one a long window costs nothing.
 */
export async function lookedAtSince(notes: Pick<TickNotes, 'read'>, now: Instant): Promise<Instant> {
  const last = await notes.read(LAST_TICK)
  return Math.min(now - CATCH_UP, last === null ? now : Number(last))
}

/** Everything that was due by then has been decided on. */
export async function noteTick(notes: Pick<TickNotes, 'write'>, now: Instant): Promise<void> {
  await notes.write(LAST_TICK, String(now))
}
