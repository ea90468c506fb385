import writeWorkbook from 'write-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { monthBefore, namMa, openMonth } from './support/commune.ts'
import { runGiaoban, type Service } from './support/process.ts'
import { openWorld, type World } from './support/world.ts'

const month = openMonth()
const before = monthBefore()
const ofCommittee = ['--committee', 'xa-nam-ma'] as const
let world: World

beforeAll(async () => {
  world = await openWorld({ database: 'embedded', sessions: 'database', updates: 'polling' })
})
afterAll(() => world.close())

/** Faults as `--json` prints them. */
async function faultsOf(...args: readonly string[]): Promise<readonly unknown[]> {
  const { status, out, err } = await world.giaoban(...args, '--json')
  expect(status).toBe(1)
  expect(err).toContain('chưa có gì thay đổi')
  const { refused, faults } = JSON.parse(out) as { refused: string; faults: readonly unknown[] }
  expect(refused).toBe('file:faulty')
  return faults
}

describe('before a committee is set up', () => {
  it('a service with a token answers everybody politely, and says in its log what to type', async () => {
    const service = await world.start()
    expect(service.log()).toContain('npm run -s giaoban -- setup FILE.yaml')
    for (const text of ['/start', 'ABCD-2345-WXYZ', 'báo cáo'])
      expect(await world.person(1).tell(text)).toEqual([expect.stringMatching(/ạ\.$/)])
    expect(await service.kill('SIGTERM')).toBe(0)
    expect(service.log()).not.toContain(world.api.token)
  })

  it('a bad file is refused whole, each fault by its line', async () => {
    const file = await world.file(
      'bad.yaml',
      [
        'committee: { code: xa-nam-ma, name: "Đảng ủy xã Nậm Mạ" }',
        'calendar: { open_day: 41, due_day: 3, lock_day: 6, remind_at: "8 giờ" }',
        'branches:',
        '  - { code: a, name: "A", kind: village }',
        '  - { code: a, name: "B", kind: hamlet }',
        '  - { name: "C", kind: village, leader: x }',
      ].join('\n'),
    )
    const faults = await faultsOf('setup', file)
    expect(faults).toHaveLength(6)
    const lines = faults.map((fault) => (fault as { where: { line: number } }).where.line)
    expect(lines.sort((one, other) => one - other)).toEqual([2, 2, 5, 5, 6, 6])
    const { status, out, err } = await world.giaoban('setup', file)
    expect([status, out]).toEqual([1, ''])
    for (const place of ['dòng 2, calendar.open_day', 'dòng 5', 'dòng 6']) expect(err).toContain(place)
    expect((await world.giaoban('form')).err).toContain('Chưa có đảng ủy nào')
  })

  it('a bad workbook too, each fault by its cell', async () => {
    const sheets = {
      committee: [
        ['code', 'name'],
        ['xa-nam-ma', 'Đảng ủy xã Nậm Mạ'],
      ],
      calendar: [
        ['open_day', 'lock_day'],
        [41, 2],
      ],
      branches: [
        ['code', 'name', 'kind'],
        ['a', 'A', 'village'],
        ['b', 'B', 'hamlet'],
      ],
    }
    const files = Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) => row.map((value) => ({ value }))),
    }))
    const file = await world.file('bad.xlsx', await writeWorkbook(files).toBuffer())
    const places = (await faultsOf('setup', file)).map((fault) => (fault as { where: object }).where)
    expect(places).toContainEqual({ sheet: 'calendar', cell: 'A2' })
    expect(places).toContainEqual({ sheet: 'branches', cell: 'C3' })
    expect((await world.giaoban('form')).status).toBe(1)
  })

  it.each([
    ['nothing.yaml', 'file:unreadable'],
    ['notes.txt', 'file:kind'],
  ])('%s is refused as %s', async (name, why) => {
    const { status, out, err } = await world.giaoban('setup', name, '--json')
    expect([status, JSON.parse(out)]).toEqual([1, { refused: why }])
    expect(err.trim().split('\n')).toHaveLength(1)
  })
})

describe('the commands of the office, beside a running bot', () => {
  let service: Service
  beforeAll(async () => {
    await world.setUp(namMa())
    service = await world.start()
  })
  afterAll(() => service.kill('SIGTERM'))

  it.each([
    ['invite --committee xa-nam-ma --role secretary', 'invite:branch_needed'],
    ['invite --committee xa-nam-ma --role officer --seat can-bo-9', 'invite:seat_unknown'],
    ['report --committee xa-nam-ma --branch co_xa --period 2026-10', 'branch:unknown'],
    ['summary --committee xa-khac --period 2026-10', 'committee:unknown'],
  ])('%s is refused with status 1: %s', async (line, why) => {
    const { status, out, err } = await world.giaoban(...line.split(' '), '--json')
    expect([status, JSON.parse(out)]).toEqual([1, { refused: why }])
    expect(err.trim()).not.toBe('')
  })

  it.each([
    '',
    'setup',
    'invite --committee xa-nam-ma --role boss',
    'report --committee xa-nam-ma --branch co_lu --period 2026-13',
    'summary --period 2026-10',
    'tick --at noon',
    'read --as poem',
  ])('"%s" is wrong usage, with status 2 and nothing on stdout', async (line) => {
    const { status, out, err } = await world.giaoban(...line.split(' ').filter((word) => word !== ''))
    expect([status, out]).toEqual([2, ''])
    expect(err.trim()).not.toBe('')
    expect(err).not.toMatch(/ {4}at |node:internal/)
  })

  it('figures of past months are taken whole or not at all', async () => {
    const rows = [
      `truong,${before.code},has_member_change,khong`,
      `truong,${before.code},member_official,12`,
      `truong,${before.code},member_probationary,2`,
    ]
    const head = 'branch,period,indicator,value'
    const bad = await world.file(
      'bad.csv',
      [
        head,
        ...rows,
        `truong,${before.code},admitted_count,nhiều`,
        `co_xa,${before.code},admitted_count,1`,
      ].join('\n'),
    )
    const faults = await faultsOf('import', bad, ...ofCommittee)
    expect(faults).toMatchObject([
      { line: 5, why: 'import:number' },
      { line: 6, why: 'import:branch' },
    ])
    const good = await world.file('good.csv', [head, ...rows].join('\n'))
    expect(await world.value('import', good, ...ofCommittee)).toEqual({ imported: 1, unchanged: 0 })
    expect(await world.value('import', good, ...ofCommittee)).toEqual({ imported: 0, unchanged: 1 })
    const report = await world.value('report', ...ofCommittee, '--branch', 'truong', '--period', before.code)
    expect(report).toMatchObject({ status: 'approved', locked: true, source: 'import', late: false })
  })

  it('reads answers line by line, and needs no database for it', async () => {
    const { out } = await runGiaoban(
      world.folder,
      ['read', '--as', 'count'],
      { DATABASE_URL: 'postgresql://127.0.0.1:9/x' },
      'hai mươi ba\nđủ cả\nkhoảng 20\n',
    )
    const readings = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object)
    expect(readings).toMatchObject([
      { reading: 'number', value: 23 },
      { reading: 'all' },
      { reading: 'unclear' },
    ])
  })

  it('words and values go to stdout, and only values with --json', async () => {
    const commands = [['form'], ['report', ...ofCommittee, '--branch', 'co_lu', '--period', month.code]]
    for (const command of commands) {
      const words = await world.giaoban(...command)
      expect([words.status, words.err]).toEqual([0, ''])
      expect(words.out).toMatch(/^[^{[]/)
      const { out, err } = await world.giaoban(...command, '--json')
      expect(err).toBe('')
      expect(
        out
          .trim()
          .split('\n')
          .map((line) => typeof JSON.parse(line)),
      ).toEqual(['object'])
    }
  })

  it('a form can be put in force from a month on', async () => {
    const bad = await world.file(
      'bad-form.yaml',
      'sections: { S1: Số lượng }\nindicators:\n  - { code: 1x }\n',
    )
    expect((await faultsOf('form', 'set', bad, ...ofCommittee, '--from', month.code)).length).toBeGreaterThan(
      0,
    )
    const form = await world.value<Record<string, unknown>>('form')
    const { version, from: _, ...document } = form
    expect(version).toBe(1)
    const file = await world.file('form.yaml', JSON.stringify(document))
    expect(await world.value('form', 'set', file, ...ofCommittee, '--from', month.code)).toMatchObject({
      changed: false,
    })
  })

  it('several at once do not meet', async () => {
    const codes = await Promise.all([1, 2, 3].map(() => world.invite('deputy', '--branch', 'pa_so')))
    expect(new Set(codes).size).toBe(3)
    const [welcome] = await world.person(2).tell(codes[2] ?? '')
    expect(welcome).toContain('Phó bí thư chi bộ Pá Sọ')
  })

  it('a tick says what it would make, then makes it, and then there is nothing', async () => {
    const linesOf = async (...more: readonly string[]): Promise<readonly unknown[]> => {
      const { status, out } = await world.giaoban('tick', '--at', `${month.code}-02T09:00`, ...more, '--json')
      expect(status).toBe(0)
      return out
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as unknown)
    }
    const seen = await linesOf('--dry-run')
    expect(seen).toEqual([
      {
        key: expect.any(String),
        job: 'opening',
        committee: 'xa-nam-ma',
        period: month.code,
        branch: 'pa_so',
        role: 'deputy',
        at: `${month.code}-01T08:05:00+07:00`,
        text: expect.stringContaining('Pá Sọ "A" & \'B\''),
      },
    ])
    expect(await linesOf('--dry-run')).toEqual(seen)
    expect(await linesOf()).toEqual(seen)
    expect(await linesOf()).toEqual([])
  })
})
