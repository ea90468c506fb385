import { TelegramError } from 'telegraf'
import type { Handled } from '../../chat/ports.ts'
import type { Log } from '../../log/log.ts'
import type { Call } from './call.ts'
import type { TelegramUpdate } from './inbound.ts'
import { makeLanes } from './lanes.ts'
import { pause, untilItWorks } from './retry.ts'

/** The kinds of updates this bot reads. Left out of a call, the list of an earlier one would hold. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const

type Deps = {
  readonly call: Call
  readonly take: (update: TelegramUpdate) => Promise<Handled>
  readonly log: Log
}

const POLL_S = 30
const POLL_DEADLINE_MS = (POLL_S + 10) * 1000
const TURNS_AT_ONCE = 20

// While some update is not done, the queue is never empty and getUpdates returns at once: it is asked less and less often.
const LOOK_MS = 250
const LONGEST_LOOK_MS = 2_000

/**
 * Long polling that confirms nothing but what is done. Telegram forgets every update below the offset of a call, so
 * the offset stops at the lowest update that is not done; those above it are handed out again, and are told by
 * their ids from new ones. A window holds 100: an update that can't be done holds back what comes 100 later.
 */
export function startPolling({ call, take, log }: Deps): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  const lanes = makeLanes({ take, atOnce: TURNS_AT_ONCE, signal, log })
  let next = 0
  const offset = () => lanes.lowestOpen() ?? next

  const fetchFrom = async (from: number): Promise<readonly TelegramUpdate[]> => {
    try {
      return (await call(
        'getUpdates',
        {
          offset: from,
          limit: 100,
          timeout: lanes.lowestOpen() === undefined ? POLL_S : 0,
          allowed_updates: ALLOWED_UPDATES,
        },
        { signal, deadlineMs: POLL_DEADLINE_MS },
      )) as unknown as readonly TelegramUpdate[]
    } catch (error) {
      if (saysWebhook(error)) await call('deleteWebhook', {}, { signal })
      throw error
    }
  }

  const run = async (): Promise<void> => {
    await untilItWorks('deleteWebhook', () => call('deleteWebhook', {}, { signal }), { signal, log })
    let look = LOOK_MS
    while (!signal.aborted) {
      const from = offset()
      const batch = await untilItWorks('getUpdates', () => fetchFrom(from), { signal, log })
      if (batch === undefined) return
      lanes.forgetBelow(from)
      const fresh = batch.filter(lanes.offer)
      next = (batch.at(-1)?.update_id ?? next - 1) + 1
      look = fresh.length > 0 ? LOOK_MS : Math.min(look * 2, LONGEST_LOOK_MS)
      const looked = new AbortController()
      await Promise.race([lanes.idle(), pause(look, AbortSignal.any([signal, looked.signal]))])
      looked.abort()
    }
  }

  const running = run()
  return {
    stop: async () => {
      stopping.abort()
      await running
      await lanes.idle()
      if (next === 0) return
      // Confirms what is done, so that the next start does not see it again; what this call returns is not taken up.
      await call('getUpdates', { offset: offset(), limit: 1, timeout: 0 }).catch((error: unknown) =>
        log.warn('the last updates are not confirmed and will come again', { error }),
      )
    },
  }
}

const saysWebhook = (error: unknown): boolean =>
  error instanceof TelegramError && error.code === 409 && /webhook is active/i.test(error.description)
