import type { AskedQuestion, Ladder, Snooze } from '../../src/services/ports/ladder.ts'
import type { OutboxMessage } from '../../src/services/ports/outbox.ts'
import type { makeMemoryOutbox } from './memory-outbox.ts'

type Memory = Pick<ReturnType<typeof makeMemoryOutbox>, 'outbox' | 'rows'>

/** The ladder's store in memory, beside an outbox in memory. */
export function makeMemoryLadder({ outbox, rows }: Memory) {
  const keys = new Set<string>()
  const snoozes = new Map<string, Snooze>()
  const questions = new Map<number, AskedQuestion>()
  const ladder: Ladder = {
    taken: async (wanted) => new Set(wanted.filter((key) => keys.has(key))),
    add: async (_committeeId, messages, at) => {
      for (const message of messages) {
        const own = [message.key, ...message.covers]
        if (own.some((key) => keys.has(key))) continue
        for (const key of own) keys.add(key)
        const waiting = rows.find(
          ({ accountId, state, notice, leaves, until }) =>
            accountId === message.accountId &&
            state === 'queued' &&
            notice.kind === 'ladder' &&
            until > at &&
            Math.max(leaves, at) === Math.max(message.at, at),
        )
        if (waiting === undefined) await outbox.add([message], at)
        else Object.assign(waiting, joined(waiting, message))
      }
    },
    unreached: async (accountIds) =>
      new Set(
        accountIds.filter((id) => {
          const last = rows.findLast(({ accountId, state }) => accountId === id && state !== 'queued')
          return last?.state === 'failed' && last.reason === 'blocked'
        }),
      ),
    snooze: async (snooze) => {
      snoozes.set(`${snooze.accountId}/${snooze.committeeId}`, snooze)
    },
    snoozed: async (after, until) =>
      [...snoozes.values()].filter((snooze) => snooze.until > after && snooze.until <= until),
    ask: async (asked) => {
      for (const question of asked) questions.set(question.accountId, question)
    },
    askedSince: async (accountId) => questions.get(accountId) ?? null,
  }
  return { ladder, keys, questions, ask: (question: AskedQuestion) => ladder.ask([question]) }
}

function joined({ notice, until }: OutboxMessage, message: OutboxMessage): Partial<OutboxMessage> {
  if (notice.kind !== 'ladder' || message.notice.kind !== 'ladder')
    throw new Error('Only rungs can be joined.')
  const parts = [...notice.parts, ...message.notice.parts]
  return { notice: { ...notice, parts }, until: Math.max(until, message.until) }
}
