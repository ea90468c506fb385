import { describe, expect, test } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import type { Receipt, Report } from '../../src/domain/report.ts'
import type { Doing } from '../../src/services/ports/doing.ts'
import type { Submission } from '../../src/services/ports/reports.ts'
import { makeSettleBehalf } from '../../src/services/settle-behalf.ts'
import { makeSubmitReport } from '../../src/services/submit-report.ts'
import { makeMemoryOutbox } from './memory-outbox.ts'
import { figures } from './month-fakes.ts'
import { holder } from './month-world.ts'

const NOW = instantOf('2026-12-02', '09:00')
const receipt: Receipt = { number: 12, at: NOW, revision: 1, code: 'BN-7K3M9Q' }

const report: Report = {
  id: 40,
  committeeId: 7,
  branchId: 1,
  period: '2026-11',
  branch: {
    code: 'pho_moi',
    name: 'Phố Mới',
    kind: 'village',
    hasBranchCommittee: true,
    meetingDay: 3,
    officer: null,
  },
  formVersion: 1,
  status: 'draft',
  figures: figures({ member_official: 20, member_probationary: 2 }),
  previous: null,
  receipt: null,
  explanations: {},
  revision: 0,
  submittedAt: null,
  unlockedUntil: null,
  returned: null,
}

const doing = (key: string, more: Partial<Doing> = {}): Doing => ({
  by: { channel: 'web', id: '1' },
  accountId: 1,
  role: 'secretary',
  at: NOW,
  key,
  ...more,
})

const people = [
  holder(1, 'secretary', 1),
  holder(2, 'deputy', 1),
  holder(3, 'secretary', 2),
  holder(5, 'office'),
  holder(6, 'office'),
  holder(7, 'leader'),
]

/** The reports answer with `submission`, and with `settled` to what the branch says. */
function house(
  submission: Submission,
  settled: 'confirmed' | 'denied' | 'nothing' = 'nothing',
  status: Report['status'] = 'returned',
) {
  const { outbox, rows } = makeMemoryOutbox()
  let crashes = 0
  const deps = {
    reports: {
      submit: async () => submission,
      settleBehalf: async () => settled,
      load: async () => ({ ...report, status, receipt }),
    },
    offices: { holders: async () => people },
    outbox: {
      add: async (...given: Parameters<typeof outbox.add>) => {
        crashes -= 1
        if (crashes >= 0) throw new Error('The process died.')
        await outbox.add(...given)
      },
    },
  }
  return {
    rows,
    crashNext: () => {
      crashes = 1
    },
    submit: makeSubmitReport(deps),
    settle: makeSettleBehalf(deps),
  }
}

describe('who is told that a report was submitted', () => {
  test('the others of the branch, each once, also when the update comes again', async () => {
    const { submit, rows } = house({ kind: 'submitted', receipt })
    expect(await submit(report, false, doing('a'))).toEqual({ kind: 'submitted', receipt })
    await submit(report, false, doing('a'))
    expect(rows.map(({ key, branchId, role }) => [key, branchId, role])).toEqual([
      ['filedByOther:40:1:2', 1, 'deputy'],
    ])
  })

  test('the whole branch is asked, where the office filed for it', async () => {
    const { submit, rows } = house({ kind: 'submitted', receipt })
    await submit(report, false, doing('a', { accountId: 5, role: 'office' }))
    expect(rows.map(({ accountId, notice }) => [accountId, notice.kind])).toEqual([
      [1, 'filedOnBehalf'],
      [2, 'filedOnBehalf'],
    ])
  })

  test.each(['taken', 'changed'] as const)('nobody, where nothing was submitted: %s', async (kind) => {
    const { submit, rows } = house({ kind })
    expect(await submit(report, false, doing('a'))).toEqual({ kind })
    expect(rows).toEqual([])
  })
})

describe('a report that was filed for a branch and is not right', () => {
  test('is told to everybody in the office', async () => {
    const { settle, rows } = house({ kind: 'taken' }, 'denied')
    expect(await settle(report, false, doing('a'))).toBe('denied')
    expect(rows).toMatchObject(
      [5, 6].map((accountId) => ({
        key: `behalfDenied:40:1:${accountId}`,
        accountId,
        role: 'office',
        branchId: 1,
        notice: { kind: 'behalfDenied', branch: 'Phố Mới', number: 12 },
      })),
    )
  })

  test('is told once for each time it was filed, whatever update says so', async () => {
    const { settle, rows } = house({ kind: 'taken' }, 'denied')
    await settle(report, false, doing('a'))
    await settle(report, false, doing('b'))
    expect(rows).toHaveLength(2)
  })

  test('is told by the update that comes again, where the process died before it could be', async () => {
    const { settle, rows, crashNext } = house({ kind: 'taken' }, 'denied')
    crashNext()
    await expect(settle(report, false, doing('a'))).rejects.toThrow('died')
    expect(rows).toEqual([])
    expect(await settle(report, false, doing('a'))).toBe('denied')
    expect(rows).toHaveLength(2)
  })

  test('is told to nobody any more, where it was filed anew meanwhile', async () => {
    const { settle, rows } = house({ kind: 'taken' }, 'denied', 'submitted')
    expect(await settle(report, false, doing('a'))).toBe('denied')
    expect(rows).toEqual([])
  })

  test.each(['confirmed', 'nothing'] as const)('is told to nobody, where it is %s', async (settled) => {
    const { settle, rows } = house({ kind: 'taken' }, settled)
    expect(await settle(report, true, doing('a'))).toBe(settled)
    expect(rows).toEqual([])
  })
})
