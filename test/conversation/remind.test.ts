import { describe, expect, test } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import { holding, openChat } from './world.ts'

const debtors = [
  { id: 4, name: 'Thôn A', begun: false },
  { id: 5, name: 'Thôn B', begun: true },
  { id: 6, name: 'Thôn C', begun: false },
]
const DUE = instantOf('2026-11-03', '09:00')

const openOffice = (options = {}) =>
  openChat({ holdings: [holding('office', [])], debtors, at: DUE, ...options })

const kinds = (chat: ReturnType<typeof openChat>) => chat.effects.map(({ kind }) => kind)

describe('the office reminds', () => {
  test('all who owe, after it has seen how many they are', () => {
    const chat = openOffice()
    chat.says('/nhac')
    chat.taps('Tất cả chi bộ chưa nộp (3)')
    chat.taps('Gửi nhắc')
    expect(chat.transcript()).toBe(`> /nhac
  Tin nhắn về tháng 10/2026:
  Đã gửi: 3.
  Không đến được (1), người nhận đã chặn hoặc rời: Thôn A.

  Tháng 10/2026: đồng chí muốn nhắc chi bộ nào ạ?
    [Tất cả chi bộ chưa nộp (3)]
    [Chưa bắt đầu (2)] [Đang làm dở (1)]
    [Thôn A] [Thôn B]
    [Thôn C]
    [Để sau]

> [Tất cả chi bộ chưa nộp (3)]
  Gửi nhắc đến 3 người của 3 chi bộ, đồng chí đồng ý chứ ạ?
    [Gửi nhắc] [Để sau]

> [Gửi nhắc]
  Đã xếp gửi 3 tin.
`)
    expect(chat.effects.at(-1)).toEqual({
      kind: 'sendReminder',
      committeeId: 1,
      period: '2026-10',
      branchIds: [4, 5, 6],
    })
  })

  test.each([
    ['Chưa bắt đầu (2)', [4, 6]],
    ['Đang làm dở (1)', [5]],
    ['Thôn C', [6]],
  ])('only some: %s', (button, branchIds) => {
    const chat = openOffice()
    chat.says('/nhac')
    chat.taps(button)
    expect(chat.effects.at(-1)).toMatchObject({ kind: 'planReminder', branchIds })
  })

  test('by words as well', () => {
    const chat = openOffice()
    chat.says('nhắc')
    chat.says('thôn b')
    expect(chat.text()).toContain('Gửi nhắc đến 1 người của 1 chi bộ')
    chat.says('đúng')
    expect(chat.text()).toBe('Đã xếp gửi 1 tin.')
    chat.says('/nhac')
    chat.says('tất cả')
    expect(chat.text()).toContain('Gửi nhắc đến 3 người')
    chat.says('không')
    expect(chat.text()).toBe('Vâng, đã dừng ạ.')
    expect(kinds(chat).filter((kind) => kind === 'sendReminder')).toHaveLength(1)
  })

  test('hears who is left alone and why, and when the messages leave', () => {
    const leavesAt = instantOf('2026-11-04', '06:30')
    const chat = openOffice({
      plan: { people: 1, branches: 1, recent: 1, unheld: ['Thôn C'], unreached: ['Thôn B'], leavesAt },
    })
    chat.says('/nhac')
    chat.taps('Tất cả chi bộ chưa nộp (3)')
    expect(chat.text()).toBe(`Chưa có người nhận tin ở: Thôn C.
Hiện không ai nhận được tin ở: Thôn B. Kính nhờ đồng chí liên hệ trực tiếp giúp ạ.
1 người vừa được nhắc trong vòng một giờ, tôi không nhắc lại.
Đang giờ nghỉ, tin sẽ gửi lúc 06:30 ngày 4/11/2026.
Gửi nhắc đến 1 người của 1 chi bộ, đồng chí đồng ý chứ ạ?`)
    chat.taps('Gửi nhắc')
    expect(chat.text()).toContain('Đã xếp gửi 1 tin.')
    expect(chat.text()).toContain('tin sẽ gửi lúc 06:30 ngày 4/11/2026')
  })

  test('nobody whose message is waiting for the morning', () => {
    const waitingUntil = instantOf('2026-11-04', '06:30')
    const chat = openOffice({ plan: { people: 0, branches: 0, waiting: 3, waitingUntil } })
    chat.says('/nhac')
    chat.taps('Tất cả chi bộ chưa nộp (3)')
    expect(chat.text()).toContain(
      '3 người đã có tin đang chờ gửi lúc 06:30 ngày 4/11/2026, tôi không gửi thêm.',
    )
    expect(chat.text()).not.toContain('vừa được nhắc')
    expect(kinds(chat)).not.toContain('sendReminder')
  })

  test('is told where the month would be locked by the time a message could leave', () => {
    const leavesAt = instantOf('2026-11-06', '06:30')
    const chat = openOffice({ plan: { people: 0, branches: 0, unheld: ['Thôn C'], leavesAt, tooLate: true } })
    chat.says('/nhac')
    chat.taps('Tất cả chi bộ chưa nộp (3)')
    expect(chat.text()).toBe(`Chưa có người nhận tin ở: Thôn C.
Đang giờ nghỉ, tin sớm nhất gửi được lúc 06:30 ngày 6/11/2026, khi ấy tháng đã khóa. Tôi không gửi nhắc; kính nhờ đồng chí liên hệ trực tiếp giúp ạ.`)
    expect(chat.buttons()).toEqual([])
    expect(kinds(chat)).not.toContain('sendReminder')
  })

  test('nobody twice within the hour', () => {
    const chat = openOffice({ plan: { people: 0, branches: 0, recent: 3 } })
    chat.says('/nhac')
    chat.taps('Thôn A')
    expect(chat.text()).toContain('3 người vừa được nhắc')
    expect(chat.text()).toContain('Không có ai để nhắc lúc này ạ.')
    expect(kinds(chat)).not.toContain('sendReminder')
  })

  test('nobody where all have filed, nor of a month that is locked or to come', () => {
    expect(openOffice({ debtors: [] }).says('/nhac').at(-1)?.text).toContain('tất cả chi bộ đã nộp')
    expect(openOffice().says('/nhac 9/2026').at(-1)?.text).toContain('Tháng 9/2026 đã khóa, còn 3 chi bộ')
    expect(openOffice().says('/nhac 12/2026').at(-1)?.text).toBe('Tháng 12/2026 chưa mở ạ.')
  })

  test('nobody, where whoever asks is not the office, or is not any more', () => {
    const leader = openChat({ holdings: [holding('leader', [])] })
    leader.says('/nhac')
    expect(leader.text()).toBe('Chức năng này không thuộc phần việc của đồng chí ạ.')
    const chat = openOffice()
    chat.says('/nhac')
    chat.taps('Thôn A')
    chat.holds(holding('leader', []))
    chat.taps('Gửi nhắc')
    expect(chat.text()).toBe('Chức năng này không thuộc phần việc của đồng chí ạ.')
    expect(kinds(chat)).not.toContain('sendReminder')
  })
})

describe('the calendar', () => {
  test('is told to everybody: what is open, and what comes next', () => {
    const chat = openChat({ at: DUE })
    chat.says('/lich')
    expect(chat.text()).toBe(`Lịch của Đảng ủy xã Thử
Tháng 10/2026 (đang mở)
– Mở: ngày 25/10/2026
– Hạn nộp: hết ngày 3/11/2026
– Khóa: 00:00 ngày 6/11/2026
– Tóm tắt: 07:30 ngày 8/11/2026
Tháng 11/2026 (chưa mở)
– Mở: ngày 25/11/2026
– Hạn nộp: hết ngày 3/12/2026
– Khóa: 00:00 ngày 6/12/2026
– Tóm tắt: 07:30 ngày 8/12/2026`)
  })

  test('says so where nothing is open, and names one month where it is asked for', () => {
    const chat = openChat({ at: instantOf('2026-11-10', '09:00'), holdings: [holding('leader', [])] })
    chat.says('lịch')
    expect(chat.text()).toContain('Hiện chưa có tháng nào mở.\nTháng 11/2026 (chưa mở)')
    chat.says('/lich 9/2026')
    expect(chat.text()).toContain('Tháng 9/2026 (đã khóa)')
    expect(chat.text()).not.toContain('11/2026')
  })

  test('names the weekly meeting', () => {
    const [office] = [holding('office', [])]
    const { committee } = office
    const calendar = { ...committee.calendar, giaoBan: { weekday: 1 as const, time: '07:30' } }
    const chat = openChat({ holdings: [{ ...office, committee: { ...committee, calendar } }] })
    chat.says('/lich')
    expect(chat.text()).toContain('Giao ban: 07:30 thứ hai hằng tuần')
  })

  test('leaves a report in hand where it is', () => {
    const chat = openChat()
    chat.says('/baocao')
    chat.says('/lich')
    expect(chat.text()).toContain('Câu 1/')
  })
})

describe('the office and its groups', () => {
  test('the first group gets its code at once', () => {
    const chat = openOffice()
    chat.says('/moi')
    chat.taps('Nhóm')
    expect(chat.text()).toBe(`Mã liên kết nhóm: K7MF-2XQA-P94D
Xin đồng chí thêm tôi vào nhóm, rồi gõ trong nhóm: /start@giao_ban_bot K7MF-2XQA-P94D
Hoặc mở và chọn nhóm: https://t.me/giao_ban_bot?startgroup=K7MF-2XQA-P94D
Mã dùng một lần, đến hết ngày 6/11/2026 ạ.`)
  })

  test('later ones may be added and the link of each ended', () => {
    const groups = [
      { address: { channel: 'telegram', id: '-1' }, title: 'Đảng ủy xã' },
      { address: { channel: 'telegram', id: '-2' }, title: '' },
    ]
    const chat = openOffice({ groups })
    chat.says('/moi')
    chat.taps('Nhóm')
    expect(chat.text()).toBe('Đang liên kết 2 nhóm. Đồng chí muốn làm gì ạ?')
    expect(chat.buttons().map(({ label }) => label)).toEqual([
      'Thêm nhóm',
      'Bỏ Đảng ủy xã',
      'Bỏ nhóm 2',
      'Để sau',
    ])
    chat.taps('Bỏ nhóm 2')
    expect(chat.effects.at(-1)).toMatchObject({ kind: 'endGroup', address: { id: '-2' } })
    expect(chat.text()).toContain('Nhóm đã được bỏ liên kết')
  })
})
