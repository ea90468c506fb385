import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { brokenRules } from '../../src/domain/rules.ts'
import { readFormFile } from '../../src/files/form-file.ts'
import { form, noMovement, scopeOf } from '../domain/form.ts'

const text = readFileSync('locales/vi/form.yaml', 'utf8')

/** The faults of the default form after an edit. */
function faultsAfter(...edits: readonly (readonly [string, string])[]) {
  let edited = text
  for (const [from, to] of edits) {
    if (!edited.includes(from)) throw new Error(`The form does not hold ${from}`)
    edited = edited.replace(from, to)
  }
  return readFormFile(edited).faults ?? []
}

/** Where a rule of the default form stands among the rules. */
const placeOf = (rule: string): number => form.rules.findIndex(({ code }) => code === rule)

const lineOf = (part: string): number => text.slice(0, text.indexOf(part)).split('\n').length

describe('the default form', () => {
  it('has 30 indicators in 6 sections', () => {
    expect(form.indicators).toHaveLength(30)
    expect(Object.keys(form.sections)).toEqual(['S1', 'S2', 'S3', 'S4', 'S5', 'S6'])
  })

  it('keeps what may point at a person to the branch and the office', () => {
    const restricted = form.indicators.filter((indicator) => indicator.restricted)
    expect(restricted.map(({ code }) => code)).toEqual([
      'struck_off_count',
      'expelled_count',
      'resigned_count',
      'disciplined_count',
    ])
  })

  it('has no word in a rule that blames the person', () => {
    for (const { message, office = '' } of form.rules)
      expect(message + office).not.toMatch(/lỗi|sai|vi phạm|!/)
  })
})

const quiet = {
  ...noMovement,
  has_member_change: 'khong',
  member_official: 21,
  member_probationary: 2,
  member_total: 23,
  member_exempt: 0,
  candidates_tracked: 4,
  awareness_class_sent_count: 0,
  probation_due_count: 0,
  meeting_status: 'da_hop',
  meeting_attended_count: 23,
  meeting_absent_unexcused_count: 0,
  meeting_quality_score: 92,
  disciplined_count: 0,
}

function broken(
  values: Record<string, number | string>,
  before: Record<string, number> | null = null,
  chiUy = true,
) {
  const scope = scopeOf({ ...quiet, ...values }, before, chiUy)
  return brokenRules(form, scope, 'error', 'explain', 'note').map(({ rule, text }) => `${rule} ${text}`)
}

const before = { member_official: 21, member_probationary: 2, candidates_tracked: 4 }

const of = (official: number) => ({
  member_official: official,
  member_probationary: 0,
  member_total: official,
  meeting_attended_count: official,
})

describe('the rules of the default form', () => {
  it('are silent on a quiet month', () => {
    expect(broken({}, before)).toEqual([])
  })

  it('R01: official and probationary members make the total', () => {
    expect(broken({ member_total: 24 })).toContain(
      'R01 Thưa đồng chí, 21 chính thức cộng 2 dự bị là 23, khác với tổng 24. Xin đồng chí xem lại giúp ạ.',
    )
  })

  it('R02 to R04: the stocks follow from the month before and the movements', () => {
    const month = { has_member_change: 'co', admitted_count: 1, member_official: 21, member_probationary: 2 }
    expect(broken(month, before)).toEqual([
      'R02 Tháng trước chi bộ có 23 đồng chí, tháng này tăng 1, giảm 0, vậy phải là 24; đồng chí đang ghi 23. Xin đồng chí cho biết số nào cần sửa ạ.',
      'R03 Số dự bị tính theo biến động là 3, đồng chí đang ghi 2. Có thể còn thiếu số kết nạp hoặc chuyển chính thức, xin đồng chí kiểm tra giúp ạ.',
    ])
    expect(broken({ has_member_change: 'co', converted_count: 1, member_official: 21 }, before)).toContain(
      'R04 Số chính thức tính theo biến động là 22, đồng chí đang ghi 21. Xin đồng chí xem lại giúp ạ.',
    )
  })

  it('R02 to R05 are not asked where there is no month before', () => {
    expect(broken({ has_member_change: 'co', admitted_count: 5, converted_count: 9 })).toEqual([])
  })

  it.each([
    ['R05', { has_member_change: 'co', converted_count: 3 }],
    ['R06', { has_member_change: 'co', transferred_in_count: 1, transferred_in_probationary_count: 2 }],
    [
      'R07',
      { has_member_change: 'co', expelled_count: 1, decrease_probationary_count: 1, disciplined_count: 1 },
    ],
    ['R08', { has_member_change: 'co', transferred_out_count: 22, member_official: -1, member_total: 1 }],
    ['R09', { member_exempt: 24 }],
    ['R10', { meeting_attended_count: 23, meeting_absent_unexcused_count: 1 }],
    ['R12', { has_member_change: 'co', expelled_count: 1 }],
    ['R13', { probation_due_count: 3 }],
    ['R16', { meeting_quality_score: 101 }],
    ['R17', { meeting_status: 'hoan' }],
    ['R19', { meeting_attended_count: 17 }],
    ['R19a', { meeting_attended_count: 20 }],
    ['R23', { member_official: 26, member_total: 28, has_member_change: 'co', transferred_in_count: 5 }],
    ['R24', { awareness_class_sent_count: 5 }],
    ['R28', { meeting_attended_count: 22, meeting_absent_unexcused_count: 1 }],
    ['R28a', { meeting_attended_count: 20 }],
  ])('%s is heard', (code, values) => {
    expect(broken(values, before).map((line) => line.split(' ')[0])).toContain(code)
  })

  it('R11 names what was written although there was no change', () => {
    expect(broken({ converted_count: 1 })).toEqual([
      'R11b Đồng chí đã chọn không có biến động nhưng lại ghi Chuyển chính thức: 1. Xin đồng chí xác nhận lại ạ.',
    ])
  })

  it('R19 asks under 75%, and only notes from 75% to under 90%', () => {
    const of20 = { member_official: 20, member_probationary: 0, member_total: 20, meeting_quality_score: 80 }
    const heard = (attended: number) =>
      broken({ ...of20, meeting_attended_count: attended }).map((line) => line.slice(0, 24))
    expect(heard(14)).toEqual(['R19 Tỷ lệ dự họp là 70%.'])
    expect(heard(15)).toEqual(['R19a Tỷ lệ dự họp là 75%'])
    expect(heard(17)).toEqual(['R19a Tỷ lệ dự họp là 85%'])
    expect(heard(18)).toEqual([])
  })

  it('R20 to R22 watch the branch committee', () => {
    expect(broken(of(2), null, false).map((line) => line.slice(0, 3))).toEqual(['R20'])
    expect(broken(of(9), null, false)).toEqual(['R21 Có 9 đảng viên chính thức, đủ điều kiện bầu chi ủy.'])
    expect(broken(of(9), null, true)).toEqual([])
    expect(broken(of(8), null, true).map((line) => line.slice(0, 3))).toEqual(['R22'])
  })

  it('a branch whose members are all exempt is not divided by', () => {
    expect(broken({ member_exempt: 23, meeting_attended_count: 0 })).toEqual([])
  })
})

describe('a form file', () => {
  it('says at which line it is no YAML', () => {
    expect(readFormFile('sections:\n  S1: [a\n').faults).toEqual([
      expect.objectContaining({ takes: 'yaml', where: { line: expect.any(Number) } }),
    ])
  })

  it('is refused with the keys that a record takes', () => {
    expect(faultsAfter(['    kind: gate\n', '    kind: gate\n    colour: red\n'])).toEqual([
      {
        where: { line: lineOf('    kind: gate') + 1 },
        what: 'indicators.0.colour',
        takes: 'known_key',
        detail: expect.stringContaining('code, section, label'),
      },
    ])
  })

  it('names the line of an expression that does not hold together', () => {
    const [fault] = faultsAfter(['holds: member_exempt <= member_total', 'holds: member_exempt <= members'])
    expect(fault).toMatchObject({
      takes: 'condition',
      what: `rules.${placeOf('R09')}.holds`,
      where: { line: lineOf('holds: member_exempt <= member_total') },
    })
    expect(fault?.detail).toContain('members')
  })

  it.each([
    [
      'a condition that is a number',
      'holds: member_exempt <= member_total',
      'holds: member_exempt + 1',
      'condition',
    ],
    ['a bound that is a condition', 'max: member_total', 'max: member_total > 3', 'whole_number'],
    ['a fix that is no indicator', 'fixes: [meeting_quality_score]', 'fixes: [score]', 'indicator'],
    ['an unknown section', 'section: S3', 'section: S9', 'section'],
    ['a code given twice', 'code: converted_count', 'code: admitted_count', 'unique_code'],
    ['choices of a count', 'type: int', 'type: choice', 'choices'],
    ['an expected answer that is no choice', 'expected: da_hop', 'expected: da_xong', 'expected'],
    ['a total made of itself', 'member_official + member_probationary\n', 'member_total + 1\n', 'derived'],
    [
      'a question that waits for itself',
      'required: transferred_in_count > 0',
      'required: transferred_in_probationary_count > 0',
      'reachable',
    ],
    [
      'a question that waits for no choice there is',
      'required: meeting_status == "da_hop"',
      'required: meeting_status == "xong"',
      'reachable',
    ],
    ['a question that is never asked', 'required: decrease_total > 0', 'required: 1 > 2', 'reachable'],
    [
      'a question that waits for a number out of range',
      'required: decrease_total > 0',
      'required: decrease_total < 0',
      'reachable',
    ],
  ])('is refused for %s', (_, from, to, takes) => {
    expect(faultsAfter([from ?? '', to ?? '']).map((fault) => fault.takes)).toContain(takes)
  })

  it('is refused for a message that speaks of what there is not', () => {
    expect(faultsAfter(['({member_exempt})', '({members})'])[0]).toMatchObject({
      takes: 'placeholder',
      what: `rules.${placeOf('R09')}.message`,
    })
  })

  it('takes an indicator more, and the rule that uses it', () => {
    const more = `  - code: fee_paid_count
    section: S5
    label: Đóng đảng phí
    kind: state
    type: int
    question: Có bao nhiêu đồng chí đã đóng đảng phí ạ?
    required: "yes"
    default: none
    max: member_total
`
    const edited = text.replace('# Counts made of others.', `${more}\n# Counts made of others.`)
    expect(readFormFile(edited).faults).toBeUndefined()
  })
})

describe('a rule of a form file that looks back over months', () => {
  const inOneLine = 'holds: member_exempt <= member_total'

  it.each([
    ['a sum of what is no indicator', 'sum12.nothing > 0', 'nothing'],
    ['a sum of a choice', 'sum24.has_member_change == 0', 'has_member_change'],
    ['a sum over months that there is not', 'sum36.admitted_count > 0', 'sum36'],
    ['a count by quarter', 'quarter.admitted_count > 0', 'admitted_count'],
    ['a month that has no name', 'month.next == "1/2027"', 'next'],
    ['the name of a month beside a number', 'month.this > 3', 'string > int'],
  ])('is refused for %s, at its line', (_, expression, detail) => {
    const faults = faultsAfter([inOneLine, `holds: ${expression}`])
    expect(faults).toEqual([
      {
        where: { line: lineOf(inOneLine) },
        what: `rules.${placeOf('R09')}.holds`,
        takes: 'condition',
        detail: expect.stringContaining(detail),
      },
    ])
  })

  it('is refused at the line where an expression of several lines begins', () => {
    const [found] = faultsAfter(['sum12.admitted_count <= sum24', 'sum12.admitted <= sum24'])
    expect(found).toMatchObject({
      takes: 'condition',
      what: `rules.${placeOf('R25')}.holds`,
      where: { line: lineOf('sum12.admitted_count <= sum24') - 1 },
    })
  })

  it.each([
    ['message', '({member_exempt})', '({sum12.nothing})', 'R09'],
    ['office', 'kết nạp {sum12.admitted_count}, nhiều', 'kết nạp {sum12.admitted}, nhiều', 'R25'],
  ])('is refused for words to the %s that speak of what there is not', (words, from, to, rule) => {
    expect(faultsAfter([from, to])).toMatchObject([
      { takes: 'placeholder', what: `rules.${placeOf(rule)}.${words}` },
    ])
  })

  it('is taken where it holds together', () => {
    const expression =
      'sum12.deceased_count + quarter.thematic_meeting_held <= sum24.deceased_count + month.quarter'
    expect(faultsAfter([inOneLine, `holds: ${expression} || month.before_missing`])).toEqual([])
    expect(faultsAfter(['({member_exempt})', '({sum12.deceased_count}, {month.this})'])).toEqual([])
  })
})
