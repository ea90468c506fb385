import type { DeliverDeps } from '../../src/chat/deliver.ts'
import { makePause } from '../../src/chat/pause.ts'
import type { Pace, Sent } from '../../src/chat/ports.ts'
import type { OutboxMessage } from '../../src/services/ports/outbox.ts'
import { makeMemoryOutbox } from '../services/memory-outbox.ts'

export const START = 1_000_000

export function message(number: number, more: Partial<OutboxMessage> = {}): OutboxMessage {
  return {
    key: `reminder:x:2026-11:0:${number}`,
    job: 'reminder',
    committeeId: 1,
    period: '2026-11',
    branchId: number,
    role: 'secretary',
    accountId: number,
    address: { channel: 'web', id: String(number) },
    notice: {
      kind: 'reminder',
      period: '2026-11',
      branches: [String(number)],
      dueDay: '2026-12-03',
      when: 'due',
    },
    at: START,
    until: START + 86_400_000,
    ...more,
  }
}

/** A platform that answers as it is told, in a time that passes only while somebody sleeps. */
export function makePost(
  answer: (to: string, text: string) => Sent | Promise<Sent> = () => ({ kind: 'sent' }),
  pace?: Pace,
) {
  const memory = makeMemoryOutbox()
  const { outbox, rows } = memory
  const clock = { now: START }
  const calls: { to: string; text: string; at: number; state: string | undefined }[] = []
  const errors: unknown[] = []
  const settled: string[] = []
  const unreached: string[] = []
  const sleepers: { at: number; wake: () => void }[] = []
  const wakeNext = (): void => {
    const [first] = sleepers.sort((one, other) => one.at - other.at).splice(0, 1)
    if (first === undefined) return
    clock.now = Math.max(clock.now, first.at)
    first.wake()
  }
  const send = async (to: string, { text }: { text: string }) => {
    calls.push({ to, text, at: clock.now, state: rows.find(({ address }) => address.id === to)?.state })
    return answer(to, text)
  }
  const deps: DeliverDeps = {
    outbox,
    channels: [{ name: 'web', send, ...(pace === undefined ? {} : { pace }) }],
    render: (reply) => [{ text: reply.kind, buttons: [] }],
    look:
      () =>
      async ({ notice }) => ({ kind: 'go', notice }),
    // Each of several senders is a process of its own.
    pauseOf: () => makePause(),
    now: () => clock.now,
    sleep: (milliseconds) =>
      new Promise((wake) => {
        sleepers.push({ at: clock.now + milliseconds, wake })
        setImmediate(wakeNext)
      }),
    onError: (error) => errors.push(error),
    onSettled: (job, state) => settled.push(`${job} ${state}`),
    onUnreachable: async ({ address }, reason) => void unreached.push(`${address.id} ${reason}`),
  }
  const states = () => rows.map(({ state }) => state)
  return { ...memory, clock, calls, errors, settled, unreached, deps, states }
}

export const several = (count: number) => Array.from({ length: count }, (_, index) => message(index + 1))
