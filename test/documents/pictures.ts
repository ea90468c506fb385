import type { Filing, Picture } from '../../src/domain/picture.ts'
import { periodsFrom } from '../../src/domain/period.ts'

const head = { committee: 'Đảng ủy xã Thử Nghiệm', part: false, demo: true }
const periods = periodsFrom('2016-10', '2017-09')
const names = ['Phố Mới', 'Sín Chải', 'Gia Khâu I', 'Trạm Y tế xã và các đơn vị sự nghiệp']
const filings: readonly Filing[] = ['onTime', 'onTime', 'late', 'missing', 'onTime', 'open', 'notExpected']

/** One picture of each kind, with letters that carry two marks. */
export const pictures: readonly Picture[] = [
  {
    ...head,
    kind: 'board',
    periods,
    rows: names.map((name, row) => ({
      name,
      cells: periods.map((_, column) => filings[(row * 3 + column) % filings.length] ?? 'open'),
    })),
    page: 1,
    pages: 1,
  },
  {
    ...head,
    kind: 'growth',
    by: 'month',
    points: periods.map((period, index) => ({
      period,
      official: 140 + index,
      probationary: 12,
      reported: index === 11 ? 9 : 14,
      expected: 14,
    })),
  },
  {
    ...head,
    kind: 'movement',
    period: '2017-09',
    before: 164,
    after: 165,
    movements: [
      { code: 'admitted_count', label: 'Kết nạp', value: 2, adds: true },
      { code: 'transferred_out_count', label: 'Chuyển đi', value: 1, adds: false },
    ],
    reported: 13,
    expected: 14,
  },
  {
    ...head,
    kind: 'targets',
    period: '2017-09',
    targets: [
      {
        code: 'branch_committees',
        kind: 'village',
        numerator: 5,
        denominator: 9,
        percent: 55.6,
        goal: 65,
        needed: 6,
        by: null,
      },
    ],
  },
  {
    ...head,
    kind: 'branch',
    branch: 'Phố Mới',
    points: periods.map((period, index) => ({
      period,
      official: 21,
      probationary: 2,
      attended: 19,
      base: 21,
      filing: index === 3 ? 'late' : 'onTime',
    })),
  },
]

/** Growth over years: a gap, parts, and a last year that is not over. */
export const overYears: Picture = {
  ...head,
  kind: 'growth',
  by: 'year',
  points: ['2012-12', '2013-12', '2014-12', '2015-12', '2016-12', '2017-09'].map((period, index) => ({
    period,
    official: index === 2 ? null : 118 + 6 * index,
    probationary: index === 2 ? null : 12,
    reported: [13, 14, 0, 12, 14, 14][index] ?? 0,
    expected: 14,
  })),
}
