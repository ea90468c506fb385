import type { Choices, Reply } from '../../src/conversation/reply.ts'
import { defaultCalendar } from '../../src/domain/calendar.ts'
import { instantOf } from '../../src/domain/day.ts'
import { indicatorOf } from '../../src/domain/form-index.ts'
import type { BranchMonth, Summary, Total } from '../../src/domain/summary.ts'
import { figures, form, quietMonth } from '../domain/form.ts'

/** A reply of every kind. */
export type EveryReply = { readonly [K in Reply['kind']]: Extract<Reply, { kind: K }> }

const choices: Choices = {
  token: 'k7',
  rows: [
    [
      { id: 'yes', label: { key: 'button.right' } },
      { id: 'n:23', label: '23' },
    ],
  ],
}

const period = '2026-10'
const dueDay = '2026-11-03'

export function total(indicator: string, value: number | null, more: Partial<Total> = {}): Total {
  const kind = indicatorOf(form, indicator)?.kind ?? 'flow'
  return { indicator, kind, value, reported: 14, expected: 14, pending: [], ...more }
}

/** September 2017 of the commune, in which every branch has reported. */
export function summaryOf(more: Partial<Summary> = {}): Summary {
  return {
    committee: {
      id: 7,
      code: 'si-ma-cai',
      name: 'Đảng ủy xã Si Ma Cai',
      place: 'Si Ma Cai',
      above: 'Đảng bộ tỉnh Lào Cai',
      calendar: defaultCalendar,
    },
    period: '2017-09',
    labels: Object.fromEntries(form.indicators.map(({ code, label }) => [code, label])),
    names: { pho_moi: 'Phố Mới', chung_chai: 'Chúng Chải', thon_b: 'Thôn B' },
    restricted: ['disciplined_count'],
    branches: { total: 14, byKind: { school: 5, village: 9 } },
    reported: 14,
    expected: 14,
    missing: [],
    totals: [
      total('member_official', 151),
      total('member_probationary', 15),
      total('member_total', 166),
      total('admitted_count', 0),
      total('disciplined_count', 0),
    ],
    yearToDate: [],
    targets: [],
    alerts: [],
    demo: false,
    ...more,
  }
}

export function monthOf(name: string, more: Partial<BranchMonth> = {}): BranchMonth {
  return {
    code: 'pho_moi',
    name,
    kind: 'village',
    hasBranchCommittee: true,
    reported: true,
    late: false,
    approved: false,
    figures: figures(quietMonth),
    explanations: {},
    previous: figures({ member_total: 23 }),
    ...more,
  }
}

/** A reply of every kind, about a branch and a committee of that name. */
export function everyReply(name: string): EveryReply {
  const indicator = form.indicators[0]
  if (indicator === undefined) throw new Error('The form has no indicator.')
  const asked = { note: null, choices }
  const stocks = { total: 23, official: 21, probationary: 2, exempt: 1 }
  const position = { number: 4, of: 16 }
  const summary = summaryOf({
    committee: { ...summaryOf().committee, name },
    names: { pho_moi: name },
    missing: [{ code: 'pho_moi', name, before: 23 }],
    totals: [total('member_exempt', 1, { pending: ['pho_moi'] })],
    alerts: [{ code: 'R20', branch: 'pho_moi', text: 'Còn 2 đảng viên chính thức.', reason: null }],
  })
  return {
    phrase: { kind: 'phrase', key: 'filing.resume', params: { month: period, branch: name } },
    ask: { kind: 'ask', phrase: { key: 'filing.confirm', params: { list: name } }, ...asked },
    question: { kind: 'question', period, indicator, position, values: {}, before: stocks, ...asked },
    card: { kind: 'card', period, form, position, stocks, before: stocks, broken: [], ...asked },
    readback: {
      kind: 'readback',
      period,
      branch: name,
      form,
      figures: figures(quietMonth),
      broken: [],
      ...asked,
    },
    receipt: {
      kind: 'receipt',
      period,
      branch: name,
      form,
      figures: figures(quietMonth),
      receipt: { number: 12, at: instantOf('2026-11-03', '09:14'), revision: 1 },
      late: false,
      lockDay: '2026-11-06',
    },
    welcome: { kind: 'welcome', committee: name, role: 'secretary', branches: [name], commands: ['baocao'] },
    help: { kind: 'help', commands: ['baocao', 'trogiup'] },
    summary: { kind: 'summary', summary, withAlerts: true },
    monthSummary: { kind: 'monthSummary', summary, withAlerts: true },
    opening: { kind: 'opening', period, branches: [name], dueDay },
    reminder: { kind: 'reminder', period, branches: [name], dueDay, when: 'due' },
    filedByOther: { kind: 'filedByOther', period, branchId: 1, branch: name, number: 12 },
    filedOnBehalf: {
      kind: 'filedOnBehalf',
      period,
      branchId: 1,
      branch: name,
      number: 12,
      by: 'office',
      stocks,
    },
    behalfDenied: { kind: 'behalfDenied', period, branchId: 1, branch: name, number: 12 },
    progress: {
      kind: 'progress',
      progress: { period, demo: false, branches: [{ name, status: 'none', late: false, at: null }] },
    },
    branchCard: {
      kind: 'branchCard',
      card: { period, form, month: monthOf(name), demo: false },
      whole: true,
    },
    answer: {
      kind: 'answer',
      answer: {
        question: {
          matter: { kind: 'figures', codes: ['member_total'] },
          scope: { kind: 'branches', branches: [{ id: 1, name }] },
          span: { from: period, to: period, asked: period },
          ask: 'howMany',
          negative: false,
          against: null,
          limit: null,
          numbers: [],
        },
        label: 'tổng số đảng viên',
        demo: false,
        value: 23,
        rows: null,
        unit: 'đồng chí',
        share: null,
        basis: { reported: 1, expected: 1, unapproved: 1, unit: 'branches' },
        lines: [],
        next: [],
        refused: null,
      },
      choices: null,
    },
    invitation: {
      kind: 'invitation',
      role: 'secretary',
      branches: [name],
      code: 'K7-QM-2X',
      link: 'https://t.me/giaoban_bot?start=K7QM2X',
      expires: instantOf('2026-11-10', '23:59'),
    },
  }
}
