import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../support/bot-api/person.ts'
import { runsWith } from '../support/services.ts'
import { namMa, openMonth } from './support/commune.ts'
import { answerAll, fileMonth, type Form, filled, movedMonth, unchangedMonth } from './support/filing.ts'
import { openWorld, type Wish, type World } from './support/world.ts'

type Place = readonly [string, Wish]

const onOneMachine: Place = [
  'on one machine, by webhook',
  { database: 'embedded', sessions: 'database', updates: 'webhook' },
]
const onServers: Place = [
  'on PostgreSQL and Redis, by polling',
  { database: 'given', sessions: 'redis', updates: 'polling' },
]
const places = runsWith('DATABASE_URL') && runsWith('REDIS_URL') ? [onOneMachine, onServers] : [onOneMachine]

describe.each(places)('the first month of a commune %s', (_, wish) => {
  const month = openMonth()
  let world: World
  let form: Form
  let office: Person
  let secretary: Person
  let leader: Person
  let officer: Person

  beforeAll(async () => {
    world = await openWorld(wish)
    office = world.person(1)
    secretary = world.person(2)
    leader = world.person(3)
    officer = world.person(4)
  })
  afterAll(() => world.close())

  it('is set up from a file, and once again without a change', async () => {
    const first = await world.setUp(namMa())
    expect(first).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/)
    const again = await world.value<{ changed: string[]; invitation: Record<string, string | null> }>(
      'setup',
      'xa.yaml',
    )
    expect(again).toEqual({
      changed: [],
      invitation: {
        code: expect.stringMatching(/^[\w-]{14}$/),
        link: null,
        expires: expect.stringMatching(/\+07:00$/),
      },
    })
    form = await world.value<Form>('form')
  })

  it('the office enters by the link of its invitation, and needs no other', async () => {
    await world.start()
    await expect.poll(() => world.api.calls.some(({ method }) => method === 'setMyCommands')).toBe(true)
    const { invitation } = await world.value<{ invitation: { code: string; link: string } }>(
      'setup',
      'xa.yaml',
    )
    expect(invitation.link).toBe(`https://t.me/giao_ban_bot?start=${invitation.code}`)
    const [welcome, ...more] = await office.tell(`/start ${invitation.code}`)
    expect(welcome).toContain('Văn phòng Đảng ủy, Đảng ủy xã Nậm Mạ <Sìn Hồ> & "Pa Tần"')
    expect(more.join('\n')).toContain('/riengtu')
    expect(await world.value('setup', 'xa.yaml')).toEqual({ changed: [] })
  })

  it('the office invites in the chat, and the code is taken in small letters without its dashes', async () => {
    await office.tell('/moi')
    await office.tap('Bí thư chi bộ')
    const [invitation = ''] = await office.tap('Co Lù <b>Thượng</b>')
    const code = /: ([A-Z\d-]{14})$/m.exec(invitation)?.[1] ?? ''
    expect(invitation).toContain(`https://t.me/giao_ban_bot?start=${code}`)
    const [welcome] = await secretary.tell(code.toLowerCase().replaceAll('-', ''))
    expect(welcome).toContain('Bí thư chi bộ Co Lù <b>Thượng</b>')
    await leader.tell(await world.invite('leader'))
    await officer.tell(`/start ${await world.invite('officer', '--seat', 'can-bo-2')}`)
  })

  it('an unchanged month is filed by buttons in at most 16 steps, and read back before it is submitted', async () => {
    const [first = ''] = await secretary.tell('báo cáo')
    expect(first).toContain('Co Lù <b>Thượng</b>')
    const questions = await answerAll(secretary, form, month, unchangedMonth(20, month))
    expect(questions.length).toBeLessThanOrEqual(16)
    expect(questions.map(({ number, of }) => [number, of])).toEqual(
      questions.map((_, index) => [index + 1, questions.length]),
    )
    const stocks = { member_total: 20, member_official: 17, member_probationary: 3 }
    const values = { month: month.words, m: month.number, ...stocks }
    for (const { code, text } of questions) {
      const { question = '' } = form.indicators.find((indicator) => indicator.code === code) ?? {}
      expect(text).toContain(filled(question, values))
    }
    expect(secretary.last).toContain('Đảng viên chính thức: 17')
    expect(secretary.last).toContain('Điểm sinh hoạt: chưa có số liệu')
    expect(secretary.buttons[0]).toMatch(/^Nộp/)
    expect(await world.value('report', ...of('co_lu'))).toMatchObject({ status: 'draft' })
    const said = await secretary.tell('đúng rồi ạ')
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^Biên nhận số 1 /)
    expect(said[0]).toContain(month.words)
    for (const line of ['Tổng số đảng viên: 20', 'Hồ sơ đề nghị kết nạp: 1', 'Kết nạp: 0'])
      expect(said[0]).toContain(line)
    const elsewhere = secretary.messages.slice(0, -1).filter((text) => /biên nhận số/i.test(text))
    expect(elsewhere).toEqual([])
  })

  it('every figure of it is kept with the words it came in', async () => {
    const report = await world.value<Report>('report', ...of('co_lu'))
    expect(report).toMatchObject({
      committee: 'xa-nam-ma',
      branch: 'co_lu',
      period: month.code,
      formVersion: 1,
      status: 'submitted',
      locked: false,
      late: false,
      source: 'chat',
    })
    expect(report.submittedAt).toMatch(/\+07:00$/)
    expect(report.figures.map(({ indicator }) => indicator)).toEqual(form.indicators.map(({ code }) => code))
    expect(given(report)).toMatchObject({
      has_member_change: ['khong', 'given', 'Không'],
      member_official: [17, 'given', 'Đúng'],
      member_probationary: [3, 'given', 'Đúng'],
      member_total: [20, 'given', null],
      admitted_count: [0, 'given', null],
      candidates_tracked: [4, 'given', '4'],
      meeting_date: [`${month.code}-02`, 'given', `2/${month.number}`],
      meeting_quality_score: [null, 'pending', 'Chưa có số liệu'],
      opinions_and_proposals: [null, 'not_applicable', 'Không có ý kiến'],
    })
    expect(report.revisions).toMatchObject([{ number: 1, office: 'secretary', channel: 'telegram' }])
  })

  it('a month with changes is filed by typing', async () => {
    const other = world.person(5)
    await other.tell(await world.invite('deputy', '--branch', 'pa_so'))
    const receipt = await fileMonth(other, form, month, movedMonth)
    expect(receipt).toMatch(/^Biên nhận số 2 /)
    expect(receipt).toContain('Pá Sọ "A" & \'B\'')
    const report = await world.value<Report>('report', ...of('pa_so'))
    expect(given(report)).toMatchObject({
      member_official: [9, 'given', 'đúng rồi ạ'],
      member_probationary: [2, 'given', 'đúng rồi ạ'],
      member_total: [11, 'given', null],
      admitted_count: [1, 'given', 'một đồng chí'],
      transferred_in_count: [2, 'given', 'hai'],
      struck_off_count: [1, 'given', '1'],
      meeting_date: [`${month.code}-03`, 'given', 'mùng 3'],
      meeting_attended_count: [11, 'given', '11 đồng chí'],
      opinions_and_proposals: [movedMonth.opinions_and_proposals, 'given', movedMonth.opinions_and_proposals],
    })
  })

  it('the summary adds what was submitted and says what is missing', async () => {
    const summary = await world.value<Summary>('summary', '--committee', 'xa-nam-ma', '--period', month.code)
    expect(summary).toMatchObject({
      committee: 'xa-nam-ma',
      period: month.code,
      branches: { total: 5, byKind: { village: 2, school: 1, health: 1, armed_forces: 1 } },
      reported: 2,
      expected: 5,
      missing: ['truong', 'tram', 'quan_su'],
      targets: [{ numerator: 1, denominator: 2, percent: 50, goal: 50, needed: 1 }],
    })
    const total = (code: string) => summary.totals.find(({ indicator }) => indicator === code)
    expect(total('member_total')).toMatchObject({ value: 31, kind: 'stock', reported: 2, expected: 5 })
    expect(total('member_official')).toMatchObject({ value: 26 })
    expect(total('struck_off_count')).toMatchObject({ value: 1 })
    expect(total('meeting_quality_score')).toMatchObject({ pending: ['co_lu'] })
    const [words = ''] = await leader.tell(`/tomtat ${month.words}`)
    expect(words).toBe(summary.text.trimEnd())
    expect(words).toContain('31 đảng viên (26 chính thức, 5 dự bị) · tính trên 2/5 chi bộ')
    for (const name of ['Trường PTDTBT {Nậm Mạ} (tháng trước 14)', 'Trạm Y tế *xã*', 'Quân sự_xã'])
      expect(words).toContain(name)
  })

  it('the leader sees who has filed, and one branch by its button', async () => {
    expect(await leader.tell('tiến độ')).toEqual([expect.stringContaining('2/5 chi bộ đã nộp')])
    await leader.tell('/thongke')
    expect(leader.buttons).toEqual(['Toàn xã', ...namMa().branches.map(({ name }) => name), 'Để sau'])
    const [figures = ''] = await leader.tap('Pá Sọ "A" & \'B\'')
    expect(figures).toContain('Tổng số đảng viên: 11')
    expect(restricted.filter((label) => figures.includes(label))).toEqual([])
    await leader.tell('/thongke')
    expect((await leader.tap('Toàn xã')).join('\n')).toContain('31 đảng viên')
  })

  it('the officer sees the followed branches alone, and none of what might point at a person', async () => {
    await officer.tell('/thongke')
    expect(officer.buttons).toEqual(['Pá Sọ "A" & \'B\'', 'Trường PTDTBT {Nậm Mạ}', 'Để sau'])
    const [figures = ''] = await officer.tap(/^Pá Sọ/)
    expect(figures).toContain('Tổng số đảng viên: 11')
    const [summary = ''] = await officer.tell(`/tomtat ${month.words}`)
    expect(summary).toContain('11 đảng viên')
    expect(summary).not.toContain('Co Lù')
    const [progress = ''] = await officer.tell('/tiendo')
    expect(progress).toContain('1/2 chi bộ đã nộp')
    expect(progress).not.toContain('Co Lù')
    const told = `${figures}\n${summary}`.toLowerCase()
    expect(restricted.filter((label) => told.includes(label.toLowerCase()))).toEqual([])
  })

  it('the office sees them, and so does the branch itself', async () => {
    await office.tell('/thongke')
    expect((await office.tap(/^Pá Sọ/)).join('\n')).toContain('Xóa tên: 1')
    expect((await world.person(5).tell('/thongke')).join('\n')).toContain('Xóa tên: 1')
    const [refusal = ''] = await secretary.tell('/tiendo')
    expect(refusal).not.toMatch(/\d/)
  })

  it('a stranger gets one polite sentence and no figure', async () => {
    const stranger = world.person(6)
    const said = new Set<string>()
    for (const text of ['Chào bot', '/tomtat', '/thongke', 'báo cáo', '23', '/start']) {
      const heard = await stranger.tell(text)
      expect(heard).toHaveLength(1)
      said.add(heard[0] ?? '')
    }
    expect([...said]).toEqual([expect.stringMatching(/^Kính chào đồng chí\.[^\d]*ạ\.$/)])
  })

  it('a used, an expired and an unknown code get a sentence each, and guessing is slowed', async () => {
    const used = await world.invite('leader')
    await world.person(7).tell(used)
    const expired = await world.invite('leader')
    await world.sql(`UPDATE invitation SET expires_at = created_at WHERE used_at IS NULL`)
    const guesser = world.person(8)
    expect(await guesser.tell(used)).toEqual([expect.stringContaining('đã được dùng')])
    expect(await guesser.tell(`/start ${expired}`)).toEqual([expect.stringContaining('đã hết hạn')])
    const right = await world.invite('leader')
    for (const last of ['2', '3', '4', '5', '6'])
      expect(await guesser.tell(`WXYZ-2345-AB3${last}`)).toEqual([expect.stringContaining('chưa đúng, xin')])
    expect(await guesser.tell(right)).toEqual([expect.stringContaining('đợi ít phút')])
    expect((await world.person(9).tell(right))[0]).toContain('Lãnh đạo Đảng ủy')
  })

  it('whatever the bot sent was taken by the platform', () => {
    expect(world.api.refused).toEqual([])
  })

  const of = (branch: string) =>
    ['--committee', 'xa-nam-ma', '--branch', branch, '--period', month.code] as const
})

type Report = {
  readonly submittedAt: string
  readonly figures: readonly {
    readonly indicator: string
    readonly value: unknown
    readonly state: string
    readonly words: string | null
  }[]
  readonly revisions: readonly unknown[]
}

type Summary = {
  readonly totals: readonly { readonly indicator: string }[]
  readonly text: string
}

const restricted = ['Xóa tên', 'Khai trừ', 'Xin ra khỏi Đảng', 'Bị kỷ luật']

function given({ figures }: Report): Record<string, unknown> {
  return Object.fromEntries(
    figures.map(({ indicator, value, state, words }) => [indicator, [value, state, words]]),
  )
}
