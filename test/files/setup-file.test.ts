import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultCalendar } from '../../src/domain/calendar.ts'
import { readSetupFile } from '../../src/files/setup-file.ts'

const committee = `committee: { code: si-ma-cai, name: "Đảng ủy xã Si Ma Cai", place: "Si Ma Cai", above: "Đảng bộ tỉnh Lào Cai" }\n`
const branches = `branches:\n  - { code: pho_moi, name: "Phố Mới", kind: village }\n`

/** The faults of a file, as `line key takes`. */
function faults(text: string): string[] {
  return (readSetupFile(text).faults ?? []).map(
    ({ where, what, takes }) => `${'line' in where ? where.line : '?'} ${what} ${takes}`,
  )
}

function setup(text: string) {
  const taken = readSetupFile(text)
  if (taken.faults !== undefined) throw new Error(JSON.stringify(taken.faults))
  return taken.setup
}

describe('a setup file', () => {
  it('is read whole: committee, calendar, targets and branches', () => {
    const text = `${committee}
calendar:  { open_day: 25, due_day: 3, lock_day: 6, summary_day: 8, summary_at: "07:30",
             remind: [-2, 0, 1], remind_at: "08:00", quiet: "20:30-06:30", holidays: [2027-02-05..2027-02-07, 2026-09-02] }
targets:   [ { code: branch_committees, kind: village, goal: 65%, by: 2021-12 } ]
branches:
  - { code: pho_moi, name: "Phố Mới", kind: village, has_branch_committee: true, meeting_day: 3, officer: officer-1,
      opening: { period: 2016-12, member_official: 20, member_probationary: 2 } }
`
    expect(setup(text)).toEqual({
      committee: {
        code: 'si-ma-cai',
        name: 'Đảng ủy xã Si Ma Cai',
        place: 'Si Ma Cai',
        above: 'Đảng bộ tỉnh Lào Cai',
        calendar: { ...defaultCalendar, holidays: ['2026-09-02', '2027-02-05', '2027-02-06', '2027-02-07'] },
      },
      targets: [{ code: 'branch_committees', kind: 'village', goal: 65, by: '2021-12' }],
      branches: [
        {
          code: 'pho_moi',
          facts: {
            name: 'Phố Mới',
            kind: 'village',
            hasBranchCommittee: true,
            meetingDay: 3,
            officer: 'officer-1',
          },
          from: null,
          opening: { period: '2016-12', official: 20, probationary: 2 },
        },
      ],
    })
  })

  it('fills what is left out, times and dates without quotes included', () => {
    const read = setup(`${committee}calendar: { due_day: 5, lock_day: 9, remind_at: 7:30 }\n${branches}`)
    expect(read.committee.calendar).toEqual({ ...defaultCalendar, dueDay: 5, lockDay: 9, remindAt: '07:30' })
    expect(read.targets).toEqual([])
    expect(read.branches[0]).toMatchObject({
      facts: { hasBranchCommittee: false, meetingDay: null, officer: null },
      from: null,
      opening: null,
    })
  })

  it.each([
    ['2', 1],
    ['7', 6],
    ['"2"', 1],
    ['thứ 3', 2],
    ['cn', 0],
    ['CN', 0],
    ['monday', 1],
    ['Sunday', 0],
  ])('takes the weekly meeting on weekday %s as Viet Nam counts it', (weekday, day) => {
    const read = setup(`${committee}calendar: { giao_ban: { weekday: ${weekday}, time: 7:30 } }\n${branches}`)
    expect(read.committee.calendar.giaoBan).toEqual({ weekday: day, time: '07:30' })
  })

  it.each([
    ['{ weekday: 1, time: "07:30" }', '2 calendar.giao_ban.weekday weekday'],
    ['{ weekday: 8, time: "07:30" }', '2 calendar.giao_ban.weekday weekday'],
    ['{ weekday: mon, time: "07:30" }', '2 calendar.giao_ban.weekday weekday'],
    ['{ weekday: 2 }', '2 calendar.giao_ban.time time'],
    ['monday', '2 calendar.giao_ban record'],
  ])('does not guess the weekly meeting from %s', (giaoBan, fault) => {
    expect(faults(`${committee}calendar: { giao_ban: ${giaoBan} }\n${branches}`)).toEqual([fault])
  })

  it('takes a month from which changed facts hold', () => {
    const read = setup(`${committee}branches: [ { code: a, name: A, kind: school, from: 2026-11 } ]`)
    expect(read.branches[0]?.from).toBe('2026-11')
  })

  it('keeps a name as it is written, whatever it looks like', () => {
    const read = setup(`${committee}branches: [ { code: a, name: "<b>Thôn & Bản</b>", kind: village } ]`)
    expect(read.branches[0]?.facts.name).toBe('<b>Thôn & Bản</b>')
  })

  it('says every fault at its line, and takes nothing', () => {
    const text = `committee: { code: "si ma cai", name: "" }
calendar:
  due_day: 0
  colour: red
  summary_at: "25:00"
  quiet: "20:30"
  remind: [a]
  holidays: [2027-02-30, 2027-02-11..2027-02-05]
targets:
  - { code: branch_committees, kind: town, goal: 165%, by: 2021 }
branches:
  - { code: pho_moi, name: "Phố\\nMới", kind: village, meeting_day: 32 }
  - code: pho_moi
    kind: hamlet
    has_branch_committee: yes
    opening: { period: 2016-13, member_official: -1 }
`
    expect(faults(text)).toEqual([
      '1 committee.code code',
      '1 committee.name name',
      '3 calendar.due_day day_of_month',
      '4 calendar.colour known_key',
      '5 calendar.summary_at time',
      '6 calendar.quiet quiet',
      '7 calendar.remind.0 day_offset',
      '8 calendar.holidays.0 holiday',
      '8 calendar.holidays.1 holiday',
      '10 targets.0.kind kind',
      '10 targets.0.goal percent',
      '10 targets.0.by period',
      '12 branches.0.name name',
      '12 branches.0.meeting_day day_of_month',
      '13 branches.1.name name',
      '13 branches.1.code unique_code',
      '14 branches.1.kind kind',
      '15 branches.1.has_branch_committee yes_no',
      '16 branches.1.opening.period period',
      '16 branches.1.opening.member_official count',
      '16 branches.1.opening.member_probationary count',
    ])
  })

  it.each([
    [
      'a month that locks before it is due',
      `${committee}calendar: { due_day: 8 }\n${branches}`,
      '2 calendar.lock_day later_lock',
    ],
    ['no branches', committee, '1 branches list'],
    ['an empty list of branches', `${committee}branches: []`, '2 branches branches'],
    ['no committee', branches, '1 committee record'],
    ['another document', '- a\n- b', '1  record'],
    ['an empty file', '', '1  record'],
    ['a key written twice', `${committee}${committee}${branches}`, '2  once'],
    ['what is no YAML', `${committee}branches: [`, '2  yaml'],
    ['a name given by a reference that is not there', `${committee}branches: *all`, '1  yaml'],
    [
      'a code of digits alone without quotes',
      `${committee}branches: [ { code: 12, name: A, kind: school } ]`,
      '2 branches.0.code code',
    ],
    [
      'a share without a percent sign that is a fraction',
      `${committee}targets: [ { code: branch_committees, goal: 0.65 } ]\n${branches}`,
      '2 targets.0.goal percent',
    ],
  ])('is refused for %s', (_, text, fault) => {
    expect(faults(text)).toContain(fault)
  })

  it('has an example that is taken', () => {
    expect(readSetupFile(readFileSync('docs/setup-example.yaml', 'utf8')).faults).toBeUndefined()
  })
})

describe('the changes of branches in a setup file', () => {
  const head = `committee: { code: xa, name: "Xã" }
branches: [ { code: a, name: A, kind: village } ]
changes:
`
  it('are each of one kind, with their month; faults name their lines', () => {
    const taken = readSetupFile(`${head}  - { merge: [a], into: a }
  - { close: a, rename: a, from: 2026-12 }
  - { open: { code: b, name: B, kind: village }, from: 2026-12 }
  - { split: a, into: [ { code: b, name: B, opening: { member_official: 1, member_probationary: x } } ], from: 2026-12 }
  - { close: a, from: 2026-12, why: no }
`)
    expect(taken.faults?.map(({ where, what, takes }) => [where, what, takes])).toEqual([
      [{ line: 4 }, 'changes.0.from', 'period'],
      [{ line: 5 }, 'changes.1', 'change'],
      [{ line: 6 }, 'changes.2.open.opening', 'record'],
      [{ line: 7 }, 'changes.3.into.0.opening.member_probationary', 'count'],
      [{ line: 8 }, 'changes.4.why', 'known_key'],
    ])
  })

  it('know their lines, for those that cannot be', () => {
    const taken = readSetupFile(`${head}  - { close: a, from: 2026-12 }
  - { rename: a, name: A1, from: 2026-11 }
`)
    expect(taken).toMatchObject({ changesAt: [{ line: 4 }, { line: 5 }] })
  })
})
