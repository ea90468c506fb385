import { describe, expect, it } from 'vitest'
import type { Reply } from '../../src/conversation/reply.ts'
import { makeRender } from '../../src/i18n/render.ts'
import { render, t } from './locale.ts'
import { spanOf, summaryOf, total } from './replies.ts'

const sheetOf = (reply: Reply) => render(reply, 'tables')[0]?.tables?.sheet

const members = (official: number, probationary: number) => [
  total('member_total', official + probationary),
  total('member_official', official),
  total('member_probationary', probationary),
]

describe('a summary in tables', () => {
  it('has the figures of the month beside those since January, and the rest as in words', () => {
    const summary = summaryOf({
      totals: [
        ...members(151, 15),
        total('admitted_count', 1),
        total('converted_count', 0),
        total('deceased_count', 0),
      ],
      yearToDate: [total('admitted_count', 4), total('converted_count', 9)],
    })
    expect(sheetOf({ kind: 'summary', summary, withAlerts: true })).toEqual([
      'Tóm tắt tháng 9/2017 · Đảng ủy xã Si Ma Cai',
      '14 chi bộ (9 thôn, 5 trường học).',
      {
        head: ['Chỉ tiêu', 'Tháng 9/2017', 'Từ đầu năm'],
        rows: [
          ['Tổng số đảng viên', '166', ''],
          ['Đảng viên chính thức', '151', ''],
          ['Đảng viên dự bị', '15', ''],
          ['Kết nạp', '1', '4'],
          ['Chuyển chính thức', '0', '9'],
        ],
      },
      'Tính trên 14/14 chi bộ.',
    ])
  })

  it('tells what is missing, and of how much the year is made', () => {
    const summary = summaryOf({
      reported: 13,
      missing: [{ code: 'co_lu', name: 'Cổ Lù', before: 8 }],
      totals: members(144, 14),
      yearToDate: [total('admitted_count', 4, { reported: 120, expected: 126 })],
    })
    expect(sheetOf({ kind: 'monthSummary', summary, withAlerts: false })?.slice(3)).toEqual([
      'Tính trên 13/14 chi bộ.',
      'Cột từ đầu năm tính trên 120/126 lượt báo cáo.',
      'Chưa có Cổ Lù (tháng trước 8; nếu không đổi: 166).',
    ])
  })

  it('tells beside a figure of the year that it is made of other reports than most', () => {
    const summary = summaryOf({
      totals: [total('admitted_count', 1), total('converted_count', 2), total('deceased_count', 1)],
      yearToDate: [
        total('admitted_count', 4, { reported: 126, expected: 126 }),
        total('converted_count', 9, { reported: 100, expected: 126 }),
        total('deceased_count', 3, { reported: 126, expected: 126 }),
      ],
    })
    const sheet = sheetOf({ kind: 'summary', summary, withAlerts: false })?.slice(2)
    expect(sheet).toEqual([
      expect.objectContaining({
        rows: [
          ['Kết nạp', '1', '4'],
          ['Chuyển chính thức', '2', '9 (trên 100/126)'],
          ['Từ trần', '1', '3'],
        ],
      }),
      'Tính trên 14/14 chi bộ.',
      'Cột từ đầu năm tính trên 126/126 lượt báo cáo; số nào tính trên số lượt khác thì ghi bên cạnh.',
    ])
  })

  it('is in words where nobody has reported, and in words unless tables are asked for', () => {
    const none = summaryOf({ reported: 0, totals: [] })
    expect(sheetOf({ kind: 'summary', summary: none, withAlerts: false })).toBeUndefined()
    expect(render({ kind: 'summary', summary: summaryOf({}), withAlerts: false })[0]?.tables).toBeUndefined()
  })

  it('of several months tells the stocks of the last one', () => {
    const table = sheetOf({ kind: 'spanSummary', summary: spanOf() })?.find(
      (line) => typeof line !== 'string',
    )
    expect(table).toMatchObject({ head: ['Chỉ tiêu', 'Số liệu'] })
  })
})

const branch = (name: string, status: 'submitted' | 'draft' | 'returned' | 'none', late = false) => ({
  name,
  status,
  late,
  at: null,
})

describe('who has filed, in a table', () => {
  const branches = [
    branch('Phố Mới', 'submitted'),
    branch('Cổ Lù', 'submitted', true),
    branch('Sín Chải', 'draft'),
    branch('Nà Mạ', 'returned'),
    branch('Chúng Chải', 'none'),
  ]

  it('has each branch with its state', () => {
    const progress = { period: '2017-09', demo: true, branches }
    expect(sheetOf({ kind: 'progress', progress })).toEqual([
      'Số liệu minh họa.',
      'Tiến độ tháng 9/2017: 2/5 chi bộ đã nộp.',
      {
        head: ['Chi bộ', 'Tình trạng'],
        rows: [
          ['Phố Mới', 'đã nộp'],
          ['Cổ Lù', 'đã nộp, sau hạn'],
          ['Sín Chải', 'đang làm dở'],
          ['Nà Mạ', 'đang xem lại'],
          ['Chúng Chải', 'chưa nộp'],
        ],
      },
    ])
  })

  it('keeps what is sent in words instead, and the style of the tone marks', () => {
    const progress = { period: '2017-09', demo: false, branches: [branch('Chi bộ Hòa Bình', 'none')] }
    const [message] = makeRender(t, 'old')({ kind: 'progress', progress }, 'tables')
    expect(message?.tables?.sheet[1]).toMatchObject({ rows: [['Chi bộ Hoà Bình', 'chưa nộp']] })
    expect(message?.tables?.inWords[0]?.text).toContain('Chưa nộp (1): Chi bộ Hoà Bình.')
  })
})
