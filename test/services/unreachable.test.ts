import { describe, expect, test } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import type { Unreached } from '../../src/services/ports/offices.ts'
import { makeUnreachable } from '../../src/services/unreachable.ts'
import { makeMemoryOutbox } from './memory-outbox.ts'
import { holder } from './month-world.ts'

const at = instantOf('2026-12-03', '08:00')
const unreached: Unreached = {
  accountId: 1,
  committeeId: 7,
  since: at,
  offices: [{ role: 'secretary', branch: 'Phố Mới' }],
}

function office(marked: readonly Unreached[]) {
  const { outbox, rows } = makeMemoryOutbox()
  const holders = [
    holder(1, 'secretary', 1),
    holder(5, 'office'),
    holder(6, 'leader'),
    { ...holder(7, 'office'), reachable: false },
    holder(8, 'office'),
  ]
  const ended: unknown[] = []
  const groups = {
    end: async (address: unknown, why: string) => {
      ended.push([address, why])
      return true
    },
  }
  const offices = { markUnreachable: async () => marked, holders: async () => holders }
  return { rows, ended, tell: makeUnreachable({ groups, offices, outbox }) }
}

const message = { address: { channel: 'web', id: '1' } }

describe('somebody whom no message reaches', () => {
  test('a group that no message reaches is linked no more', async () => {
    const { ended, tell } = office([])
    await tell(message, '403 kicked', at)
    expect(ended).toEqual([[message.address, 'unreachable']])
  })

  test('is told of to the office, to those of it that are reached', async () => {
    const { rows, tell } = office([unreached])
    await tell(message, '403 blocked', at)
    expect(rows.map(({ accountId, role, notice }) => ({ accountId, role, notice }))).toEqual(
      [5, 8].map((accountId) => ({
        accountId,
        role: 'office',
        notice: { kind: 'accountUnreachable', offices: [{ role: 'secretary', branch: 'Phố Mới' }] },
      })),
    )
  })

  test('is told of once, however many messages fail for it', async () => {
    const { rows, tell } = office([unreached])
    await tell(message, '403 blocked', at)
    await tell(message, '403 blocked', at + 60_000)
    expect(rows).toHaveLength(2)
  })

  test('is told of again when it was reached in between', async () => {
    const first = office([unreached])
    await first.tell(message, '403 blocked', at)
    const again = office([{ ...unreached, since: at + 86_400_000 }])
    await again.tell(message, '403 blocked', at + 86_400_000)
    expect(again.rows.map(({ key }) => key)).not.toEqual(first.rows.map(({ key }) => key))
  })

  test('is not told of to itself, and where it holds nothing to nobody', async () => {
    const own = office([{ ...unreached, accountId: 5, offices: [{ role: 'office', branch: null }] }])
    await own.tell(message, '403 blocked', at)
    expect(own.rows.map(({ accountId }) => accountId)).toEqual([8])
    const nobody = office([])
    await nobody.tell(message, '403 blocked', at)
    expect(nobody.rows).toEqual([])
  })
})
