import { Refusal } from './types.ts'
import type { Json, Update } from './types.ts'
import type { Delivery, Updates } from './updates.ts'

export interface Polling {
  /** Answers getUpdates; `gone` fires when the bot hung up. */
  readonly poll: (params: Json, gone: AbortSignal) => Promise<readonly Update[]>
  /** An update came: whoever polls gets it. */
  readonly wake: () => void
  readonly stop: () => void
}

// The server's own ceiling for the timeout parameter.
const LONGEST_POLL_S = 50

/** Long polling: an update is confirmed by a call with a higher offset; a second poller ends the first with 409. */
export function makePolling(updates: Updates): Polling {
  let current: { readonly wake: () => void; readonly end: (refusal?: Refusal) => void } | undefined

  const take = (limit: number): Update[] => {
    const batch: Update[] = []
    for (const delivery of updates.pending) {
      if (batch.length === limit) break
      delivery.given = true
      batch.push(delivery.update)
    }
    return batch
  }

  const wait = (ms: number, gone: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const end = (refusal?: Refusal) => {
        clearTimeout(timer)
        if (current === mine) current = undefined
        if (refusal === undefined) resolve()
        else reject(refusal)
      }
      const mine = { wake: () => end(), end }
      const timer = setTimeout(end, ms)
      gone.addEventListener('abort', () => end())
      current = mine
    })

  return {
    poll: async (params, gone) => {
      const { offset, limit, timeout } = params
      current?.end(
        new Refusal(
          409,
          'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
        ),
      )
      updates.allow(params.allowed_updates as readonly string[] | undefined)
      confirmBelow(updates, Number(offset ?? 0))
      const seconds = Math.min(Number(timeout ?? 0), LONGEST_POLL_S)
      if (updates.pending.size === 0 && seconds > 0) await wait(seconds * 1000, gone)
      return gone.aborted ? [] : take(Number(limit ?? 100))
    },
    wake: () => current?.wake(),
    stop: () => current?.end(),
  }
}

function confirmBelow(updates: Updates, offset: number): void {
  const waiting = [...updates.pending]
  if (offset < 0) {
    waiting.slice(0, offset).forEach(updates.confirm)
    return
  }
  // A repeated update is older than the offset: it counts as confirmed only once it was handed out.
  const past = ({ update, again, given }: Delivery) => (again ? given : update.update_id < offset)
  waiting.filter(past).forEach(updates.confirm)
}
