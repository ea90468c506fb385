import type { Instant } from '../domain/day.ts'
import type { SentTo } from '../services/ports/outbox.ts'
import type { Pace } from './ports.ts'

export type Waiting = {
  readonly now: () => Instant
  readonly sleep: (milliseconds: number) => Promise<void>
}

/** The pace of a platform that says nothing else. */
export const usualPace: Pace = { perSecond: 25, apartMs: () => 0 }

/** How many turns that came too late, on a busy machine, are made up for at once. */
const MADE_UP = 2

/** When the next message may leave, at all and to each chat. */
export type Paced = {
  /** Waits until the next turn: evenly, so many a second, however many wait. */
  readonly turn: () => Promise<void>
  /** Waits until a chat may be written to again. */
  readonly rested: (chat: string) => Promise<void>
  /** Something was sent to that chat. */
  readonly note: (sent: SentTo) => void
  /** Goes on after what another process has sent. */
  readonly goOn: (sent: readonly SentTo[]) => void
  /** The chats that are to be left alone at this moment. */
  readonly busy: () => string[]
  /** When the first of them may be written to again; null where there is none. */
  readonly nextRested: () => Instant | null
}

export function makePace({ perSecond, apartMs }: Pace, { now, sleep }: Waiting): Paced {
  const gap = Math.ceil(1000 / perSecond)
  const free = new Map<string, Instant>()
  let next = 0

  const until = async (moment: Instant): Promise<void> => {
    const wait = moment - now()
    if (wait > 0) await sleep(wait)
  }
  const resting = (): [string, Instant][] => {
    const at = now()
    for (const [chat, moment] of free) if (moment <= at) free.delete(chat)
    return [...free]
  }
  const note = ({ chat, at }: SentTo): void => {
    const apart = apartMs(chat)
    if (apart > 0) free.set(chat, Math.max(free.get(chat) ?? 0, at + apart))
  }

  return {
    turn: () => {
      const turn = next < now() - MADE_UP * gap ? now() : next
      next = turn + gap
      return until(turn)
    },
    rested: (chat) => until(free.get(chat) ?? 0),
    note,
    goOn: (sent) => {
      for (const { chat, at: told } of sent) {
        // Another machine's clock may be ahead of this one; nothing was sent later than now.
        const at = Math.min(told, now())
        note({ chat, at })
        next = Math.max(next, at + gap)
      }
    },
    busy: () => resting().map(([chat]) => chat),
    nextRested: () => {
      const moments = resting().map(([, moment]) => moment)
      return moments.length === 0 ? null : Math.min(...moments)
    },
  }
}
