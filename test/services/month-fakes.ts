import type { Branch, BranchKind, Opening } from '../../src/domain/branch.ts'
import { type Calendar, defaultCalendar } from '../../src/domain/calendar.ts'
import type { Committee, Target } from '../../src/domain/committee.ts'
import type { Figure, Figures } from '../../src/domain/figure.ts'
import type { Form, Indicator } from '../../src/domain/form.ts'
import type { Period } from '../../src/domain/period.ts'
import type { BranchMonth } from '../../src/domain/summary.ts'
import type {
  BranchHistory,
  ClaimedMessage,
  Holder,
  Outbox,
  OutboxMessage,
  OutboxState,
  StoredMonth,
} from '../../src/services/ports.ts'

type Brief = Partial<Indicator> & Pick<Indicator, 'code' | 'kind' | 'type'>

const indicator = (brief: Brief): Indicator => ({
  section: 'S1',
  label: brief.code,
  question: '?',
  hint: '',
  required: 'no',
  default: 'none',
  ...brief,
})

/** A small form with one indicator of each sort. */
export const form: Form = {
  sections: { S1: 'S1' },
  derived: {},
  indicators: [
    indicator({ code: 'member_official', kind: 'stock', type: 'int', label: 'Đảng viên chính thức' }),
    indicator({ code: 'member_probationary', kind: 'stock', type: 'int' }),
    indicator({ code: 'member_total', kind: 'stock', type: 'int' }),
    indicator({ code: 'admitted_count', kind: 'flow', type: 'int' }),
    indicator({ code: 'disciplined_count', kind: 'flow', type: 'int', restricted: true }),
    indicator({
      code: 'meeting_status',
      kind: 'state',
      type: 'choice',
      choices: { da_hop: 'Đã họp', chua_hop: 'Chưa họp' },
    }),
    indicator({ code: 'meeting_attended_count', kind: 'state', type: 'int' }),
    indicator({ code: 'meeting_quality_score', kind: 'state', type: 'int', total: 'average' }),
    indicator({ code: 'meeting_date', kind: 'state', type: 'date' }),
    indicator({ code: 'opinions', kind: 'text', type: 'text' }),
  ],
  rules: [
    {
      code: 'R01',
      severity: 'error',
      holds: 'member_total == member_official + member_probationary',
      message: '…',
      fixes: [],
    },
    {
      code: 'R20',
      severity: 'explain',
      holds: 'member_official >= 3',
      message: 'Chi bộ còn {member_official} đảng viên chính thức.',
      fixes: [],
    },
    {
      code: 'R21',
      severity: 'note',
      holds: 'member_official < 9 || branch.has_branch_committee',
      message: 'Chi bộ có {member_official} đảng viên chính thức, đủ điều kiện bầu chi ủy.',
      fixes: [],
    },
    {
      code: 'R23',
      severity: 'explain',
      holds: 'member_total - prev.member_total <= 3',
      message: '{prev.member_total} → {member_total}',
      fixes: [],
    },
  ],
}

export const given = (value: number | string): Figure => ({ state: 'given', value, words: String(value) })
export const pending: Figure = { state: 'pending', words: 'chưa có số liệu' }
export const notApplicable: Figure = { state: 'not_applicable', words: null }

/** The figures with these values: `{ member_total: 23 }`. */
export const figures = (values: Readonly<Record<string, number | string | Figure>>): Figures =>
  Object.fromEntries(
    Object.entries(values).map(([code, value]) => [code, typeof value === 'object' ? value : given(value)]),
  )

/** A branch's month that is reported when it has figures. */
export function branchMonth(
  code: string,
  said: Figures | null,
  more: Partial<BranchMonth> = {},
): BranchMonth {
  return {
    code,
    name: code,
    kind: 'village',
    hasBranchCommittee: false,
    reported: said !== null,
    late: false,
    approved: false,
    figures: said ?? {},
    previous: null,
    ...more,
  }
}

const seed = `
pho_moi    | Phố Mới            | village | 20 | 2 | 21 | 2 | 1 | có
sin_chai   | Sín Chải           | village | 12 | 1 | 13 | 1 | 1 | có
gia_khau_1 | Gia Khâu I         | village | 10 | 1 | 11 | 1 | 1 | có
gia_khau_2 | Gia Khâu II        | village |  9 | 2 | 10 | 1 | 0 | có
nang_cang  | Nàng Cảng          | village |  8 | 2 |  9 | 1 | 0 | có
chung_chai | Chúng Chải         | village |  8 | 1 |  8 | 2 | 1 | –
thon_a     | Thôn A (giả định)  | village |  4 | 1 |  4 | 1 | 0 | –
thon_b     | Thôn B (giả định)  | village |  3 | 0 |  3 | 0 | 0 | –
thon_c     | Thôn C (giả định)  | village |  3 | 0 |  3 | 0 | 0 | –
truong_1   | Trường học 1       | school  | 12 | 2 | 13 | 1 | 0 | có
truong_2   | Trường học 2       | school  | 15 | 2 | 16 | 1 | 0 | có
truong_3   | Trường học 3       | school  | 12 | 1 | 12 | 1 | 0 | có
truong_4   | Trường học 4       | school  | 15 | 3 | 16 | 2 | 0 | có
truong_5   | Trường học 5       | school  | 11 | 2 | 12 | 1 | 0 | có`

/** Fourteen branches: the stock at the end of 2016, that of September 2017, and the admissions between. */
export const fourteen = seed
  .trim()
  .split('\n')
  .map((line, index) => {
    const [code = '', name = '', kind = '', ...rest] = line.split('|').map((cell) => cell.trim())
    const [official, probationary, officialNow, probationaryNow, admitted] = rest.map(Number)
    const branch: Branch = {
      id: index + 1,
      code,
      name,
      kind: kind as BranchKind,
      hasBranchCommittee: rest[5] === 'có',
      meetingDay: 3,
      officer: null,
    }
    return {
      branch,
      opening: { period: '2016-12', official: official ?? 0, probationary: probationary ?? 0 },
      september: figures({
        member_official: officialNow ?? 0,
        member_probationary: probationaryNow ?? 0,
        member_total: (officialNow ?? 0) + (probationaryNow ?? 0),
        admitted_count: admitted ?? 0,
      }),
    }
  })

/** Everything that the services ask for, in memory; tests write into it. */
export function makeWorld(calendar: Partial<Calendar> = {}) {
  const committee: Committee = {
    id: 7,
    code: 'si-ma-cai',
    name: 'Đảng ủy xã Si Ma Cai',
    place: 'Si Ma Cai',
    above: 'Đảng bộ tỉnh Lào Cai',
    calendar: { ...defaultCalendar, ...calendar },
  }
  const world = {
    committee,
    branches: fourteen.map(({ branch }) => ({ ...branch, since: '2016-01', facts: branch })),
    openings: fourteen.map(({ branch, opening }): Opening & { branchId: number } => ({
      branchId: branch.id,
      ...opening,
    })),
    months: [] as StoredMonth[],
    targets: [{ code: 'branch_committees', kind: 'village', goal: 65, by: '2021-12' }] as Target[],
    holders: [] as Holder[],
    notes: new Map<string, string>(),
    calls: 0,
  }
  const counted = async <T>(value: T): Promise<T> => {
    world.calls += 1
    return value
  }
  return {
    world,
    registry: {
      committees: () => counted([committee]),
      committee: (code: string) => counted(code === committee.code ? committee : null),
      committeeById: (id: number) => counted(id === committee.id ? committee : null),
      targets: () => counted(world.targets),
      histories: () =>
        counted(
          world.branches.map(({ id, code, since, facts }): BranchHistory => {
            const { id: _id, code: _code, ...value } = facts
            const openings = world.openings.filter(({ branchId }) => branchId === id)
            return { id, code, facts: [{ from: since, value }], openings, hasReports: false }
          }),
        ),
      branches: (_: number, period: Period) =>
        counted(world.branches.filter(({ since }) => since <= period).map(({ facts }) => facts)),
    },
    reports: {
      months: (_: number, periods: readonly Period[]) =>
        counted(world.months.filter(({ period }) => periods.includes(period))),
      statuses: (ids: readonly number[], periods: readonly Period[]) =>
        counted(
          world.months.filter(({ branchId, period }) => ids.includes(branchId) && periods.includes(period)),
        ),
    },
    forms: {
      inForce: () => counted({ version: 1, from: '2016-01', form }),
      version: (_: number, version: number) => counted({ version, from: '2016-01', form }),
    },
    notes: { read: (name: string) => counted(world.notes.get(name) ?? null) },
    offices: { holders: () => counted(world.holders) },
  }
}

/** A stored report, submitted unless it is told otherwise. */
export function stored(
  branchId: number,
  period: Period,
  said: Figures,
  more: Partial<StoredMonth> = {},
): StoredMonth {
  return {
    branchId,
    period,
    status: 'submitted',
    late: false,
    source: 'chat',
    submittedAt: Date.UTC(2017, 9, 2),
    formVersion: 1,
    figures: said,
    ...more,
  }
}

/** Somebody who holds an office; the account is also the chat. */
export function holder(accountId: number, role: Holder['role'], branchId: number | null = null): Holder {
  return { accountId, address: { channel: 'web', id: String(accountId) }, role, branchId, seat: null }
}

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
