import type { Instant } from '../domain/day.ts'
import type { MayLeave } from '../services/departure.ts'
import type { DueMessage, Outbox, SendingTurn } from '../services/ports/outbox.ts'
import { makePace, usualPace } from './pace.ts'
import type { PauseOf } from './pause.ts'
import type { Channel, Message } from './ports.ts'
import { type Prepared, prepare } from './prepare.ts'
import { sendParts } from './send-parts.ts'
import { makeSettle, type SettleDeps, tryAgainLater } from './settle.ts'
import { makeUnderWay } from './under-way.ts'

/** Most of a second's worth: how things stand is looked up once for all of them. */
const BATCH = 20

/** How long a look at them holds; who files in that time may still be reminded. */
const HOLDS_MS = 1_000

/** What is under way when a process dies is in doubt; these are enough for half a second to the platform and back. */
const AT_ONCE = 12

/** No chat is left alone for longer after a message. */
const LONGEST_APART = 5_000

type Looked = { readonly message: DueMessage; readonly prepared: Prepared }

export type LaneDeps = SettleDeps & {
  readonly outbox: Pick<Outbox, 'alone' | 'settle' | 'readdress'>
  /** A fresh look at how things stand, good for a batch of messages. */
  readonly look: () => MayLeave
  readonly pauseOf: PauseOf
  readonly sleep: (milliseconds: number) => Promise<void>
}

/**
 * Sends what is due on one channel, at its pace, until nothing is left, the platform asks to wait, or `isStopped`. Of all
 * replicas one does so at a time. A message stays queued until the moment of its call: what only waits for its turn
 * when the process dies is sent by another.
 */
export function makeLane(deps: LaneDeps, channel: Channel, isStopped: () => boolean): () => Promise<void> {
  const { outbox, now, sleep, onSettled } = deps
  const pace = makePace(channel.pace ?? usualPace, deps)
  const pause = deps.pauseOf(channel.name)
  const settle = makeSettle(deps)
  const held = (): boolean => isStopped() || pause.until() > now()

  const sendOn = async (turn: SendingTurn): Promise<void> => {
    pause.ask(await turn.pausedUntil())
    if (held()) return
    for (const { job } of await turn.dropStale(now())) onSettled(job, 'failed')
    pace.goOn(await turn.sentSince(now() - LONGEST_APART))
    const underWay = makeUnderWay(AT_ONCE)

    const look = async (messages: readonly DueMessage[]): Promise<Looked[]> => {
      const [mayLeave, at] = [deps.look(), now()]
      return Promise.all(
        messages.map(async (message) => ({
          message,
          prepared: await prepare(message, mayLeave, at, { ...deps, channel })
            // What went wrong may be another's: alone, each has only trouble of its own.
            .catch(() => prepare(message, deps.look(), at, { ...deps, channel }))
            .catch(tryAgainLater(deps)),
        })),
      )
    }
    const take = async ({ message, prepared }: Looked, until: Instant): Promise<void> => {
      if (prepared.kind === 'settled') return settle(message, prepared)
      await underWay.room()
      if (now() >= Math.min(until, message.until)) return
      await pace.turn()
      // Waited for, so that its call comes at its turn and not with the next ones.
      if (held() || !(await turn.begin(message, now()))) return
      underWay.add(message.address.id, send(message, prepared.parts))
    }
    /** Runs beside the next message, which leaves at its own turn however long the answer to this one takes. */
    const send = async (message: DueMessage, parts: readonly Message[]): Promise<void> =>
      settle(message, await sendParts(message, parts, { ...deps, channel, turn, pace, pause }))
    /** Whether messages wait only for their chats to rest; resolves when the first of them may have. */
    const more = async (): Promise<boolean> => {
      if (underWay.chats().length > 0) {
        await underWay.next()
        return true
      }
      const rested = pace.nextRested()
      if (rested === null || (await turn.due(1, now(), [])).length === 0) return false
      await sleep(rested - now())
      return true
    }

    try {
      while (!held() && !underWay.failed()) {
        const due = await turn.due(BATCH, now(), [...underWay.chats(), ...pace.busy()])
        if (due.length === 0 && !(await more())) return
        const looked = await look(firstOfEachChat(due))
        const until = now() + HOLDS_MS
        for (const one of looked) if (!held() && now() < until) await take(one, until)
      }
    } finally {
      await underWay.end()
    }
  }

  return async () => {
    if (!held()) await outbox.alone(channel.name, sendOn)
  }
}

/** Two messages to one chat are never under way together; the later one stays queued until the chat has rested. */
function firstOfEachChat(due: readonly DueMessage[]): DueMessage[] {
  return due.filter(
    ({ address }, index) => due.findIndex((other) => other.address.id === address.id) === index,
  )
}
