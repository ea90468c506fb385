import { describe, expect, it } from 'vitest'
import { holder } from '../services/month-world.ts'
import { instantOf } from '../../src/domain/day.ts'
import { formFile, makeDesk, now, setupFile, valuesOf } from './office.ts'

const files = {
  'xa.yaml': setupFile,
  'bad.yaml': 'committee: { code: "a b", name: A }\nbranches: []\n',
  'bad.xlsx': 'no workbook',
  'form.yaml': formFile,
  'other.yaml': formFile.replace('label: Họp thường kỳ', 'label: Buổi họp của tháng'),
  'months.csv': 'branch,period,indicator,value\npho_moi,2026-10,admission_proposed_count,1\n',
  'bad.csv': 'branch,period,indicator,value\npho_moi,2026-10,admission_proposed_count,-1\n',
  'worse.csv': 'branch,period,indicator,value\npho_moi,10/2026,admission_proposed_count,1\n',
}

async function begun() {
  const desk = makeDesk(files)
  await desk.run('setup xa.yaml')
  return desk
}

describe('giaoban setup', () => {
  it('says what changed, and invites to the office as long as nobody holds it', async () => {
    const { run, held, used } = makeDesk(files)
    const first = await run('setup xa.yaml --json')
    expect(first.status).toBe(0)
    expect(first.err).toBe('')
    const value = valuesOf(first)
    expect(value).toEqual([
      {
        changed: ['committee si-ma-cai', 'targets', 'branch pho_moi', 'branch truong_1'],
        invitation: {
          code: expect.stringMatching(/^[A-Z2-9-]{14}$/),
          link: null,
          expires: '2026-12-01T09:00:00+07:00',
        },
      },
    ])
    expect(valuesOf(await run('setup xa.yaml --json'))).toMatchObject([
      { changed: [], invitation: { link: null } },
    ])
    held.office = true
    expect(valuesOf(await run('--json setup xa.yaml'))).toEqual([{ changed: [] }])
    expect((await run('setup xa.yaml')).out).toBe('Không có gì thay đổi.\n')
    expect(used.opened).toBe(used.closed)
  })

  it('refuses a file whole, each fault with its line', async () => {
    const { run, memory } = makeDesk(files)
    const { status, out, err } = await run('setup bad.yaml')
    expect([status, out]).toEqual([1, ''])
    expect(err).toMatch(/dòng 1, committee\.code: cần mã/)
    expect(err).toMatch(/dòng 2, branches: cần ít nhất một chi bộ/)
    expect(valuesOf(await run('setup bad.yaml --json'))).toMatchObject([
      { refused: 'file:faulty', faults: [{ where: { line: 1 }, takes: 'code' }, { where: { line: 2 } }] },
    ])
    expect(memory.counted.setups).toBe(0)
  })

  it.each([
    ['setup bad.xlsx', /bad\.xlsx/],
    ['setup none.yaml', /Không đọc được tệp none\.yaml/],
    ['setup months.csv', /\.yaml hoặc \.xlsx/],
  ])('%s is refused', async (line, words) => {
    const { status, err } = await makeDesk(files).run(line)
    expect(status).toBe(1)
    expect(err).toMatch(words)
  })
})

describe('giaoban invite', () => {
  it('hands out a code, and a link once the bot has a name', async () => {
    const { run, memory } = await begun()
    await memory.notes.write('telegram:name', 'giao_ban_bot')
    const [value] = valuesOf(
      await run('invite --committee si-ma-cai --role secretary --branch pho_moi truong_1 --days 3 --json'),
    ) as [{ code: string; link: string; expires: string }]
    expect(value.expires).toBe('2026-11-27T09:00:00+07:00')
    expect(value.link).toBe(`https://t.me/giao_ban_bot?start=${value.code}`)
    expect(memory.invitations.at(-1)).toMatchObject({ role: 'secretary', branchIds: [1, 2] })
    expect((await run('invite --committee si-ma-cai --role officer --seat officer-3')).out).toMatch(
      /Mã mời: /,
    )
  })

  it('says on stderr whose holder is replaced; the value for scripts stays as it is', async () => {
    const { run, memory } = await begun()
    memory.holders.push(holder(1, 'secretary', 1))
    const command = 'invite --committee si-ma-cai --role secretary --branch pho_moi truong_1'
    const { out, err, status } = await run(`${command} --json`)
    expect(status).toBe(0)
    expect(Object.keys(JSON.parse(out) as object)).toEqual(['code', 'link', 'expires'])
    expect(err).toContain('đang có người giữ (Phố Mới)')
    expect((await run('invite --committee si-ma-cai --role deputy --branch pho_moi')).err).toBe('')
  })

  it.each([
    ['invite --committee khac --role office', 'committee:unknown'],
    ['invite --committee si-ma-cai --role secretary', 'invite:branch_needed'],
    ['invite --committee si-ma-cai --role officer', 'invite:seat_needed'],
    ['invite --committee si-ma-cai --role leader --branch pho_moi', 'invite:no_branch'],
    ['invite --committee si-ma-cai --role secretary --branch khac', 'branch:unknown'],
  ])('%s is refused: %s', async (line, why) => {
    const { run } = await begun()
    const { status, out, err } = await run(`${line} --json`)
    expect(status).toBe(1)
    expect(JSON.parse(out)).toEqual({ refused: why })
    expect(err).not.toBe('')
  })
})

describe('giaoban import', () => {
  it('takes a file once, and says by line what it does not take', async () => {
    const { run } = await begun()
    expect(valuesOf(await run('import months.csv --committee si-ma-cai --json'))).toEqual([
      { imported: 1, unchanged: 0 },
    ])
    expect(valuesOf(await run('import months.csv --committee si-ma-cai --json'))).toEqual([
      { imported: 0, unchanged: 1 },
    ])
    const bad = await run('import bad.csv --committee si-ma-cai')
    expect([bad.status, bad.out]).toEqual([1, ''])
    expect(bad.err).toMatch(/dòng 2: cần số nguyên/)
    expect((await run('import worse.csv --committee si-ma-cai')).err).toMatch(/dòng 2, period: cần tháng/)
    expect((await run('import months.csv --committee khac')).status).toBe(1)
  })
})

describe('giaoban form', () => {
  it('shows the form in force', async () => {
    const { run } = await begun()
    const [value] = valuesOf(await run('form --json')) as [
      { version: number; indicators: unknown[]; rules: unknown[] },
    ]
    expect(value.version).toBe(1)
    expect(value.indicators).toHaveLength(30)
    expect(value.indicators[0]).toMatchObject({
      code: 'has_member_change',
      section: 'S1',
      kind: 'gate',
      type: 'choice',
      choices: { co: 'Có', khong: 'Không' },
    })
    expect((await run('form --committee si-ma-cai')).out).toMatch(/member_official: Đảng viên chính thức/)
  })

  it('has to know which committee is meant', async () => {
    const desk = makeDesk(files)
    expect(valuesOf(await desk.run('form --json'))).toEqual([{ refused: 'committee:none' }])
    const { run } = await begun()
    expect(valuesOf(await run('form --committee khac --json'))).toEqual([{ refused: 'committee:unknown' }])
  })

  it('puts a new one in force from a month on; the same again changes nothing', async () => {
    const { run } = await begun()
    const set = async (file: string) =>
      valuesOf(await run(`form set ${file} --committee si-ma-cai --from 2027-01 --json`))
    expect(await set('form.yaml')).toEqual([{ version: 1, from: '0000-00', changed: false }])
    expect(await set('other.yaml')).toEqual([{ version: 2, from: '2027-01', changed: true }])
    expect(await set('other.yaml')).toEqual([{ version: 2, from: '2027-01', changed: false }])
    expect(valuesOf(await run('form --json'))).toMatchObject([{ version: 1 }])
    expect((await run('form set bad.yaml --committee si-ma-cai --from 2027-01')).err).toMatch(/dòng 1/)
  })
})

describe('giaoban report and summary', () => {
  it('prints a report for scripts as it is, and for people with labels', async () => {
    const { run } = await begun()
    const line = 'report --committee si-ma-cai --branch pho_moi --period 2026-11'
    expect(valuesOf(await run(`${line} --json`))).toMatchObject([
      { committee: 'si-ma-cai', branch: 'pho_moi', period: '2026-11', status: 'draft', source: 'chat' },
    ])
    const { out } = await run(line)
    expect(out).toContain('Biến động đảng viên: Không\n')
    expect(out).toContain('Đảng viên chính thức: 0\n')
    expect(out).toContain('Quần chúng ưu tú: chưa có số liệu\n')
    expect(out).toContain('Dự họp: chưa trả lời\n')
  })

  it('prints a summary with what is missing by code, and its text', async () => {
    const { run } = await begun()
    await run('import months.csv --committee si-ma-cai')
    const line = 'summary --committee si-ma-cai --period 2026-10'
    const [value] = valuesOf(await run(`${line} --json`)) as [{ totals: unknown[] }]
    expect(value).toMatchObject({
      committee: 'si-ma-cai',
      period: '2026-10',
      branches: { total: 2, byKind: { village: 1, school: 1 } },
      reported: 1,
      expected: 2,
      missing: ['truong_1'],
      targets: [{ code: 'branch_committees', numerator: 1, denominator: 1, goal: 65, needed: 1 }],
      text: '(monthSummary)',
    })
    expect(value.totals).toContainEqual({
      indicator: 'admission_proposed_count',
      kind: 'flow',
      value: 1,
      reported: 1,
      expected: 2,
      pending: [],
    })
    expect((await run(line)).out).toBe('(monthSummary)\n')
    expect((await run('summary --committee khac --period 2026-10')).status).toBe(1)
  })
})

describe('giaoban export', () => {
  it('writes the documents into a folder and says which', async () => {
    const { run, used } = await begun()
    const line = 'export --committee si-ma-cai --period 2026-10 --to out'
    expect(valuesOf(await run(`${line} --json`))).toEqual([
      {
        committee: 'si-ma-cai',
        period: '2026-10',
        files: [
          { kind: 'report', file: 'out/BC.docx' },
          { kind: 'workbook', file: 'out/SL.xlsx' },
        ],
      },
    ])
    expect(used.written).toEqual([
      { path: 'out/BC.docx', content: 'docx' },
      { path: 'out/SL.xlsx', content: 'xlsx' },
    ])
  })

  it('refuses a month that nobody has reported, and writes nothing', async () => {
    const { run, used } = await begun()
    const line = 'export --committee si-ma-cai --period 2027-05 --to out'
    expect(await run(line)).toMatchObject({ status: 1, err: expect.stringMatching(/^Tháng 5\/2027 .*\.\n$/) })
    expect(valuesOf(await run(`${line} --json`))).toEqual([{ refused: 'month:empty' }])
    expect(used.written).toEqual([])
  })

  it('refuses a folder that it may not write to, and an unknown committee', async () => {
    const { run } = await begun()
    const line = 'export --committee si-ma-cai --period 2026-10 --to'
    expect(await run(`${line} /closed/out`)).toMatchObject({
      status: 1,
      err: expect.stringContaining('/closed/out'),
    })
    expect((await run('export --committee khac --period 2026-10 --to out')).status).toBe(1)
  })
})

describe('giaoban tick', () => {
  it('prints one line a message, with codes and Viet Nam time', async () => {
    const { run, due, used } = await begun()
    expect((await run('tick --json')).out).toBe('')
    due.push({
      key: 'opening/1/2026-11/0/7',
      job: 'opening',
      committeeId: 1,
      period: '2026-11',
      branchId: 1,
      role: 'secretary',
      accountId: 7,
      address: { channel: 'telegram', id: '7' },
      notice: { kind: 'opening', period: '2026-11', branches: ['Phố Mới'], dueDay: '2026-12-03' },
      at: instantOf('2026-11-25', '08:00'),
      until: instantOf('2026-12-01'),
    })
    expect(valuesOf(await run('tick --at 2026-11-25T08:00 --dry-run --json'))).toEqual([
      {
        key: 'opening/1/2026-11/0/7',
        job: 'opening',
        committee: 'si-ma-cai',
        period: '2026-11',
        branch: 'pho_moi',
        role: 'secretary',
        at: '2026-11-25T08:00:00+07:00',
        text: '(opening)',
      },
    ])
    await run('tick --at 2026-11-25T01:00:00Z')
    expect(used.ticks).toEqual([
      { at: now, dryRun: false },
      { at: instantOf('2026-11-25', '08:00'), dryRun: true },
      { at: instantOf('2026-11-25', '08:00'), dryRun: false },
    ])
  })
})

describe('giaoban tick in words', () => {
  it('says of each message when it leaves, what it is, and who in which branches hears it', async () => {
    const { run, due } = await begun()
    const message = {
      key: 'reminder/1',
      job: 'reminder',
      committeeId: 1,
      period: '2026-11',
      branchId: 1,
      role: 'secretary' as const,
      accountId: 7,
      address: { channel: 'telegram', id: '7' },
      at: instantOf('2026-12-03', '08:00'),
      until: instantOf('2026-12-06'),
    }
    const said = {
      kind: 'reminder',
      period: '2026-11',
      branches: [],
      dueDay: '2026-12-03',
      when: 'due',
    } as const
    const rung = { job: 'reminder', period: '2026-11', name: '0', until: message.until } as const
    const branches = ['Phố Mới', 'Sín Chải'].map((name, id) => ({ id, name, hasBranchCommittee: false }))
    due.push(
      { ...message, notice: { kind: 'ladder', committeeId: 1, parts: [{ rung, branches, said }] } },
      { ...message, job: 'lock', branchId: null, role: 'office', notice: said },
      { ...message, job: 'digest', branchId: null, role: null, accountId: null, notice: said },
      { ...message, job: 'feedback', role: 'deputy', notice: said },
    )
    expect((await run('tick --at 2026-12-03T08:00 --dry-run')).out).toBe(
      `${[
        '08:00 ngày 3/12/2026 · Nhắc nộp tháng 11/2026 · Đảng ủy xã Si Ma Cai · Bí thư chi bộ Phố Mới, Sín Chải',
        '(ladder)',
        '',
        '08:00 ngày 3/12/2026 · Khóa tháng 11/2026 · Đảng ủy xã Si Ma Cai · Văn phòng Đảng ủy',
        '(reminder)',
        '',
        '08:00 ngày 3/12/2026 · Đề nghị sửa đang chờ · Đảng ủy xã Si Ma Cai · Nhóm của Đảng ủy',
        '(reminder)',
        '',
        '08:00 ngày 3/12/2026 · Một năm của chi bộ, đến tháng 11/2026 · Đảng ủy xã Si Ma Cai · Phó bí thư chi bộ Phố Mới',
        '(reminder)',
        '',
      ].join('\n')}\n`,
    )
  })
})

describe('giaoban read', () => {
  it('reads a line at a time, and opens no database', async () => {
    const { run, used } = makeDesk()
    const read = await run(
      'read --as count --month 2026-11 --today 2026-11-23',
      '21 CT 2 DB\n\nhai mươi ba\n',
    )
    expect(valuesOf(read)).toEqual([
      { reading: 'values', values: { official: 21, probationary: 2 } },
      { reading: 'unclear', why: 'answer:empty' },
      { reading: 'number', value: 23 },
    ])
    expect(read.status).toBe(0)
    expect(valuesOf(await run('read --as date --json', '3/11'))).toMatchObject([
      { reading: 'date', date: '2026-11-03' },
    ])
    expect(used.opened).toBe(0)
  })
})

describe('wrong usage', () => {
  it.each([
    ['nope', /Không có lệnh nope/],
    ['setup', /thiếu tham số file/],
    ['setup a.yaml b.yaml', /Thừa tham số/],
    ['setup a.yaml --fast', /Không có lựa chọn --fast/],
    ['invite --committee xa', /thiếu lựa chọn --role/],
    ['invite --committee xa --role king', /Xin chọn một trong: secretary, deputy, officer, office, leader\./],
    ['invite --committee xa --role office --days 0', /từ 1 đến 365/],
    ['summary --committee xa --period 11/2026', /dạng 2026-11/],
    ['tick --at 2026-02-30', /Xin ghi thời điểm/],
    ['tick --at 2026-11-25T25:00', /Xin ghi thời điểm/],
    ['read --as count --today 2026-13-01', /Xin ghi ngày/],
    ['form set form.yaml --committee xa', /thiếu lựa chọn --from/],
  ])('%s ends with status 2 and opens nothing', async (line, words) => {
    const { run, used } = makeDesk(files)
    const { status, out, err } = await run(line)
    expect([status, out, used.opened]).toEqual([2, '', 0])
    expect(err).toMatch(words)
  })

  it('help is no wrong usage, and no command at all is', async () => {
    const { run } = makeDesk()
    expect(await run('--help')).toMatchObject({
      status: 0,
      out: expect.stringContaining('Cách dùng: giaoban'),
      err: '',
    })
    expect(await run('form set --help')).toMatchObject({ status: 0, out: expect.stringContaining('--from') })
    expect((await run('')).status).toBe(2)
  })

  it('can be told in English', async () => {
    const { runIn } = makeDesk()
    expect((await runIn('en', 'setup --lang en')).err).toBe('The argument file is missing. See --help.\n')
  })
})

describe('giaoban ask', () => {
  it('gives the figure with what it is made of, and none for what is not understood', async () => {
    const desk = await begun()
    const [known] = valuesOf(await desk.run('ask --committee si-ma-cai --at 2026-11-24 --json trâu'))
    expect(known).toMatchObject({
      understood: null,
      nearest: [expect.any(String), expect.any(String), expect.any(String)],
    })
    expect(known).not.toHaveProperty('value')
    expect(known).not.toHaveProperty('rows')
    const [counted] = valuesOf(await desk.run('ask --committee si-ma-cai --at 2026-11-24 --json QCƯT'))
    expect(counted).toMatchObject({ understood: 'quần chúng ưu tú', value: null, basis: { reported: 0 } })
  })

  it('refuses a committee that is not there', async () => {
    expect(valuesOf(await (await begun()).run('ask --committee khac --json kỷ'))).toEqual([
      { refused: 'committee:unknown' },
    ])
  })
})
