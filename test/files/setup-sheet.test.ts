import writeWorkbook from 'write-excel-file/node'
import { describe, expect, it } from 'vitest'
import { readSetupFile } from '../../src/files/setup-file.ts'
import { readSetupSheet } from '../../src/files/setup-sheet.ts'

type Value = string | number | boolean | Date | null

/** A workbook with these sheets. */
async function workbook(sheets: Record<string, readonly (readonly Value[])[]>): Promise<Buffer> {
  const cell = (value: Value) => {
    if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd' }
    return value === null ? null : { value }
  }
  const files = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) => row.map(cell)),
  }))
  return writeWorkbook(files).toBuffer()
}

const committee = [
  ['code', 'name', 'place', 'above'],
  ['si-ma-cai', 'Đảng ủy xã Si Ma Cai', 'Si Ma Cai', 'Đảng bộ tỉnh Lào Cai'],
]

const day = (text: string): Date => new Date(`${text}T00:00:00Z`)

describe('a setup workbook', () => {
  const branches = [
    ['code', 'name', 'kind'],
    ['a', 'A', 'village'],
    ['b', 'B', 'village'],
  ]
  const head = ['change', 'branch', 'into', 'from', 'name', 'kind', 'member_official', 'member_probationary']

  it('says what becomes of branches on a sheet of its own, a split with a row for each part', async () => {
    const taken = await readSetupSheet(
      await workbook({
        committee,
        branches,
        changes: [
          head,
          ['merge', 'a, b', 'b', day('2026-12-01'), null, null, null, null],
          ['split', 'b', 'b1', '2027-01', 'B1', null, 10, 1],
          ['split', 'b', 'b', '2027-01', null, null, 11, '0'],
          ['rename', 'b', null, '2027-02', 'B2', null, null, null],
          ['close', 'b1', null, '2027-03', null, null, null, null],
          ['open', 'c', null, '2027-03', 'C', 'school', 5, 0],
        ],
      }),
    )
    const same = readSetupFile(`
committee: { code: si-ma-cai, name: "Đảng ủy xã Si Ma Cai", place: "Si Ma Cai", above: "Đảng bộ tỉnh Lào Cai" }
branches: [ { code: a, name: A, kind: village }, { code: b, name: B, kind: village } ]
changes:
  - { merge: [a, b], into: b, from: 2026-12 }
  - { split: b, into: [ { code: b1, name: B1, opening: { member_official: 10, member_probationary: 1 } }, { code: b, opening: { member_official: 11, member_probationary: 0 } } ], from: 2027-01 }
  - { rename: b, name: B2, from: 2027-02 }
  - { close: b1, from: 2027-03 }
  - { open: { code: c, name: C, kind: school, opening: { member_official: 5, member_probationary: 0 } }, from: 2027-03 }
`)
    expect(taken.faults).toBeUndefined()
    expect(taken).toMatchObject({ setup: 'setup' in same ? same.setup : null })
    expect(taken).toMatchObject({
      changesAt: [2, 3, 5, 6, 7].map((row) => ({ sheet: 'changes', cell: `A${row}` })),
    })
  })

  it('names the cell of a change that cannot be read', async () => {
    const taken = await readSetupSheet(
      await workbook({
        committee,
        branches,
        changes: [
          head,
          ['gộp', 'a', 'b', '2026-12', null, null, null, null],
          ['split', 'b', 'b1', '2027-01', 'B1', null, 10, 1],
          ['split', 'b', 'b2', '2027-01', 'B2', null, -1, 0],
          ['close', 'b', null, 'sau', null, null, null, null],
        ],
      }),
    )
    expect(taken.faults?.map(({ where, takes }) => [where, takes])).toEqual([
      [{ sheet: 'changes', cell: 'A2' }, 'change'],
      [{ sheet: 'changes', cell: 'G4' }, 'count'],
      [{ sheet: 'changes', cell: 'D5' }, 'period'],
    ])
  })

  it('says the same as the file with the same keys', async () => {
    const taken = await readSetupSheet(
      await workbook({
        committee,
        calendar: [
          ['open_day', 'due_day', 'lock_day', 'summary_at', 'remind', 'quiet', 'holidays'],
          [26, 4, '7', 0.3125, '-2, 0, 1', '20:30-06:30', '2027-02-05..2027-02-06; 2027-04-30'],
        ],
        targets: [
          ['code', 'kind', 'goal', 'by'],
          ['branch_committees', 'village', 0.65, '2021-12'],
        ],
        branches: [
          [
            'code',
            'name',
            'kind',
            'has_branch_committee',
            'meeting_day',
            'officer',
            'opening.period',
            'opening.member_official',
            'opening.member_probationary',
          ],
          ['pho_moi', 'Phố Mới', 'village', true, 3, 'officer-1', day('2016-12-01'), 20, 2],
          [12, 'Trường 1', 'school', 'không', null, null, null, null, null],
        ],
      }),
    )
    const same = readSetupFile(`
committee: { code: si-ma-cai, name: "Đảng ủy xã Si Ma Cai", place: "Si Ma Cai", above: "Đảng bộ tỉnh Lào Cai" }
calendar: { open_day: 26, due_day: 4, lock_day: 7, summary_at: "07:30", remind: [-2, 0, 1], quiet: "20:30-06:30", holidays: [2027-02-05..2027-02-06, 2027-04-30] }
targets: [ { code: branch_committees, kind: village, goal: 65%, by: 2021-12 } ]
branches:
  - { code: pho_moi, name: "Phố Mới", kind: village, has_branch_committee: true, meeting_day: 3, officer: officer-1, opening: { period: 2016-12, member_official: 20, member_probationary: 2 } }
  - { code: "12", name: "Trường 1", kind: school, has_branch_committee: false }
`)
    expect(same.faults).toBeUndefined()
    expect(taken).toEqual(same)
  })

  it('takes a calendar with single values', async () => {
    const taken = await readSetupSheet(
      await workbook({
        committee,
        calendar: [
          ['remind', 'holidays', 'giao_ban.weekday', 'giao_ban.time'],
          [0, day('2027-09-02'), 2, 0.3125],
        ],
        branches: [
          ['code', 'name', 'kind'],
          ['a', 'A', 'village'],
        ],
      }),
    )
    if (taken.faults !== undefined) throw new Error(JSON.stringify(taken.faults))
    expect(taken.setup.committee.calendar).toMatchObject({
      remind: [0],
      holidays: ['2027-09-02'],
      giaoBan: { weekday: 1, time: '07:30' },
    })
  })

  it('says every fault at its cell', async () => {
    const taken = await readSetupSheet(
      await workbook({
        committee,
        calendar: [
          ['due_day', 'summary_at'],
          [40, 'sáng'],
        ],
        branches: [
          ['code', 'name', 'kind', 'meeting_day', 'opening.period'],
          ['a', 'A', 'village', 3, null],
          [null, null, null, null, null],
          ['a', null, 'hamlet', 'ba', '2016-13'],
        ],
      }),
    )
    expect(taken.faults?.map(({ where, takes }) => [where, takes])).toEqual([
      [{ sheet: 'calendar', cell: 'A2' }, 'day_of_month'],
      [{ sheet: 'calendar', cell: 'B2' }, 'time'],
      [{ sheet: 'branches', cell: 'B4' }, 'name'],
      [{ sheet: 'branches', cell: 'C4' }, 'kind'],
      [{ sheet: 'branches', cell: 'D4' }, 'day_of_month'],
      [{ sheet: 'branches', cell: 'E4' }, 'period'],
      [{ sheet: 'branches', cell: 'A4' }, 'count'],
      [{ sheet: 'branches', cell: 'A4' }, 'count'],
      [{ sheet: 'branches', cell: 'A4' }, 'unique_code'],
    ])
  })

  it('takes no column and no sheet that it does not know, and wants those that it needs', async () => {
    const taken = await readSetupSheet(
      await workbook({
        committee: [...committee, ['khac', 'Xã khác', '', '']],
        branches: [
          ['code', 'name', 'kind', 'colour', 'name'],
          ['a', 'A', 'village', 'red', 'B'],
        ],
        people: [['name'], ['x']],
      }),
    )
    expect(taken.faults?.map(({ where, takes }) => [where, takes])).toEqual([
      [{ sheet: 'committee', cell: 'A3' }, 'one_row'],
      [{ sheet: 'branches', cell: 'D1' }, 'known_key'],
      [{ sheet: 'branches', cell: 'E1' }, 'once'],
      [{ sheet: 'people', cell: null }, 'known_sheet'],
    ])
    const bare = await readSetupSheet(await workbook({ committee }))
    expect(bare.faults?.map(({ where, takes }) => [where, takes])).toEqual([
      [{ sheet: 'branches', cell: null }, 'sheet'],
    ])
  })

  it('is refused where it is no workbook, or only a part of one', async () => {
    const whole = await workbook({ committee })
    for (const content of [
      Buffer.from('committee: {}'),
      Buffer.alloc(0),
      whole.subarray(0, whole.length / 2),
    ]) {
      expect((await readSetupSheet(content)).faults?.map(({ takes }) => takes)).toEqual(['workbook'])
    }
  })
})
