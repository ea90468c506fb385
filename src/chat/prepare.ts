import type { Instant } from '../domain/day.ts'
import type { MayLeave } from '../services/departure.ts'
import type { DueMessage, Settled } from '../services/ports/outbox.ts'
import type { Channel, Message, Render } from './ports.ts'
import { renderFor } from './render-for.ts'
import type { Outcome } from './settle.ts'

/** A message in its parts, as they are to be sent; or what becomes of it without sending anything. */
export type Prepared =
  | { readonly kind: 'parts'; readonly parts: readonly Message[] }
  | ({ readonly kind: 'settled' } & Outcome)

type Deps = { readonly channel: Channel; readonly render: Render }

/** A last look at a message that is due at that instant: stale, for nobody, not to leave now, or in its words. */
export async function prepare(
  message: DueMessage,
  mayLeave: MayLeave,
  at: Instant,
  { channel, render }: Deps,
): Promise<Prepared> {
  const { unreachable } = message
  if (message.until <= at) return settled({ state: 'failed', reason: 'stale' })
  if (unreachable !== null) {
    return { kind: 'settled', settled: { state: 'failed', reason: unreachable }, unreachable }
  }
  const departure = await mayLeave(message, at)
  if (departure.kind === 'drop') return settled({ state: 'failed', reason: departure.reason })
  if (departure.kind === 'wait') return settled({ state: 'queued', notBefore: departure.until })
  const parts = await renderFor(channel, message.address.id, [departure.notice], render)
  return { kind: 'parts', parts }
}

const settled = (what: Settled): Prepared => ({ kind: 'settled', settled: what })
