import type { ClaimedMessage, Outbox, OutboxMessage, OutboxState } from '../../src/services/ports/outbox.ts'

type Row = OutboxMessage & {
  readonly id: number
  state: OutboxState
  reason: string | null
  leaves: number
  changed: number
}

/** An outbox in memory that behaves as the stored one: a key once, `sending` before anything is sent. */
export function makeMemoryOutbox() {
  const rows: Row[] = []
  const outbox: Outbox = {
    existing: async (keys) => new Set(keys.filter((key) => rows.some((row) => row.key === key))),
    add: async (messages, at) => {
      for (const message of messages) {
        if (rows.some(({ key }) => key === message.key)) continue
        const id = rows.length + 1
        rows.push({ ...message, id, state: 'queued', reason: null, leaves: message.at, changed: at })
      }
    },
    claim: async (channel, limit, at) => {
      const due = rows.filter(
        ({ address, state, leaves, until }) =>
          address.channel === channel && state === 'queued' && leaves <= at && until > at,
      )
      return due.slice(0, limit).map((row): ClaimedMessage => {
        row.state = 'sending'
        row.changed = at
        return { ...row, attempts: 1 }
      })
    },
    settle: async (id, state, at, { reason, notBefore }) => {
      const row = rows.find((one) => one.id === id)
      if (row === undefined) throw new Error(`There is no message ${id}.`)
      row.state = state
      row.reason = reason ?? null
      row.changed = at
      row.leaves = notBefore ?? row.leaves
    },
    expire: async (before, at) => {
      const lost = rows.filter(({ state, changed }) => state === 'sending' && changed < before)
      for (const row of lost) {
        row.state = 'unknown'
        row.changed = at
      }
      return lost.length
    },
  }
  return { outbox, rows }
}
