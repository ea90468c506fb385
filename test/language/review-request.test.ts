import { describe, expect, it } from 'vitest'
import { monthLead } from '../../src/language/month-lead.ts'
import { namedIn } from '../../src/language/named-in.ts'
import { splitReason } from '../../src/language/reason.ts'
import { readReviewRequest } from '../../src/language/review-request.ts'
import { readLastDay, readUnlock } from '../../src/language/unlock-words.ts'
import { form } from '../domain/form.ts'

const today = '2026-11-10'

describe('what the office says by number', () => {
  it.each([
    ['duyệt 12', { kind: 'approve', number: 12 }],
    ['Duyet 12 a', { kind: 'approve', number: 12 }],
    ['duyệt đề nghị số 3', { kind: 'approve', number: 3 }],
    ['/duyet 12', { kind: 'approve', number: 12 }],
    ['/duyet@giaoban_bot duyệt 12', { kind: 'approve', number: 12 }],
    ['duyệt tất cả', { kind: 'approveAll' }],
    ['duyet het', { kind: 'approveAll' }],
    ['trả lại 12', { kind: 'return', number: 12, reason: '' }],
    ['trả lại 12 ạ', { kind: 'return', number: 12, reason: '' }],
    ['trả lại 12 lý do thiếu số dự bị', { kind: 'return', number: 12, reason: 'thiếu số dự bị' }],
    ['Trả lại số 12: thiếu số dự bị', { kind: 'return', number: 12, reason: 'thiếu số dự bị' }],
    ['tra lai 12 vi thieu so', { kind: 'return', number: 12, reason: 'thieu so' }],
    ['mở lại Phố Mới tháng 10', { kind: 'unlock', words: 'Phố Mới tháng 10' }],
    ['/duyet mở Phố Mới 10/2026', { kind: 'unlock', words: 'Phố Mới 10/2026' }],
  ])('%j', (text, request) => {
    expect(readReviewRequest(text)).toEqual(request)
    expect(readReviewRequest(text.normalize('NFD'))).toEqual(request)
  })

  it.each(['duyệt', '/duyet', 'duyệt binh', 'duyệt 12 đồng chí', 'trả lại', 'mở lớp 3', 'đúng', '12', ''])(
    '%j is none',
    (text) => {
      expect(readReviewRequest(text)).toBeUndefined()
    },
  )
})

describe('what is said of a month to open again', () => {
  it.each([
    ['Phố Mới tháng 10/2026 đến 15/11', { branch: 'Phố Mới', month: '2026-10', until: '2026-11-15' }],
    [
      'cho Phố Mới 10/2026 đến hết ngày 15/11/2026',
      { branch: 'Phố Mới', month: '2026-10', until: '2026-11-15' },
    ],
    ['tháng 10 của Phố Mới', { branch: 'Phố Mới', month: '2026-10', until: null }],
    ['Pho Moi thang 10 den 15/11', { branch: 'Pho Moi', month: '2026-10', until: '2026-11-15' }],
    ['Phố Mới', { branch: 'Phố Mới', month: null, until: null }],
    ['', { branch: null, month: null, until: null }],
  ])('%j', (words, asked) => {
    expect(readUnlock(words, today)).toEqual(asked)
  })

  it.each([
    ['15/11', '2026-11-15'],
    ['hết ngày 15 tháng 11', '2026-11-15'],
    ['3 ngày', '2026-11-13'],
    ['5/1', '2027-01-05'],
    ['1/11', '2026-11-01'],
    ['31/11', undefined],
    ['0 ngày', undefined],
    ['mai', undefined],
  ])('until %j is %j', (words, day) => {
    expect(readLastDay(words, today)).toBe(day)
  })
})

describe('a month before other words', () => {
  it.each([
    ['10/2026 dự họp 21', { month: '2026-10', rest: 'dự họp 21' }],
    ['tháng 10: dự họp 21', { month: '2026-10', rest: 'dự họp 21' }],
    ['tháng mười năm 2025', { month: '2025-10', rest: '' }],
    ['dự họp 21', undefined],
    ['3/10', undefined],
    ['', undefined],
  ])('%j', (text, lead) => {
    expect(monthLead(text, today)).toEqual(lead)
  })
})

describe('a reason behind what is said', () => {
  it.each([
    ['dự họp 21 vì đếm nhầm', 'dự họp 21', 'đếm nhầm'],
    ['dự họp 21, lý do: đếm nhầm', 'dự họp 21', 'đếm nhầm'],
    ['du hop 21 ly do la dem nham', 'du hop 21', 'dem nham'],
    ['vắng không lý do 2', 'vắng không lý do 2', null],
    ['vắng không lý do 2 lý do đếm nhầm', 'vắng không lý do 2', 'đếm nhầm'],
    ['lý do đếm nhầm', '', 'đếm nhầm'],
    ['dự họp 21', 'dự họp 21', null],
  ])('%j', (text, what, reason) => {
    expect(splitReason(text)).toEqual({ what, reason })
  })
})

describe('the figures that a reason names', () => {
  const vocabulary = form.indicators.map(({ code, label, names, type }) => ({
    code,
    label,
    names: names ?? [],
    type,
  }))

  it.each([
    ['thiếu số dự bị', ['member_probationary']],
    ['ngay hop va du hop chua khop', ['meeting_date', 'meeting_attended_count']],
    ['xin kiểm tra lại số kết nạp', ['admitted_count']],
    ['chuyển đến là dự bị chưa đúng', ['transferred_in_probationary_count']],
    ['chưa khớp sổ', []],
  ])('%j', (reason, codes) => {
    expect(namedIn(reason, vocabulary)).toEqual(codes)
  })
})
