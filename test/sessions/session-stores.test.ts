import { randomUUID } from 'node:crypto'
import { Bot, type BotConfig, type Context, type SessionFlavor, session } from 'grammy'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { StorageAdapter } from '../../src/sessions/storage-adapter.ts'
import { places, type Replica, type Replicas, replicasOn } from './places.ts'

type Visits = { count: number; words?: string }

describe.each(places)('sessions kept in %s', (place) => {
  let replicas: Replicas<Visits>
  let one: Replica<Visits>
  let other: Replica<Visits>

  let chat: string

  beforeAll(async () => {
    replicas = await replicasOn<Visits>(place)
    one = replicas.replica()
    other = replicas.replica()
  })

  beforeEach(() => {
    chat = randomUUID()
  })

  afterAll(() => replicas.close())

  test('are nothing before they are written', async () => {
    expect(await one.sessions.read(chat)).toBeUndefined()
    expect(await one.sessions.load(chat)).toBeUndefined()
  })

  test('are read as they were written, by every replica', async () => {
    const value = { count: 2, words: 'đồng chí "Ủy" \\ \n 🌸' }
    await one.sessions.write(chat, value)
    expect(await other.sessions.read(chat)).toEqual(value)
    expect(await other.sessions.load(chat)).toEqual({ value, revision: 1 })
  })

  test('of many chats are read at once, in the order in which they are asked for', async () => {
    await one.sessions.write(chat, { count: 1 })
    await one.sessions.write(`${chat}1`, { count: 11 })
    expect(await other.sessions.readAll([`${chat}1`, `${chat}2`, chat])).toEqual([
      { count: 11 },
      undefined,
      { count: 1 },
    ])
    expect(await other.sessions.readAll([])).toEqual([])
  })

  test('keep chats apart', async () => {
    await one.sessions.write(chat, { count: 1 })
    await one.sessions.write(`${chat}1`, { count: 11 })
    await one.sessions.delete(chat)
    expect(await one.sessions.read(chat)).toBeUndefined()
    expect(await one.sessions.read(`${chat}1`)).toEqual({ count: 11 })
  })

  test('may be forgotten twice', async () => {
    await one.sessions.delete(chat)
    await one.sessions.delete(chat)
    expect(await one.sessions.read(chat)).toBeUndefined()
  })

  test('take the first writing of one replica only', async () => {
    const written = await Promise.all([
      one.sessions.replace(chat, 0, { count: 1 }),
      other.sessions.replace(chat, 0, { count: 2 }),
    ])
    expect(written.toSorted()).toEqual([false, true])
    expect(await one.sessions.load(chat)).toEqual({ value: { count: written[0] ? 1 : 2 }, revision: 1 })
  })

  test('tell a late writer, and keep what was written before it', async () => {
    await one.sessions.replace(chat, 0, { count: 1 })
    expect(await one.sessions.replace(chat, 1, { count: 2 })).toBe(true)
    expect(await other.sessions.replace(chat, 1, { count: 99 })).toBe(false)
    expect(await other.sessions.replace(chat, 0, { count: 99 })).toBe(false)
    expect(await other.sessions.load(chat)).toEqual({ value: { count: 2 }, revision: 2 })
  })

  test('count every writing, also one that compares nothing', async () => {
    await one.sessions.replace(chat, 0, { count: 1 })
    await other.sessions.write(chat, { count: 5 })
    expect(await one.sessions.replace(chat, 1, { count: 2 })).toBe(false)
    expect(await one.sessions.load(chat)).toEqual({ value: { count: 5 }, revision: 2 })
  })

  test('are not written to what was forgotten meanwhile', async () => {
    await one.sessions.write(chat, { count: 1 })
    await other.sessions.delete(chat)
    expect(await one.sessions.replace(chat, 1, { count: 2 })).toBe(false)
    expect(await one.sessions.read(chat)).toBeUndefined()
  })

  test('lose none of 200 increments that two replicas make, by comparing alone', async () => {
    const hundred = async (replica: Replica<Visits>) => {
      for (let i = 0; i < 100; i += 1) await increment(replica, chat)
    }
    await Promise.all([hundred(one), hundred(other)])
    expect(await one.sessions.read(chat)).toEqual({ count: 200 })
  })

  test("serve grammY's own session middleware", async () => {
    await botOn(one.sessions).handleUpdate(message('chào', 1))
    await botOn(other.sessions).handleUpdate(message('chào', 2))
    expect(await one.sessions.load('77')).toEqual({ value: { count: 2 }, revision: 2 })
    await botOn(one.sessions).handleUpdate(message('/quen', 3))
    expect(await one.sessions.read('77')).toBeUndefined()
  })
})

/** Reads, and writes one more, until nobody wrote in between. */
async function increment({ sessions }: Replica<Visits>, chat: string): Promise<void> {
  for (;;) {
    const found = await sessions.load(chat)
    const next = { count: (found?.value.count ?? 0) + 1 }
    if (await sessions.replace(chat, found?.revision ?? 0, next)) return
  }
}

type VisitContext = Context & SessionFlavor<Visits>

/** A bot that counts the messages of a chat, until it is told to forget. */
function botOn(storage: StorageAdapter<Visits>): Bot<VisitContext> {
  const bot = new Bot<VisitContext>('1:token', { botInfo })
  bot.use(session<Visits, VisitContext>({ initial: () => ({ count: 0 }), storage }))
  bot.command('quen', (ctx) => {
    Object.assign(ctx, { session: null })
  })
  bot.on('message', (ctx) => {
    ctx.session.count += 1
  })
  return bot
}

/** What Telegram says of the bot; the middleware asks nothing of it. */
const botInfo = { id: 1, is_bot: true, first_name: 'Giao Ban', username: 'giao_ban_bot' } as NonNullable<
  BotConfig<Context>['botInfo']
>

function message(text: string, id: number) {
  const entities = text.startsWith('/')
    ? [{ type: 'bot_command' as const, offset: 0, length: text.length }]
    : []
  const chat = { id: 77, type: 'private' as const, first_name: 'A' }
  const from = { id: 77, is_bot: false, first_name: 'A' }
  return { update_id: id, message: { message_id: id, date: 0, chat, from, text, entities } }
}
