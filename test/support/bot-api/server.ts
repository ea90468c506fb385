import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { makeBell } from './bell.ts'
import { makeCalls } from './calls.ts'
import type { Deeds } from './calls.ts'
import { makeChats } from './chats.ts'
import type { BotApi, Options } from './contract.ts'
import { answerHttp } from './door.ts'
import { makeFaults } from './faults.ts'
import { makePerson } from './person.ts'
import type { Person } from './person.ts'
import { makePolling } from './polling.ts'
import { makeRates } from './rates.ts'
import { makeSending } from './sending.ts'
import { makeSettings } from './settings.ts'
import { Refusal, isObject } from './types.ts'
import type { Json } from './types.ts'
import { makeUpdates } from './updates.ts'
import type { Delivery } from './updates.ts'
import { makeWebhook } from './webhook.ts'

const clock = () => performance.now()

/** Starts a strict stand-in for the Bot API server on the loopback. */
export async function startBotApi(options: Options = {}): Promise<BotApi> {
  const { token = '7000001:stand-in-token', username = 'giao_ban_bot' } = options
  const bot: Json = { id: Number(token.split(':')[0]), is_bot: true, first_name: 'Giao Ban', username }
  const now = () => Math.floor((options.now?.() ?? Date.now()) / 1000)
  const bell = makeBell()
  const chats = makeChats()
  const people = new Map<number, Person>()
  const taps = new Map<string, unknown>()
  const faults = makeFaults()

  const updates = makeUpdates(
    options.firstUpdateId ?? 1_000_001,
    (delivery) => {
      webhook.offer(delivery)
      polling.wake()
    },
    bell.ring,
  )
  const polling = makePolling(updates)
  const webhook = makeWebhook(updates, {
    retryMs: options.retryMs ?? 200,
    splitBodies: options.splitBodies ?? false,
    runReply: async ({ method, ...params }) => {
      await calls.run(String(method), { params, files: [], typed: true }, new AbortController().signal)
    },
  })
  const deeds: Deeds = {
    ...makeSettings({
      bot: { ...bot, can_join_groups: true },
      chats,
      updates,
      webhook,
      endPolling: polling.stop,
      taps,
    }),
    ...makeSending({ chats, bot, now, fileIds: new Set() }),
    getUpdates: (params, gone) => {
      if (webhook.hook() === undefined) return polling.poll(params, gone)
      throw new Refusal(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      )
    },
  }
  const calls = makeCalls({
    deeds,
    faults,
    rates: makeRates(options.perSecond, options.perChat, clock),
    clock,
    chatOf: (params) => params.chat_id ?? taps.get(String(params.callback_query_id)),
    onChange: bell.ring,
  })

  const push = (partial: Json): Delivery => {
    for (const payload of Object.values(partial)) meet(payload)
    return updates.push(partial)
  }
  const meet = (payload: unknown): void => {
    chats.meet(payload)
    if (!isObject(payload) || !isObject(payload.message)) return
    chats.meet(payload.message)
    const { chat } = payload.message
    if (isObject(chat)) taps.set(String(payload.id), chat.id)
  }
  const settle = async (chat: number, deliveries: readonly Delivery[]): Promise<void> => {
    const quiet = () => deliveries.every(({ done }) => done) && calls.underWay(chat) === 0
    const missing = () => {
      const open = deliveries
        .filter(({ done }) => !done)
        .map(({ update, trouble }) => `${update.update_id} ${trouble}`)
      return `chat ${chat}: not confirmed ${open.join(', ') || 'nothing'}; calls under way ${calls.underWay(chat)}`
    }
    // Looks twice: a call may begin in the very turn in which the confirmation arrives.
    for (let look = 0; look < 2; look += 1) {
      await bell.until(quiet, missing)
      await setImmediate()
    }
  }

  const server = createServer((request, response) => answerHttp(request, response, token, calls.run))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })

  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    calls: calls.list,
    get refused() {
      return calls.list.filter(({ outcome }) => outcome === 'refused')
    },
    get pending() {
      return updates.pending.size
    },
    update: (partial) => push(partial).update,
    person: (id, { firstName = 'Đồng chí' } = {}) => {
      const known = people.get(id)
      if (known !== undefined) return known
      const person = makePerson(id, firstName, {
        chats,
        bot,
        now,
        push,
        repeat: updates.repeat,
        settle,
        until: bell.until,
      })
      people.set(id, person)
      return person
    },
    fail: (wish) => faults.add({ ...wish, kind: 'fail' }),
    hangUp: (wish) => faults.add({ ...wish, kind: 'hangUp' }),
    slow: (wish) => faults.add({ ...wish, kind: 'slow' }),
    drained: () =>
      bell.until(
        () => updates.pending.size === 0,
        () => `${updates.pending.size} updates not confirmed`,
      ),
    stop: async () => {
      webhook.stop()
      polling.stop()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}
