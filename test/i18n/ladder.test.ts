import { expect, it } from 'vitest'
import type { RungNotice } from '../../src/domain/notice.ts'
import { form } from '../domain/form.ts'
import { textOf } from './locale.ts'

const indicators = form.indicators.slice(0, 4)
const items = indicators.map((indicator) => ({ indicator, before: null }))
const labels = indicators.slice(0, 3).map(({ label }) => label)

function reminderOf(branches: readonly string[], more: Partial<Extract<RungNotice, { kind: 'reminder' }>>) {
  const period = '2026-11'
  const said = { kind: 'reminder', period, branches, dueDay: '2026-12-03', when: 'before', ...more } as const
  const rung = { job: 'reminder', period, name: '0', until: 0 } as const
  return textOf({ kind: 'ladder', committeeId: 1, parts: [{ rung, branches: [], said }] })
}

it('a reminder of several branches says of each how much is missing, and what comes first', () => {
  const words = reminderOf(['Phố Mới', 'Sín Chải', 'Thôn B'], {
    each: [
      { branch: 'Phố Mới', items },
      { branch: 'Sín Chải', items: items.slice(0, 1) },
      { branch: 'Thôn B', items: [] },
    ],
  })
  expect(words).toMatch(/^Xin nhắc đồng chí: các chi bộ Phố Mới, Sín Chải, Thôn B chưa nộp/)
  expect(words).toContain(`- Chi bộ Phố Mới: còn thiếu 4 mục (${labels.join(', ')}, …)`)
  expect(words).toContain(`- Chi bộ Sín Chải: còn thiếu 1 mục (${labels[0]})`)
  expect(words).toContain('- Chi bộ Thôn B: đã đủ số liệu, chỉ còn bước nộp')
})

it('a draft with all its answers only wants to be submitted', () => {
  const words = reminderOf(['Phố Mới'], { work: { items: [], question: null } })
  expect(words).toContain('Số liệu đã đủ, chỉ còn bước nộp.')
})
