import type { Handled } from '../../chat/ports.ts'
import type { Log } from '../../log/log.ts'
import { makeGate } from './gate.ts'
import { chatOf } from './inbound.ts'
import type { TelegramUpdate } from './inbound.ts'
import { backOff, pause } from './retry.ts'

/** The updates in hand: each chat has a lane in which they are turned one after the other. */
export type Lanes = {
  /** Takes an update up; false when it is in hand already, or done and not yet confirmed. */
  readonly offer: (update: TelegramUpdate) => boolean
  /** The lowest update_id that is not done: nothing from here on may be confirmed. */
  readonly lowestOpen: () => number | undefined
  /** Below are confirmed updates, which will not be seen again. */
  readonly forgetBelow: (offset: number) => void
  /** Resolves when every update in hand is done, or given up because of the signal. */
  readonly idle: () => Promise<void>
}

type Deps = {
  readonly take: (update: TelegramUpdate) => Promise<Handled>
  readonly atOnce: number
  readonly signal: AbortSignal
  readonly log: Log
}

export function makeLanes({ take, atOnce, signal, log }: Deps): Lanes {
  const gate = makeGate(atOnce)
  const states = new Map<number, 'open' | 'done'>()
  const lanes = new Map<string, TelegramUpdate[]>()
  const running = new Set<Promise<void>>()

  const finish = async (update: TelegramUpdate): Promise<Handled> => {
    for (let misses = 0; !signal.aborted; misses += 1) {
      const handled = await gate(async () => (signal.aborted ? 'again' : take(update)))
      if (handled === 'done') return 'done'
      if (misses === 0) log.warn('an update will be tried again', { update: update.update_id })
      await pause(backOff(misses), signal)
    }
    return 'again'
  }

  const run = async (chat: string, lane: TelegramUpdate[]): Promise<void> => {
    for (let update = lane[0]; update !== undefined; update = lane[0]) {
      if ((await finish(update)) === 'again') return
      states.set(update.update_id, 'done')
      lane.shift()
    }
    lanes.delete(chat)
  }

  return {
    offer: (update) => {
      if (states.has(update.update_id)) return false
      states.set(update.update_id, 'open')
      const chat = String(chatOf(update))
      const lane = lanes.get(chat)
      if (lane !== undefined) {
        lane.push(update)
        return true
      }
      const fresh = [update]
      lanes.set(chat, fresh)
      const ended = run(chat, fresh).finally(() => running.delete(ended))
      running.add(ended)
      return true
    },
    lowestOpen: () => {
      const open = [...states].filter(([, state]) => state === 'open').map(([id]) => id)
      return open.length === 0 ? undefined : Math.min(...open)
    },
    forgetBelow: (offset) => {
      for (const [id, state] of states) if (state === 'done' && id < offset) states.delete(id)
    },
    idle: async () => {
      await Promise.all(running)
    },
  }
}
