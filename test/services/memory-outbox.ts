import type {
  DueMessage,
  Outbox,
  OutboxMessage,
  OutboxState,
  SendingTurn,
} from '../../src/services/ports/outbox.ts'

type Row = OutboxMessage & {
  readonly id: number
  address: OutboxMessage['address']
  state: OutboxState
  reason: string | null
  leaves: number
  changed: number
}

/** An outbox in memory that behaves as the stored one: a key once, `sending` before anything is sent. */
export function makeMemoryOutbox() {
  const rows: Row[] = []
  /** Why an address is not reached, and until when a platform wants everybody to wait; tests write into them. */
  const unreachable = new Map<string, string>()
  const pauses = new Map<string, number>()
  const atWork = new Set<string>()

  const turnOn = (name: string): SendingTurn => {
    const queued = () => rows.filter(({ address, state }) => address.channel === name && state === 'queued')
    return {
      dropStale: async (at) => {
        const stale = queued().filter(({ leaves, until }) => leaves <= at && until <= at)
        for (const row of stale) Object.assign(row, { state: 'failed', reason: 'stale', changed: at })
        return stale
      },
      due: async (limit, at, busy) =>
        queued()
          .filter(({ leaves, address }) => leaves <= at && !busy.includes(address.id))
          .sort((one, other) => one.leaves - other.leaves || one.id - other.id)
          .slice(0, limit)
          .map((row): DueMessage => ({ ...row, unreachable: unreachable.get(row.address.id) ?? null })),
      begin: async ({ id, changed }, at) => {
        const row = queued().find((one) => one.id === id && one.changed === changed)
        if (row === undefined) return false
        Object.assign(row, { state: 'sending', changed: at })
        return true
      },
      sentSince: async (since) =>
        rows
          .filter(({ state, changed }) => ['sending', 'sent', 'unknown'].includes(state) && changed > since)
          .map(({ address, changed }) => ({ chat: address.id, at: changed })),
      pausedUntil: async () => pauses.get(name) ?? 0,
      pause: async (until) => void pauses.set(name, until),
    }
  }

  const outbox: Outbox = {
    existing: async (keys) => new Set(keys.filter((key) => rows.some((row) => row.key === key))),
    add: async (messages, at) => {
      for (const message of messages) {
        if (rows.some(({ key }) => key === message.key)) continue
        const id = rows.length + 1
        rows.push({ ...message, id, state: 'queued', reason: null, leaves: message.at, changed: at })
      }
    },
    alone: async (channel, work) => {
      if (atWork.has(channel)) return null
      atWork.add(channel)
      try {
        return await work(turnOn(channel))
      } finally {
        atWork.delete(channel)
      }
    },
    settle: async (id, state, at, { reason, notBefore }) => {
      const row = rows.find((one) => one.id === id)
      if (row === undefined) throw new Error(`There is no message ${id}.`)
      Object.assign(row, { state, reason: reason ?? null, changed: at, leaves: notBefore ?? row.leaves })
    },
    expire: async (before, at) => {
      const lost = rows.filter(({ state, changed }) => state === 'sending' && changed < before)
      for (const row of lost) Object.assign(row, { state: 'unknown', changed: at })
      return lost
    },
    pause: async (channel, until) => void pauses.set(channel, until),
    standing: async (at) => {
      const due = rows.filter(({ state, leaves }) => state === 'queued' && leaves <= at)
      const lately = rows.filter(({ state, changed }) => state === 'sent' && changed > at - 60_000)
      const oldest = due.length === 0 ? null : Math.min(...due.map(({ leaves }) => leaves))
      return { due: due.length, oldest, sentLately: lately.length }
    },
    readdress: async ({ channel, id }, to) => {
      for (const row of rows) {
        const open = row.state === 'queued' || row.state === 'sending'
        if (open && row.address.channel === channel && row.address.id === id)
          row.address = { channel, id: to }
      }
    },
  }
  return { outbox, rows, unreachable, pauses }
}
