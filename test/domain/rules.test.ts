import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expressionsOf, type Scope } from '../../src/domain/expression.ts'
import type { Figure } from '../../src/domain/figure.ts'
import type { Rule } from '../../src/domain/form.ts'
import { brokenAmong, brokenRules, namesOf, placeholdersOf } from '../../src/domain/rules.ts'
import { workOutStocks } from '../../src/domain/stocks.ts'
import { anyMonth } from './any-month.ts'
import { figures, form, monthBefore, pending, quietMonth, scopeOf, type Values } from './form.ts'

/** A rule with a month that it lets pass, one that it does not, and what it says then. */
type Case = {
  readonly code: string
  readonly passes: Values
  readonly fails: Values
  readonly says: string
  /** What the office reads, where that differs. */
  readonly office?: string
  readonly hasBranchCommittee?: boolean
}

const members = (official: number, probationary: number): Values => ({
  member_official: official,
  member_probationary: probationary,
  member_total: official + probationary,
})

const cases: readonly Case[] = [
  {
    code: 'R01',
    passes: members(21, 2),
    fails: { ...members(21, 2), member_total: 24 },
    says: 'Thưa đồng chí, 21 chính thức cộng 2 dự bị là 23, khác với tổng 24. Xin đồng chí xem lại giúp ạ.',
  },
  {
    code: 'R02',
    passes: { admitted_count: 1, ...members(21, 3) },
    fails: { admitted_count: 1, ...members(21, 2) },
    says: 'Tháng trước chi bộ có 23 đồng chí, tháng này tăng 1, giảm 0, vậy phải là 24; đồng chí đang ghi 23. Xin đồng chí cho biết số nào cần sửa ạ.',
  },
  {
    code: 'R03',
    passes: { converted_count: 1, ...members(22, 1) },
    fails: { converted_count: 1, ...members(21, 2) },
    says: 'Số dự bị tính theo biến động là 1, đồng chí đang ghi 2. Có thể còn thiếu số kết nạp hoặc chuyển chính thức, xin đồng chí kiểm tra giúp ạ.',
  },
  {
    code: 'R04',
    passes: { transferred_out_count: 1, ...members(20, 2) },
    fails: { transferred_out_count: 1, ...members(21, 2) },
    says: 'Số chính thức tính theo biến động là 20, đồng chí đang ghi 21. Xin đồng chí xem lại giúp ạ.',
  },
  {
    code: 'R05',
    passes: { converted_count: 2 },
    fails: { converted_count: 3 },
    says: 'Tháng trước chi bộ chỉ có 2 đồng chí dự bị nên không thể có 3 đồng chí chuyển chính thức. Xin đồng chí kiểm tra lại ạ.',
  },
  {
    code: 'R06',
    passes: { transferred_in_count: 2, transferred_in_probationary_count: 2 },
    fails: { transferred_in_count: 1, transferred_in_probationary_count: 2 },
    says: 'Số dự bị chuyển đến (2) nhiều hơn tổng số chuyển đến (1). Xin đồng chí sửa giúp ạ.',
  },
  {
    code: 'R07',
    passes: { transferred_out_count: 1, expelled_count: 1, decrease_probationary_count: 1 },
    fails: { transferred_out_count: 1, expelled_count: 1, decrease_probationary_count: 2 },
    says: 'Đồng chí dự bị không thuộc diện khai trừ, nên số dự bị giảm nhiều nhất là 1. Xin đồng chí xem lại ạ.',
  },
  {
    code: 'R09',
    passes: { member_exempt: 23 },
    fails: { member_exempt: 24 },
    says: 'Số được miễn sinh hoạt (24) nhiều hơn tổng số đảng viên (23). Xin đồng chí xem lại ạ.',
  },
  {
    code: 'R10',
    passes: { meeting_attended_count: 21, meeting_absent_unexcused_count: 2 },
    fails: { meeting_attended_count: 22, meeting_absent_unexcused_count: 2 },
    says: 'Có mặt 22 và vắng không lý do 2 cộng lại nhiều hơn 23 đảng viên. Nếu đồng chí đã tính cả khách mời, xin chỉ ghi đảng viên của chi bộ ạ.',
  },
  {
    code: 'R11',
    passes: { has_member_change: 'co', deceased_count: 1 },
    fails: { has_member_change: 'khong', deceased_count: 1 },
    says: 'Đồng chí đã chọn không có biến động nhưng lại ghi Từ trần: 1. Xin đồng chí xác nhận lại ạ.',
  },
  {
    code: 'R12',
    passes: { expelled_count: 1, disciplined_count: 1 },
    fails: { expelled_count: 1, disciplined_count: 0 },
    says: 'Khai trừ là một hình thức kỷ luật nên số bị kỷ luật phải ít nhất bằng 1. Xin đồng chí xem lại ạ.',
  },
  {
    code: 'R13',
    passes: { probation_due_count: 2 },
    fails: { probation_due_count: 3 },
    says: 'Số dự bị quá hạn (3) nhiều hơn số dự bị hiện có (2). Xin đồng chí sửa giúp ạ.',
  },
  {
    code: 'R16',
    passes: { meeting_quality_score: 100 },
    fails: { meeting_quality_score: 101 },
    says: 'Thang điểm là 100, xin đồng chí ghi lại điểm ạ.',
  },
  {
    code: 'R17',
    passes: { meeting_status: 'da_hop' },
    fails: { meeting_status: 'hoan' },
    says: 'Tháng này chưa ghi nhận buổi họp thường kỳ. Xin đồng chí cho biết lý do ạ.',
    office: 'Tháng này chưa ghi nhận buổi họp thường kỳ.',
  },
  {
    // 22 of the 23 are to attend: 17 are 77.3 percent, 16 are 72.7.
    code: 'R19',
    passes: { meeting_attended_count: 17 },
    fails: { meeting_attended_count: 16 },
    says: 'Tỷ lệ dự họp là 72%. Xin đồng chí cho biết lý do vắng là gì, xin không ghi tên ạ.',
    office: 'Tỷ lệ dự họp là 72%, dưới 75%.',
  },
  {
    code: 'R19a',
    passes: { meeting_attended_count: 20 },
    fails: { meeting_attended_count: 19 },
    says: 'Tỷ lệ dự họp là 86%.',
  },
  {
    code: 'R20',
    passes: members(3, 2),
    fails: members(2, 2),
    says: 'Chi bộ còn 2 đảng viên chính thức, dưới mức tối thiểu 3. Tôi xin báo Đảng ủy để cùng tháo gỡ. Xin đồng chí cho biết hướng củng cố ạ.',
    office: 'Còn 2 đảng viên chính thức, dưới mức tối thiểu 3.',
  },
  {
    code: 'R21',
    passes: members(8, 2),
    fails: members(9, 2),
    says: 'Có 9 đảng viên chính thức, đủ điều kiện bầu chi ủy.',
    hasBranchCommittee: false,
  },
  {
    code: 'R22',
    passes: members(9, 2),
    fails: members(8, 2),
    says: 'Chi bộ đang có chi ủy nhưng chỉ còn 8 đảng viên chính thức. Xin đồng chí xác nhận giúp ạ.',
    office: 'Đang có chi ủy nhưng chỉ còn 8 đảng viên chính thức.',
  },
  {
    // A fifth of the 23 of the month before is 4.6.
    code: 'R23',
    passes: members(25, 2),
    fails: members(26, 2),
    says: 'Số đảng viên thay đổi khá nhiều so với tháng trước (23 → 28). Xin đồng chí cho biết lý do ạ.',
    office: 'Số đảng viên thay đổi khá nhiều so với tháng trước (23 → 28).',
  },
  {
    code: 'R24',
    passes: { awareness_class_sent_count: 4, candidates_tracked: 3 },
    fails: { awareness_class_sent_count: 5, candidates_tracked: 3 },
    says: 'Số cử đi học (5) nhiều hơn số quần chúng ưu tú đang theo dõi (4). Xin đồng chí kiểm tra lại ạ.',
    office: 'Số cử đi học (5) nhiều hơn số quần chúng ưu tú đang theo dõi (4).',
  },
  {
    code: 'R28',
    passes: { meeting_quality_score: 89, meeting_absent_unexcused_count: 1 },
    fails: { meeting_quality_score: 90, meeting_absent_unexcused_count: 1 },
    says: 'Buổi họp được chấm 90 điểm nhưng 1 đồng chí vắng không lý do. Xin đồng chí xem lại điểm giúp ạ.',
    office: 'Buổi họp được chấm 90 điểm nhưng 1 đồng chí vắng không lý do.',
  },
  {
    code: 'R28a',
    passes: { meeting_quality_score: 90, meeting_attended_count: 20 },
    fails: { meeting_quality_score: 90, meeting_attended_count: 19 },
    says: 'Buổi họp được chấm 90 điểm nhưng tỷ lệ dự họp là 86%. Xin đồng chí xem lại điểm giúp ạ.',
    office: 'Buổi họp được chấm 90 điểm nhưng tỷ lệ dự họp là 86%.',
  },
]

function ruleOf(code: string): Rule {
  const found = form.rules.find((rule) => rule.code === code)
  if (found === undefined) throw new Error(`The form has no rule ${code}.`)
  return found
}

const monthWith = (values: Values, hasBranchCommittee = true): Scope =>
  scopeOf({ ...quietMonth, has_member_change: 'co', ...values }, monthBefore, hasBranchCommittee)

const saysOf = (code: string, scope: Scope): string[] =>
  brokenRules(form, scope, 'error', 'explain', 'note')
    .filter(({ rule }) => rule === code)
    .map(({ text }) => text)

describe('the rules of the form', () => {
  it('have a case each', () => {
    expect(cases.map(({ code }) => code)).toEqual(form.rules.map(({ code }) => code))
  })

  it('are silent on a quiet month', () => {
    expect(brokenRules(form, scopeOf(quietMonth, monthBefore), 'error', 'explain', 'note')).toEqual([])
  })

  it.each(cases)('$code lets pass what agrees', ({ code, passes, hasBranchCommittee }) => {
    const scope = monthWith(passes, hasBranchCommittee)
    expect(expressionsOf(form).compile(ruleOf(code).holds).run(scope)).toBe(true)
    expect(saysOf(code, scope)).toEqual([])
  })

  it.each(cases)('$code says what differs, and where it may be mended', (one) => {
    const scope = monthWith(one.fails, one.hasBranchCommittee)
    const { severity, fixes } = ruleOf(one.code)
    expect(saysOf(one.code, scope)).toEqual([one.says])
    expect(fixes).not.toEqual([])
    expect(brokenRules(form, scope, severity)).toContainEqual({
      rule: one.code,
      severity,
      text: one.says,
      office: one.office ?? one.says,
      fixes,
    })
  })

  it('only look at those of the severity that was asked for', () => {
    const scope = monthWith({ member_total: 24, meeting_status: 'hoan', meeting_attended_count: 19 })
    const found = (...severities: readonly Rule['severity'][]): string[] =>
      brokenRules(form, scope, ...severities).map(({ rule }) => rule)
    expect(found('error')).toEqual(['R01', 'R02'])
    expect(found('explain')).toEqual(['R17', 'R28a'])
    expect(found('note')).toEqual(['R19a'])
    expect(found()).toEqual([])
  })

  it('know every figure that their messages name', () => {
    const quiet = scopeOf(quietMonth, monthBefore)
    const named = form.rules.flatMap(({ message, office }) => placeholdersOf(message + (office ?? '')))
    expect(named.filter((one) => expressionsOf(form).compile(one).run(quiet) === undefined)).toEqual([])
  })
})

describe('the rule of the gate', () => {
  it.each([
    ['Kết nạp', 'admitted_count'],
    ['Chuyển chính thức', 'converted_count'],
    ['Chuyển đến', 'transferred_in_count'],
    ['Chuyển đi', 'transferred_out_count'],
    ['Từ trần', 'deceased_count'],
    ['Xóa tên', 'struck_off_count'],
    ['Khai trừ', 'expelled_count'],
    ['Xin ra khỏi Đảng', 'resigned_count'],
    ['Khôi phục quyền đảng viên', 'restored_count'],
  ])('names "%s" where that is what was given', (label, code) => {
    expect(saysOf('R11', monthWith({ has_member_change: 'khong', [code]: 2 }))).toEqual([
      `Đồng chí đã chọn không có biến động nhưng lại ghi ${label}: 2. Xin đồng chí xác nhận lại ạ.`,
    ])
  })
})

const asksWhy = (total: number, before: number): boolean =>
  brokenAmong(form, [ruleOf('R23')], scopeOf({ member_total: total }, { member_total: before })).length > 0

describe('the rule of many more or many fewer members', () => {
  it('lets up to 3 pass in a small branch, either way', () => {
    expect([asksWhy(8, 5), asksWhy(9, 5), asksWhy(2, 5), asksWhy(1, 5)]).toEqual([false, true, false, true])
  })

  it('lets up to a fifth pass in a large one, either way', () => {
    expect([asksWhy(120, 100), asksWhy(121, 100), asksWhy(80, 100), asksWhy(79, 100)]).toEqual([
      false,
      true,
      false,
      true,
    ])
  })
})

describe('the share of those who attended', () => {
  it('leaves out the members who need not', () => {
    expect(
      saysOf('R19', monthWith({ ...members(10, 0), member_exempt: 6, meeting_attended_count: 3 })),
    ).toEqual([])
  })

  it('is whole where nobody has to attend', () => {
    const nobody = monthWith({ ...members(2, 0), member_exempt: 2, meeting_attended_count: 0 })
    expect(saysOf('R19', nobody)).toEqual([])
    expect(saysOf('R19a', nobody)).toEqual([])
  })
})

/** The figures to take away so that a name of a rule has no value: itself, and for a sum each of its parts. */
function waysToMiss(name: string): string[][] {
  const isBefore = name.startsWith('prev.')
  const code = isBefore ? name.slice('prev.'.length) : name
  const mark = (one: string): string => (isBefore ? `prev.${one}` : one)
  const sum = form.derived[code]
  if (sum === undefined) return [[name]]
  return [...expressionsOf(form).compile(sum).names].map((part) => [name, mark(part)])
}

function without(scope: Scope, names: readonly string[], instead: Figure | undefined): Scope {
  const strip = (values: Scope['figures'], prefix: string): Scope['figures'] =>
    Object.fromEntries(
      Object.entries(values).flatMap(([code, figure]) => {
        if (!names.includes(prefix + code)) return [[code, figure]]
        return instead === undefined ? [] : [[code, instead]]
      }),
    )
  return {
    ...scope,
    figures: strip(scope.figures, ''),
    previous: scope.previous && strip(scope.previous, 'prev.'),
  }
}

describe('a rule whose figures are not all given', () => {
  it.each(cases)('$code is not run', ({ code, fails, hasBranchCommittee }) => {
    const scope = monthWith(fails, hasBranchCommittee)
    const names = [...namesOf(form, ruleOf(code))].filter((name) => !name.startsWith('branch.'))
    const instead = [undefined, pending, { state: 'not_applicable', words: null } as const]
    const months = names
      .flatMap(waysToMiss)
      .flatMap((missing) => instead.map((figure) => without(scope, missing, figure)))
    expect(names).not.toEqual([])
    expect(months.flatMap((month) => saysOf(code, month))).toEqual([])
  })

  it.each(['R02', 'R03', 'R04', 'R05', 'R23', 'R24'])(
    '%s is not run where there is no month before',
    (code) => {
      const { fails } = cases.find((one) => one.code === code) ?? { fails: {} }
      expect(saysOf(code, { ...monthWith(fails), previous: null })).toEqual([])
    },
  )
})

describe('whatever moved', () => {
  const stockRules = ['R01', 'R02', 'R03', 'R04'].map(ruleOf)

  const brokenWith = (before: Values, values: Values): string[] =>
    brokenAmong(form, stockRules, scopeOf(values, before)).map(({ rule }) => rule)

  it('the stocks worked out agree with the month before and the movements', () => {
    fc.assert(
      fc.property(anyMonth, ({ before, movements }) => {
        const stocks = workOutStocks(figures(movements), figures(before))
        if (stocks === undefined) throw new Error('Every movement is given.')
        const { official, probationary } = stocks
        expect(brokenWith(before, { ...movements, ...members(official, probationary) })).toEqual([])
      }),
    )
  })

  it('one stock that differs breaks a rule, whether the total follows it or not', () => {
    const off = fc.integer({ min: -5, max: 5 }).filter((by) => by !== 0)
    const stock = fc.constantFrom('member_official', 'member_probationary', 'member_total')
    fc.assert(
      fc.property(anyMonth, stock, off, ({ before, movements }, code, by) => {
        const stocks = workOutStocks(figures(movements), figures(before))
        if (stocks === undefined) throw new Error('Every movement is given.')
        const { official, probationary, total } = stocks
        const right = { member_official: official, member_probationary: probationary, member_total: total }
        const wrong = { ...right, [code]: (right[code] ?? 0) + by }
        const followed = members(wrong.member_official, wrong.member_probationary)
        expect(brokenWith(before, { ...movements, ...wrong })).toContain('R01')
        expect(
          brokenWith(before, { ...movements, ...(code === 'member_total' ? wrong : followed) }),
        ).not.toEqual([])
      }),
    )
  })

  it('one counted official instead of probationary breaks a rule although the total is right', () => {
    fc.assert(
      fc.property(anyMonth, ({ before, movements }) => {
        const stocks = workOutStocks(figures(movements), figures(before))
        if (stocks === undefined) throw new Error('Every movement is given.')
        const moved = members(stocks.official + 1, stocks.probationary - 1)
        expect(brokenWith(before, { ...movements, ...moved })).toEqual(['R03', 'R04'])
      }),
    )
  })
})
