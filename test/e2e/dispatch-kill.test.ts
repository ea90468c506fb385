import { afterEach, describe, expect, it } from 'vitest'
import { runsWith } from '../support/services.ts'
import { namMa } from './support/commune.ts'
import { freePort, openWorld, type World } from './support/world.ts'

const MESSAGES = 120
/** As long as a message takes to Telegram and back, so that some are under way at any moment. */
const ANSWER_MS = 200

let world: World
afterEach(() => world.close())

/** Writes so many messages into the outbox, each to a leader with a chat of their own; gives the chats. */
async function fillOutbox(): Promise<string[]> {
  await world.setUp(namMa({ quiet: '00:00-00:00', holidays: [] }))
  const chats = Array.from({ length: MESSAGES }, (_, number) => String(world.person(number).id))
  const now = new Date()
  await world.sql(
    `INSERT INTO account (channel, address, created_at) SELECT 'telegram', chat, $2 FROM unnest($1::text[]) AS chat`,
    [chats, now],
  )
  await world.sql(
    `INSERT INTO holding (committee_id, account_id, role, since)
     SELECT committee.id, account.id, 'leader', $1 FROM committee, account`,
    [now],
  )
  await world.sql(
    `INSERT INTO outbox (key, job, committee_id, period, role, account_id, channel, address, notice, state,
       created_at, at, until, changed_at)
     SELECT 'trial:' || account.id, 'trial', committee.id, '2026-11', 'leader', account.id, channel, address,
       '{"kind":"accountUnreachable","offices":[{"role":"secretary","branch":"Co Lù"}]}', 'queued',
       $1, $1, $2, $1 FROM committee, account`,
    [now, new Date(now.getTime() + 3_600_000)],
  )
  return chats
}

/** The chats whose messages are in a state, all of one moment. */
async function chatsByState() {
  const rows = await world.sql<{ address: string; state: string }>('SELECT address, state FROM outbox')
  return (...states: string[]) =>
    new Set(rows.filter(({ state }) => states.includes(state)).map(({ address }) => address))
}

/** The chats of the messages that the platform has taken, one for each message. */
const taken = (): string[] =>
  world.api.calls
    .filter(({ method, outcome }) => method === 'sendMessage' && outcome === 'done')
    .map(({ params }) => String(params.chat_id))

describe.runIf(runsWith('DATABASE_URL'))('two replicas that send, each of them killed once', () => {
  it('lose no message, send none twice, and stay below what the platform allows', async () => {
    world = await openWorld({
      database: 'given',
      sessions: 'database',
      updates: 'webhook',
      api: { perSecond: 30, perChat: 1 },
    })
    const chats = await fillOutbox()
    world.api.slow({ method: 'sendMessage', ms: ANSWER_MS, times: MESSAGES * 2 })
    const start = async () => world.start({ PORT: String(await freePort()) })
    const [one, other] = await Promise.all([start(), start()])

    // Only one of them sends at a time, so one of these two deaths hits it in the midst.
    await expect.poll(() => taken().length, { interval: 20 }).toBeGreaterThan(MESSAGES / 4)
    await one.kill('SIGKILL')
    await expect.poll(() => taken().length, { interval: 20 }).toBeGreaterThan(MESSAGES / 2)
    await Promise.all([other.kill('SIGKILL'), start()])
    await expect.poll(async () => (await chatsByState())('queued').size).toBe(0)
    await expect
      .poll(async () => (await chatsByState())('sent', 'sending').size - taken().length)
      .toBeLessThan(13)

    // Some may still be under way: what has arrived is counted after what is told as sent.
    const chatsIn = await chatsByState()
    const [sent, inDoubt] = [chatsIn('sent'), chatsIn('sending', 'unknown')]
    const arrived = taken()
    expect(new Set(arrived).size).toBe(arrived.length)
    expect([...sent].filter((chat) => !arrived.includes(chat))).toEqual([])
    expect(chats.filter((chat) => !sent.has(chat) && !inDoubt.has(chat))).toEqual([])
    // No more than two deaths can have had under way.
    expect(inDoubt.size).toBeLessThanOrEqual(24)
    expect(world.api.calls.filter(({ outcome }) => outcome === 'busy')).toEqual([])
  })
})
