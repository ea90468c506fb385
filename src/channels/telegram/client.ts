import { Telegraf, TelegramError } from 'telegraf'
import type { UserFromGetMe } from 'telegraf/types'
import type { Handle, Handled, HandleGroup } from '../../chat/ports.ts'
import type { Log } from '../../log/log.ts'
import { makeAgent } from './agent.ts'
import { makeCall } from './call.ts'
import type { Call } from './call.ts'
import { groupInbound } from './group-inbound.ts'
import { inbound } from './inbound.ts'
import type { TelegramUpdate } from './inbound.ts'

export type Client = {
  readonly call: Call
  /** One update, turned. Never rejects: what went wrong is logged, and the update is wanted again. */
  readonly take: (update: TelegramUpdate) => Promise<Handled>
  /** Who the bot is, as getMe tells. */
  readonly meet: (me: UserFromGetMe) => void
  /** Resolves when no tap waits for its answer any more. */
  readonly quiet: () => Promise<void>
}

type Deps = {
  readonly token: string
  readonly apiRoot: string
  readonly proxy: string | null
  readonly handle: Handle
  readonly handleGroup: HandleGroup
  readonly log: Log
}

/** telegraf as transport: its client makes the calls and its router takes the updates; it decides nothing. */
export function makeClient({ token, apiRoot, proxy, handle, handleGroup, log }: Deps): Client {
  const bot = new Telegraf(token, {
    handlerTimeout: Number.POSITIVE_INFINITY,
    telegram: { apiRoot: `${apiRoot.replace(/\/+$/, '')}/`, webhookReply: false },
  })
  // Set afterwards, for the constructor drops the agent of an http address.
  bot.telegram.options.agent = makeAgent(apiRoot, proxy)
  // telegraf asks getMe before the first update and keeps a failure for ever; nothing here needs more than the id.
  bot.botInfo = stranger(token)
  const call = makeCall(bot.telegram)
  const turned = new WeakMap<object, Handled>()
  const answering = new Set<Promise<void>>()

  /** Stops the spinner on the button. It runs beside the turn, which must not wait for it. */
  const answer = (id: string): void => {
    const answered = call('answerCallbackQuery', { callback_query_id: id })
      .then(
        () => undefined,
        (error: unknown) => {
          if (!isTooOld(error)) log.warn('a tap was not answered', { error })
        },
      )
      .finally(() => answering.delete(answered))
    answering.add(answered)
  }

  const turn = async (update: TelegramUpdate): Promise<Handled> => {
    const inGroup = groupInbound(update, bot.botInfo ?? stranger(token))
    if (inGroup !== undefined) return handleGroup(inGroup)
    const event = inbound(update)
    return event === 'ignored' ? 'done' : handle(event)
  }

  bot.use(async (ctx) => {
    const update = ctx.update as unknown as TelegramUpdate
    if (update.callback_query !== undefined) answer(update.callback_query.id)
    turned.set(update, await turn(update))
  })
  bot.catch((error, ctx) => log.error('a turn broke', { update: ctx.update.update_id, error }))

  return {
    call,
    take: async (update) => {
      turned.delete(update)
      await bot.handleUpdate(update as unknown as Parameters<typeof bot.handleUpdate>[0])
      return turned.get(update) ?? 'again'
    },
    meet: (me) => {
      bot.botInfo = me
    },
    quiet: async () => {
      await Promise.all(answering)
    },
  }
}

const isTooOld = (error: unknown): boolean =>
  error instanceof TelegramError && /query is too old|query id is invalid/i.test(error.description)

/** The bot before getMe: a token begins with its id. */
const stranger = (token: string): UserFromGetMe => ({
  id: Number(token.split(':')[0]),
  is_bot: true,
  first_name: '',
  username: '',
  can_join_groups: false,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
})
