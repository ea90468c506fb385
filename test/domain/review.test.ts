import { expect, test } from 'vitest'
import type { Figures } from '../../src/domain/figure.ts'
import { passesEveryRule, shownBetween } from '../../src/domain/review.ts'
import { figures, form } from '../services/month-fakes.ts'

test('changes are shown with their labels, in the order of the form; other words alone are none', () => {
  const before: Figures = figures({ meeting_status: 'chua_hop', member_official: 20, admitted_count: 1 })
  const after: Figures = {
    ...before,
    ...figures({ meeting_status: 'da_hop', member_official: 21, unknown_to_the_form: 3 }),
    admitted_count: { state: 'given', value: 1, words: 'một' } as const,
  }
  expect(shownBetween(form, before, after)).toEqual([
    {
      indicator: 'member_official',
      label: 'Đảng viên chính thức',
      type: 'int',
      old: before.member_official,
      new: after.member_official,
    },
    {
      indicator: 'meeting_status',
      label: 'meeting_status',
      type: 'choice',
      choices: { da_hop: 'Đã họp', chua_hop: 'Chưa họp' },
      old: before.meeting_status,
      new: after.meeting_status,
    },
  ])
})

test('a figure that is taken away, or was not there, is unanswered', () => {
  const [gone] = shownBetween(form, figures({ member_official: 20 }), {})
  expect(gone).toMatchObject({ new: null })
  const [come] = shownBetween(form, {}, figures({ member_official: 20 }))
  expect(come).toMatchObject({ old: null })
})

test('only a report without remarks is approved along with others', () => {
  const about = { branchId: 1, period: '2026-11', number: 1, branch: 'Phố Mới', revision: 1, at: 0 }
  const report = { kind: 'report', ...about, late: false, remarks: [] } as const
  expect(passesEveryRule(report)).toBe(true)
  expect(passesEveryRule({ ...report, remarks: [{ text: '…', reason: null }] })).toBe(false)
  expect(passesEveryRule({ kind: 'request', ...about, changes: [], reason: '…', by: 'deputy' })).toBe(false)
})
