import { describe, expect, it } from 'vitest'
import type { Summary } from '../../src/domain/summary.ts'
import { textOf } from './locale.ts'
import { summaryOf, total } from './replies.ts'

const linesOf = (more: Partial<Summary>): string[] =>
  textOf({ kind: 'summary', summary: summaryOf(more), withAlerts: true }).split('\n')

const villages = {
  code: 'branch_committees',
  kind: 'village',
  numerator: 5,
  denominator: 9,
  percent: 55.6,
  goal: 65,
  needed: 6,
  by: null,
} as const

const members = (official: number, probationary: number) => [
  total('member_official', official),
  total('member_probationary', probationary),
  total('member_total', official + probationary),
]

describe('the summary of a month in which every branch has reported', () => {
  it('says what it is made of, what moved, what was done, and how far the target is', () => {
    const lines = linesOf({
      totals: [
        ...members(151, 15),
        total('admitted_count', 1),
        total('transferred_out_count', 2),
        total('deceased_count', 0),
        total('awareness_class_sent_count', 3),
        total('disciplined_count', 0),
      ],
      yearToDate: [total('admitted_count', 4), total('converted_count', 9), total('member_total', 166)],
      targets: [villages],
      alerts: [
        {
          code: 'R21',
          branch: 'chung_chai',
          text: 'Có 9 đảng viên chính thức, đủ điều kiện bầu chi ủy.',
          reason: null,
        },
      ],
    })
    expect(lines).toEqual([
      'Tóm tắt tháng 9/2017 · Đảng ủy xã Si Ma Cai',
      '14 chi bộ (9 thôn, 5 trường học).',
      '166 đảng viên (151 chính thức, 15 dự bị) · tính trên 14/14 chi bộ.',
      'Biến động trong tháng: kết nạp 1; chuyển đi 2.',
      'Việc trong tháng: cử học lớp nhận thức về Đảng 3.',
      'Từ đầu năm đến hết tháng 9/2017: kết nạp 4; chuyển chính thức 9.',
      'Mục tiêu: 5/9 chi bộ thôn có chi ủy = 55,6%, mục tiêu 65% cần 6. Cần thêm 1 chi bộ.',
      'Cần lưu ý:',
      '– Chúng Chải: Có 9 đảng viên chính thức, đủ điều kiện bầu chi ủy.',
    ])
  })

  it('says the reason that a branch gave beside what it explains', () => {
    const text = 'Tháng này chưa ghi nhận buổi họp thường kỳ.'
    const alerts = [{ code: 'R17', branch: 'pho_moi', text, reason: 'Mưa lũ, hoãn sang 2026-11-03.' }]
    expect(linesOf({ alerts }).slice(-2)).toEqual([
      'Cần lưu ý:',
      `– Phố Mới: ${text} Lý do: Mưa lũ, hoãn sang 2026-11-03.`,
    ])
  })

  it('says in its head that it is of some branches alone', () => {
    expect(linesOf({ part: true })[0]).toBe(
      'Tóm tắt tháng 9/2017 · Đảng ủy xã Si Ma Cai · Các chi bộ đồng chí phụ trách',
    )
  })

  it('says so where nobody moved', () => {
    expect(linesOf({})).toContain('Trong tháng không có biến động đảng viên.')
  })

  it('says it of the branches that have filed, where others have not', () => {
    const lines = linesOf({ reported: 13, missing: [{ code: 'pho_moi', name: 'Phố Mới', before: 23 }] })
    expect(lines).toContain('Trong tháng, các chi bộ đã nộp không có biến động đảng viên.')
    expect(lines).not.toContain('Trong tháng không có biến động đảng viên.')
  })

  it('says what a movement is made of where not every report that was filed tells it', () => {
    const totals = [
      ...members(151, 15),
      total('admitted_count', 4, { reported: 7 }),
      total('converted_count', 2),
    ]
    expect(linesOf({ totals })).toContain(
      'Biến động trong tháng: kết nạp 4 (tính trên 7/14 chi bộ); chuyển chính thức 2.',
    )
  })

  it('says that nobody moved only of the branches that told so', () => {
    const [some, none] = [9, 0].map((reported) => [
      ...members(151, 15),
      total('admitted_count', 0, { reported }),
    ])
    expect(linesOf({ totals: some ?? [] })).toContain(
      'Trong tháng không có biến động đảng viên (tính trên 9/14 chi bộ).',
    )
    expect(linesOf({ totals: none ?? [] })).toContain('Chưa có số liệu biến động đảng viên trong tháng.')
  })

  it('names the branches whose figure is still pending', () => {
    const totals = [...members(151, 15), total('member_exempt', 9, { pending: ['pho_moi', 'thon_b'] })]
    expect(linesOf({ totals })).toContain('Được miễn sinh hoạt còn chờ số của Phố Mới, Thôn B.')
  })

  it('says what the year is made of where a report of it is missing', () => {
    const yearToDate = [total('admitted_count', 4, { reported: 125, expected: 126 })]
    expect(linesOf({ yearToDate })).toContain(
      'Từ đầu năm đến hết tháng 9/2017: kết nạp 4 (tính trên 125/126 lượt báo cáo).',
    )
  })

  it('says beside a figure of the year what it alone is made of, and of the others in a sentence of their own', () => {
    const yearToDate = [
      total('admitted_count', 4, { reported: 120, expected: 126 }),
      total('converted_count', 9, { reported: 120, expected: 126 }),
      total('deceased_count', 1, { reported: 70, expected: 126 }),
    ]
    expect(linesOf({ yearToDate })).toEqual(
      expect.arrayContaining([
        'Từ đầu năm đến hết tháng 9/2017: kết nạp 4; chuyển chính thức 9; từ trần 1 (tính trên 70/126 lượt báo cáo).',
        'Các số khác từ đầu năm tính trên 120/126 lượt báo cáo.',
      ]),
    )
  })

  it('has large numbers with their dots', () => {
    expect(linesOf({ totals: members(1200, 34) })).toContain(
      '1.234 đảng viên (1.200 chính thức, 34 dự bị) · tính trên 14/14 chi bộ.',
    )
  })
})

describe('the summary of a month in which 13 of 14 have reported', () => {
  const totals = members(130, 13)

  it('shows the missing branch apart, with its month before and what that would come to', () => {
    const missing = [{ code: 'pho_moi', name: 'Phố Mới', before: 23 }]
    expect(linesOf({ totals, missing, reported: 13 }).slice(2, 4)).toEqual([
      '143 đảng viên (130 chính thức, 13 dự bị) · tính trên 13/14 chi bộ.',
      'Chưa có Phố Mới (tháng trước 23; nếu không đổi: 166).',
    ])
  })

  it('sums up what several missing ones would come to', () => {
    const missing = [
      { code: 'pho_moi', name: 'Phố Mới', before: 23 },
      { code: 'thon_b', name: 'Thôn B', before: 3 },
    ]
    expect(linesOf({ totals: members(127, 13), missing, reported: 12 }).slice(2, 5)).toEqual([
      '140 đảng viên (127 chính thức, 13 dự bị) · tính trên 12/14 chi bộ.',
      'Chưa có Phố Mới (tháng trước 23), Thôn B (tháng trước 3).',
      'Nếu các chi bộ này không đổi: 166 đảng viên.',
    ])
  })

  it('guesses nothing where the month before is not known', () => {
    const known = { code: 'pho_moi', name: 'Phố Mới', before: 23 }
    const unknown = { code: 'thon_b', name: 'Thôn B', before: null }
    const lines = linesOf({ totals, missing: [known, unknown], reported: 12 })
    expect(lines).toContain('Chưa có Phố Mới (tháng trước 23), Thôn B (tháng trước chưa có số).')
    expect(linesOf({ totals, missing: [unknown] })).toContain('Chưa có Thôn B (tháng trước chưa có số).')
    expect(lines.join('\n')).not.toContain('không đổi')
  })
})

describe('the summary of a month that nobody has reported', () => {
  const nobody: Partial<Summary> = {
    reported: 0,
    expected: 2,
    totals: [total('member_official', null), total('member_probationary', null), total('member_total', null)],
    yearToDate: [total('admitted_count', 3)],
    missing: [
      { code: 'pho_moi', name: 'Phố Mới', before: 23 },
      { code: 'thon_b', name: 'Thôn B', before: 3 },
    ],
  }

  it('has no total, and no 0 in its place', () => {
    expect(linesOf(nobody)).toEqual([
      'Tóm tắt tháng 9/2017 · Đảng ủy xã Si Ma Cai',
      '14 chi bộ (9 thôn, 5 trường học).',
      'Chưa có chi bộ nào báo cáo (0/2).',
      'Chưa có Phố Mới (tháng trước 23), Thôn B (tháng trước 3).',
      'Nếu các chi bộ này không đổi: 26 đảng viên.',
    ])
  })
})

const target = (more: object): string | undefined =>
  linesOf({ targets: [{ ...villages, ...more }] }).find((line) => line.startsWith('Mục tiêu'))

describe('a target', () => {
  it('of every branch names no kind', () => {
    expect(target({ kind: null, numerator: 10, denominator: 14, percent: 71.4, needed: 10 })).toBe(
      'Mục tiêu: 10/14 chi bộ có chi ủy = 71,4%, mục tiêu 65% cần 10. Đã đạt mục tiêu.',
    )
  })

  it('of a kind that has no branch says so, without a share', () => {
    expect(target({ numerator: 0, denominator: 0, percent: null, needed: 0 })).toBe(
      'Mục tiêu chi ủy: chưa có chi bộ nào thuộc diện tính.',
    )
  })
})

describe('the summary', () => {
  it('of the demo says first that it is one', () => {
    expect(linesOf({ demo: true })[0]).toBe('Số liệu minh họa.')
    expect(linesOf({}).join('\n')).not.toContain('minh họa')
  })

  it('that the clock sends is the one that is asked for', () => {
    const summary = summaryOf({ targets: [villages] })
    expect(textOf({ kind: 'monthSummary', summary, withAlerts: true })).toBe(
      textOf({ kind: 'summary', summary, withAlerts: true }),
    )
  })

  it('tells what may point at a person only as the sum of several branches', () => {
    const few = { totals: [...members(5, 1), total('disciplined_count', 1)], expected: 14 }
    expect(linesOf({ ...few, reported: 1 }).join(' ')).not.toContain('kỷ luật')
    expect(linesOf({ ...few, reported: 9 }).join(' ')).toContain('bị kỷ luật 1')
  })
})
