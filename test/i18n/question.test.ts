import { describe, expect, it } from 'vitest'
import { indicatorOf } from '../../src/domain/form-index.ts'
import { fillQuestion } from '../../src/i18n/question-text.ts'
import { form } from '../domain/form.ts'
import { everyReply } from './replies.ts'
import { render, textOf } from './locale.ts'

function questionOf(code: string): string {
  const indicator = indicatorOf(form, code)
  if (indicator === undefined) throw new Error(`The form has no ${code}.`)
  return indicator.question
}

const ask = (code: string, values: Parameters<typeof fillQuestion>[2] = {}): string =>
  fillQuestion(questionOf(code), '2026-10', values)

const namesIn = (question: string): string[] =>
  [...question.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')

describe('a question of the form', () => {
  it('names the month', () => {
    expect(ask('thematic_meeting_held')).toBe('Trong tháng 10/2026, chi bộ có sinh hoạt chuyên đề không ạ?')
    expect(ask('meeting_date')).toBe('Chi bộ họp vào ngày nào ạ? (Ví dụ: 3/10)')
  })

  it('names last month’s figure in its bracket, and leaves the bracket out where there is none', () => {
    expect(ask('candidates_tracked', { prev: 4 })).toBe(
      'Chi bộ đang theo dõi, giúp đỡ bao nhiêu quần chúng ưu tú ạ? (Tháng trước: 4)',
    )
    expect(ask('candidates_tracked', { prev: 0 })).toContain('(Tháng trước: 0)')
    expect(ask('candidates_tracked')).toBe('Chi bộ đang theo dõi, giúp đỡ bao nhiêu quần chúng ưu tú ạ?')
    expect(ask('member_official')).toBe('Đến hết tháng 10/2026, chi bộ có bao nhiêu đảng viên chính thức ạ?')
  })

  it('keeps a bracket that names no figure', () => {
    expect(ask('disciplined_count')).toBe(
      'Trong tháng 10/2026, có bao nhiêu đảng viên bị thi hành kỷ luật ạ? (kể cả khai trừ)',
    )
    expect(ask('transferred_in_count')).toContain('(cả chính thức và dự bị)')
  })

  it('names other figures of the report', () => {
    expect(ask('transferred_in_probationary_count', { transferred_in_count: 3 })).toBe(
      'Trong 3 đồng chí chuyển đến, có bao nhiêu đồng chí là dự bị ạ?',
    )
    expect(ask('decrease_probationary_count', { decrease_total: 1234 })).toContain(
      'Trong 1.234 đồng chí giảm',
    )
  })

  it('has no brace left in it, whichever it is', () => {
    const filled = form.indicators.flatMap(({ question }) => [
      fillQuestion(question, '2026-10', {}),
      fillQuestion(question, '2026-10', Object.fromEntries(namesIn(question).map((name) => [name, 1]))),
    ])
    expect(filled.filter((question) => /[{}]/.test(question))).toEqual([])
    expect(filled.filter((question) => question.includes('  '))).toEqual([])
  })
})

describe('a question as it is sent', () => {
  const { question } = everyReply('Phố Mới')
  const attended = indicatorOf(form, 'meeting_attended_count')

  it('says where the person stands, then what the month before had, then the question and its hint', () => {
    expect(textOf(question).split('\n')).toEqual([
      'Câu 4/16 · Tháng 10/2026',
      'Cuối tháng trước: 23 đảng viên (21 chính thức, 2 dự bị; 1 được miễn sinh hoạt).',
      'Trong tháng 10/2026, chi bộ có biến động đảng viên không ạ? (Được kết nạp, chuyển chính thức, chuyển đến, chuyển đi, từ trần, xóa tên, khai trừ, xin ra khỏi Đảng, khôi phục quyền đảng viên)',
      'Nếu không có, xin đồng chí chọn Không ạ.',
    ])
  })

  it('leaves out who need not attend where nobody knows, and the month before where there is none', () => {
    const before = { total: 23, official: 21, probationary: 2, exempt: undefined }
    expect(textOf({ ...question, before })).toContain(
      'Cuối tháng trước: 23 đảng viên (21 chính thức, 2 dự bị).',
    )
    expect(textOf({ ...question, before: null })).not.toContain('Cuối tháng trước')
  })

  it('has a note above it, with an empty line between', () => {
    const indicator = attended ?? question.indicator
    const note = { key: 'filing.noted', params: { label: 'Ngày họp', value: '3/10' } }
    expect(textOf({ ...question, indicator, before: null, note }).split('\n')).toEqual([
      'Đã ghi Ngày họp: 3/10.',
      '',
      'Câu 4/16 · Tháng 10/2026',
      'Có bao nhiêu đảng viên của chi bộ dự họp ạ?',
      'Không tính khách mời, đảng viên sinh hoạt tạm thời.',
    ])
  })

  it('has its buttons under it, in words of the bot or as they are, each under the token of the question', () => {
    expect(render(question)[0]?.buttons).toEqual([
      [
        { data: 'k7.yes', label: 'Đúng' },
        { data: 'k7.n:23', label: '23' },
      ],
    ])
  })
})
