import { isObject } from './types.ts'
import type { Json, Update } from './types.ts'

/** One delivery of an update. `again` marks the second delivery of one already confirmed; `done` means confirmed. */
export interface Delivery {
  readonly update: Update
  readonly lane: string
  readonly again: boolean
  given: boolean
  done: boolean
  /** The last thing that went wrong with it, for the message of a test that waits in vain. */
  trouble: string
}

export interface Updates {
  readonly push: (partial: Json) => Delivery
  /** Delivers the same update once more, as the platform does when it missed the confirmation. */
  readonly repeat: (update: Update) => Delivery
  /** Not yet confirmed, in order. */
  readonly pending: ReadonlySet<Delivery>
  readonly confirm: (delivery: Delivery) => void
  readonly forget: () => void
  /** The list of kinds to deliver from now on; undefined keeps the one before. */
  readonly allow: (kinds: readonly string[] | undefined) => void
  readonly allowed: () => readonly string[]
}

// An empty list means everything but these.
const ON_REQUEST = new Set(['chat_member', 'message_reaction', 'message_reaction_count'])

/** The queue of one bot; `onPush` and `onDone` tell the server that something is to be delivered or was confirmed. */
export function makeUpdates(
  firstId: number,
  onPush: (delivery: Delivery) => void,
  onDone: () => void,
): Updates {
  const pending = new Set<Delivery>()
  let nextId = firstId
  let allowed: readonly string[] = []
  const wanted = (kind: string) => (allowed.length === 0 ? !ON_REQUEST.has(kind) : allowed.includes(kind))

  const enqueue = (update: Update, again: boolean): Delivery => {
    const kind = kindOf(update)
    const delivery = {
      update,
      lane: laneOf(kind, update[kind]),
      again,
      given: false,
      done: !wanted(kind),
      trouble: '',
    }
    if (delivery.done) return delivery
    pending.add(delivery)
    onPush(delivery)
    return delivery
  }

  const confirm = (delivery: Delivery): void => {
    delivery.done = true
    if (pending.delete(delivery)) onDone()
  }

  return {
    push: (partial) => {
      const update = { update_id: nextId, ...partial }
      nextId = Math.max(nextId, update.update_id) + 1
      return enqueue(update, false)
    },
    repeat: (update) => enqueue(update, true),
    pending,
    confirm,
    forget: () => {
      for (const delivery of pending) confirm(delivery)
    },
    allow: (kinds) => {
      if (kinds !== undefined) allowed = kinds
    },
    allowed: () => allowed,
  }
}

const kindOf = (update: Update): string => Object.keys(update).find((key) => key !== 'update_id') ?? ''

/** Messages and edits keep their order within a chat; button presses have a queue of their own for each person. */
function laneOf(kind: string, payload: unknown): string {
  const { chat, from } = isObject(payload) ? payload : {}
  if (kind === 'callback_query' && isObject(from)) return `tap:${String(from.id)}`
  return isObject(chat) ? `chat:${String(chat.id)}` : kind
}
