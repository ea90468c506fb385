import type { Branch, BranchKind } from '../../src/domain/branch.ts'
import type { Figure, Figures } from '../../src/domain/figure.ts'
import type { Form, Indicator } from '../../src/domain/form.ts'
import type { BranchMonth } from '../../src/domain/summary.ts'

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

const given = (value: number | string): Figure => ({ state: 'given', value, words: String(value) })
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
    explanations: {},
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
