import { expect, test } from 'vitest'
import { alertsOf } from '../../src/domain/alerts.ts'
import type { Form } from '../../src/domain/form.ts'
import { branchMonth, figures, form, pending } from '../services/month-fakes.ts'

test('a branch with 9 official members and no branch committee is a note to the office', () => {
  const month = branchMonth('chung_chai', figures({ member_official: 9 }))
  expect(alertsOf(form, month)).toEqual([
    {
      code: 'R21',
      branch: 'chung_chai',
      text: 'Chi bộ có 9 đảng viên chính thức, đủ điều kiện bầu chi ủy.',
      reason: null,
    },
  ])
  expect(alertsOf(form, { ...month, hasBranchCommittee: true })).toEqual([])
})

test('a branch below three official members stands out, by its figures alone', () => {
  expect(alertsOf(form, branchMonth('thon_b', figures({ member_official: 2 })))).toMatchObject([
    { code: 'R20' },
  ])
  expect(alertsOf(form, branchMonth('thon_b', figures({ member_official: pending })))).toEqual([])
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
  expect(alertsOf(form, explained)).toMatchObject([
    { code: 'R20', reason: 'Đang xin ghép chi bộ.' },
    { code: 'R23', reason: null },
  ])
})

test('what looks back over more months than are at hand is known by what the branch explained', () => {
  const month = branchMonth('thon_b', figures({ member_official: 9, member_total: 10, admitted_count: 2 }))
  const said = { reason: 'Hồ sơ gửi từ năm trước nữa.', about: '12 tháng qua kết nạp 2.' }
  const looking: Form = {
    ...form,
    rules: [
      ...form.rules,
      {
        code: 'R25',
        severity: 'explain',
        holds: 'sum12.admitted_count <= 1',
        message: '',
        fixes: [],
      },
    ],
  }
  expect(alertsOf(looking, { ...month, explanations: { R25: said } })).toContainEqual({
    code: 'R25',
    branch: 'thon_b',
    text: said.about,
    reason: said.reason,
  })
})

test('a jump is seen against the month before, and not where there is none', () => {
  const month = branchMonth('a', figures({ member_official: 8, member_total: 20 }))
  expect(alertsOf(form, month)).toEqual([])
  expect(alertsOf(form, { ...month, previous: figures({ member_total: 10 }) })).toMatchObject([
    { code: 'R23', text: '10 → 20' },
  ])
})

test('what has not been reported raises nothing, and errors were settled before submission', () => {
  expect(alertsOf(form, branchMonth('a', null))).toEqual([])
  const unequal = figures({ member_official: 5, member_probationary: 1, member_total: 7 })
  expect(alertsOf(form, branchMonth('a', unequal))).toEqual([])
})
