import { expect, test } from 'vitest'
import { alertsOf } from '../../src/domain/alerts.ts'
import type { Form } from '../../src/domain/form.ts'
import { addMonths } from '../../src/domain/period.ts'
import type { History } from '../../src/domain/history.ts'
import type { BranchMonth } from '../../src/domain/summary.ts'
import { branchMonth, figures, form, pending } from '../services/month-fakes.ts'

const alertsIn = (some: Form, month: BranchMonth, history: History = {}) =>
  alertsOf(some, month, { period: '2017-09', history })

test('a branch with 9 official members and no branch committee is a note to the office', () => {
  const month = branchMonth('chung_chai', figures({ member_official: 9 }))
  expect(alertsIn(form, month)).toEqual([
    {
      code: 'R21',
      branch: 'chung_chai',
      text: 'Chi bộ có 9 đảng viên chính thức, đủ điều kiện bầu chi ủy.',
      reason: null,
    },
  ])
  expect(alertsIn(form, { ...month, hasBranchCommittee: true })).toEqual([])
})

test('a branch below three official members stands out, by its figures alone', () => {
  expect(alertsIn(form, branchMonth('thon_b', figures({ member_official: 2 })))).toMatchObject([
    { code: 'R20' },
  ])
  expect(alertsIn(form, branchMonth('thon_b', figures({ member_official: pending })))).toEqual([])
})

test('the reason that the branch gave stands beside what it explains, and beside nothing else', () => {
  const month = branchMonth('thon_b', figures({ member_official: 2, member_total: 20 }))
  const explained = {
    ...month,
    previous: figures({ member_total: 10 }),
    explanations: {
      R20: { reason: 'Đang xin ghép chi bộ.', about: 'Còn 2.' },
      R99: { reason: 'Một lý do khác.', about: 'Khác.' },
    },
  }
  expect(alertsIn(form, explained)).toMatchObject([
    { code: 'R20', reason: 'Đang xin ghép chi bộ.' },
    { code: 'R23', reason: null },
  ])
})

/** A form by which at most one member is admitted in twelve months. */
const looking: Form = {
  ...form,
  rules: [
    ...form.rules,
    {
      code: 'R25',
      severity: 'explain',
      holds: 'sum12.admitted_count <= 1',
      message: '12 tháng qua kết nạp {sum12.admitted_count}.',
      fixes: [],
    },
  ],
}

test('what looks back over more months than are at hand is known by what the branch explained', () => {
  const month = branchMonth('thon_b', figures({ member_official: 9, member_total: 10, admitted_count: 2 }))
  const said = { reason: 'Hồ sơ gửi từ năm trước nữa.', about: '12 tháng qua kết nạp 2.' }
  expect(alertsIn(looking, { ...month, explanations: { R25: said } })).toContainEqual({
    code: 'R25',
    branch: 'thon_b',
    text: said.about,
    reason: said.reason,
  })
})

/** So many months before, the last of them with so many admitted. */
const back = (months: number, admitted: number): History =>
  Object.fromEntries(
    Array.from({ length: months }, (_, at) => [
      addMonths('2017-08', -at),
      figures({ admitted_count: at === 0 ? admitted : 0 }),
    ]),
  )

test('a rule that looks back is held against the months before, explained or not, and where one is missing it is not', () => {
  const month = branchMonth('thon_b', figures({ member_official: 9, member_total: 10, admitted_count: 1 }))
  const told = { code: 'R25', text: '12 tháng qua kết nạp 2.', reason: null }
  expect(alertsIn(looking, month, back(11, 1))).toContainEqual(expect.objectContaining(told))
  const said = { R25: { reason: 'Hồ sơ gửi từ năm trước nữa.', about: '' } }
  expect(alertsIn(looking, { ...month, explanations: said }, back(11, 1))).toContainEqual(
    expect.objectContaining({ ...told, reason: said.R25.reason }),
  )
  expect(alertsIn(looking, month, back(11, 0))).not.toContainEqual(expect.objectContaining({ code: 'R25' }))
  expect(alertsIn(looking, month, back(10, 1))).not.toContainEqual(expect.objectContaining({ code: 'R25' }))
})

test('a jump is seen against the month before, and not where there is none', () => {
  const month = branchMonth('a', figures({ member_official: 8, member_total: 20 }))
  expect(alertsIn(form, month)).toEqual([])
  expect(alertsIn(form, { ...month, previous: figures({ member_total: 10 }) })).toMatchObject([
    { code: 'R23', text: '10 → 20' },
  ])
})

test('what has not been reported raises nothing, and errors were settled before submission', () => {
  expect(alertsIn(form, branchMonth('a', null))).toEqual([])
  const unequal = figures({ member_official: 5, member_probationary: 1, member_total: 7 })
  expect(alertsIn(form, branchMonth('a', unequal))).toEqual([])
})
