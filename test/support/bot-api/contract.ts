import type { Wish } from './faults.ts'
import type { Person } from './person.ts'
import type { Call, Json, Update } from './types.ts'

/** How the server is to behave; every option has a default. */
export interface Options {
  readonly token?: string
  readonly username?: string
  /** 0, the default, takes a free port; a given one lets a test stop the server and bring it back. */
  readonly port?: number
  readonly firstUpdateId?: number
  /** Messages a second the bot may send in all, and to one chat; more answer 429. No limit when absent. */
  readonly perSecond?: number
  readonly perChat?: number
  /** Delay before the first retry of a webhook delivery, in ms; later ones double. */
  readonly retryMs?: number
  /** Sends every webhook body in two packets, cut inside a Vietnamese letter. */
  readonly splitBodies?: boolean
  /** The clock of message dates, in ms. */
  readonly now?: () => number
}

/** A running stand-in for the Bot API server. */
export interface BotApi {
  readonly root: string
  readonly token: string
  readonly calls: readonly Call[]
  /** The calls the platform would not take; scripted faults, 429 and 409 are not among them. */
  readonly refused: readonly Call[]
  /** Number of updates not yet confirmed. */
  readonly pending: number
  /** Queues a raw update under the next update_id and opens its chat. */
  readonly update: (partial: Json) => Update
  readonly person: (id: number, about?: { readonly firstName?: string }) => Person
  readonly fail: (wish: Wish<'fail'>) => void
  readonly hangUp: (wish: Wish<'hangUp'>) => void
  readonly slow: (wish: Wish<'slow'>) => void
  /** Resolves when every update pushed so far is confirmed. */
  readonly drained: () => Promise<void>
  readonly stop: () => Promise<void>
}
