import type { Choices, Reply } from '../../src/conversation/reply.ts'
import { defaultCalendar } from '../../src/domain/calendar.ts'
import { instantOf } from '../../src/domain/day.ts'
import { indicatorOf } from '../../src/domain/form-index.ts'
import { fates } from '../../src/domain/message-board.ts'
import type { Progress } from '../../src/domain/progress.ts'
import type { SpanSummary } from '../../src/domain/span-summary.ts'
import type { ChangeRequest, ReviewItem, ShownChange } from '../../src/domain/review.ts'
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

/** The third quarter of 2017, in which every branch has reported. */
export function spanOf(more: Partial<SpanSummary> = {}): SpanSummary {
  const { committee, labels, restricted, names } = summaryOf()
  return {
    committee,
    periods: ['2017-07', '2017-08', '2017-09'],
    labels,
    names,
    restricted,
    totals: [
      total('member_official', 151),
      total('member_probationary', 15),
      total('member_total', 166),
      total('admitted_count', 4, { reported: 42, expected: 42 }),
      total('disciplined_count', 1, { reported: 42, expected: 42 }),
    ],
    reporters: 14,
    gaps: [],
    demo: false,
    ...more,
  }
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
    part: false,
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
  const offices = [{ role: 'secretary', seat: null, branches: [name] }] as const
  const position = { number: 4, of: 16 }
  const summary = summaryOf({
    committee: { ...summaryOf().committee, name },
    names: { pho_moi: name },
    missing: [{ code: 'pho_moi', name, before: 23 }],
    totals: [total('member_exempt', 1, { pending: ['pho_moi'] })],
    alerts: [{ code: 'R20', branch: 'pho_moi', text: 'Còn 2 đảng viên chính thức.', reason: null }],
  })
  const progress: Progress = {
    period,
    demo: false,
    branches: [{ name, status: 'none', late: false, at: null }],
  }
  const filed = { period, branchId: 1, branch: name, number: 12 }
  const change: ShownChange = {
    indicator: 'meeting_attended_count',
    label: 'Dự họp',
    type: 'int',
    old: { state: 'given', value: 22, words: '22' },
    new: { state: 'given', value: 21, words: '21' },
  }
  const reportItem: ReviewItem = {
    kind: 'report',
    ...filed,
    revision: 1,
    late: true,
    at: 0,
    remarks: [{ text: 'Tỷ lệ dự họp là 65%, dưới 75%.', reason: 'Đi làm ăn xa' }],
  }
  const requestItem: ChangeRequest = {
    kind: 'request',
    ...filed,
    number: 15,
    revision: 1,
    changes: [change],
    reason: 'đếm nhầm',
    by: 'secretary',
    at: 0,
  }
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
      receipt: { number: 12, at: instantOf('2026-11-03', '09:14'), revision: 1, code: 'BN-7K3M9Q' },
      late: false,
      lockDay: '2026-11-06',
      current: true,
      whole: true,
    },
    amendment: {
      kind: 'amendment',
      period,
      branch: name,
      number: 12,
      changes: [change],
      broken: [],
      needsOffice: null,
      ...asked,
    },
    amended: { kind: 'amended', changes: [change] },
    reviewList: { kind: 'reviewList', items: [reportItem, requestItem], shown: 8 },
    reviewItem: { kind: 'reviewItem', item: reportItem, form, figures: figures(quietMonth) },
    revisions: {
      kind: 'revisions',
      period,
      branch: name,
      versions: [
        { number: 2, at: 0, office: 'secretary', channel: 'telegram', reason: 'đếm nhầm', changes: [change] },
      ],
      form,
      whole: true,
    },
    reportAmended: { kind: 'reportAmended', ...filed, by: 'secretary', changes: [change] },
    changeRequested: { kind: 'changeRequested', request: requestItem },
    reportApproved: { kind: 'reportApproved', ...filed },
    reportReturned: {
      kind: 'reportReturned',
      ...filed,
      reason: 'thiếu số dự bị',
      figures: [{ indicator: 'member_probationary', label: 'Đảng viên dự bị' }],
      until: '2026-11-05',
    },
    requestApproved: { kind: 'requestApproved', ...filed, changes: [change] },
    requestReturned: { kind: 'requestReturned', ...filed, reason: 'đã đúng', changes: [change] },
    monthUnlocked: { kind: 'monthUnlocked', period, branchId: 1, branch: name, until: '2026-11-15' },
    welcome: {
      kind: 'welcome',
      committee: name,
      role: 'secretary',
      seat: null,
      branches: [name],
      commands: ['baocao'],
    },
    help: { kind: 'help', commands: ['baocao', 'trogiup'] },
    summary: { kind: 'summary', summary, withAlerts: true },
    monthSummary: { kind: 'monthSummary', summary, withAlerts: true },
    messageBoard: {
      kind: 'messageBoard',
      period,
      messages: fates.map((fate) => ({ fate, count: 2, branches: [name] })),
    },
    dueProgress: { kind: 'dueProgress', progress, dueDay },
    weekly: {
      kind: 'weekly',
      line: { time: '07:30', period, progress, members: 20, next: { kind: 'due', day: dueDay } },
    },
    spanSummary: {
      kind: 'spanSummary',
      summary: spanOf({ gaps: [{ period, names: [name], reported: 1, expected: 2 }] }),
    },
    picture: {
      kind: 'picture',
      picture: {
        kind: 'board',
        committee: name,
        part: false,
        demo: false,
        periods: [period],
        rows: [{ name, cells: ['onTime'] }],
        page: 1,
        pages: 2,
      },
    },
    branchYear: {
      kind: 'branchYear',
      period,
      picture: {
        kind: 'branch',
        committee: name,
        part: false,
        demo: true,
        branch: name,
        points: [{ period, official: 21, probationary: 2, attended: 19, base: 21, filing: 'late' }],
      },
    },
    document: {
      kind: 'document',
      file: 'workbook',
      pack: { summary, form, year: new Map(), at: 0, small: 'each' },
    },
    opening: { kind: 'opening', period, branches: [name], dueDay },
    reminder: { kind: 'reminder', period, branches: [name], dueDay, when: 'due' },
    deputyAsked: { kind: 'deputyAsked', period, branches: [name], dueDay },
    officerTold: { kind: 'officerTold', period, branches: [name], dueDay },
    figuresAsked: { kind: 'figuresAsked', period, branches: [name] },
    figuresTold: { kind: 'figuresTold', period, branches: [name] },
    callList: {
      kind: 'callList',
      period,
      calls: [
        { branch: name, role: 'secretary', link: 'tg://user?id=5001', unreached: true, filed: false },
        { branch: name, role: 'deputy', link: null, unreached: false, filed: false },
        { branch: name, role: null, link: null, unreached: false, filed: true },
      ],
    },
    monthLocked: { kind: 'monthLocked', period, filed: 13, expected: 14, missing: [name] },
    meetingToday: { kind: 'meetingToday', period, branches: [name], tonight: false },
    meetingAsked: { kind: 'meetingAsked', period, branches: [name], work: { items: [], question: null } },
    ladder: {
      kind: 'ladder',
      committeeId: 1,
      parts: [
        {
          rung: { job: 'reminder', period, name: '0', until: instantOf(dueDay) },
          branches: [{ id: 1, name, hasBranchCommittee: true }],
          said: {
            kind: 'reminder',
            period,
            branches: [name],
            dueDay,
            when: 'due',
            work: {
              items: form.indicators.slice(0, 10).map((one) => ({ indicator: one, before: null })),
              question: { indicator, values: {}, before: stocks },
            },
          },
        },
      ],
    },
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
    requestDigest: { kind: 'requestDigest', requests: [{ number: 13, period }] },
    behalfDenied: { kind: 'behalfDenied', period, branchId: 1, branch: name, number: 12 },
    branchMoves: {
      kind: 'branchMoves',
      what: 'mergedAway',
      period: '2026-11',
      last: period,
      branchId: 1,
      branch: name,
      others: ['Sín Chải'],
    },
    aboutOffice: { kind: 'aboutOffice', key: 'offices.left', offices, ...asked },
    officeBoard: {
      kind: 'officeBoard',
      board: {
        committeeId: 7,
        committee: 'Đảng ủy xã Si Ma Cai',
        entries: [{ kind: 'branch', key: 'branch:1', branchId: 1, code: 'pho_moi', name, holders: [] }],
      },
    },
    officeEnded: { kind: 'officeEnded', why: 'replaced', committee: 'Đảng ủy xã', offices, left: [] },
    officeLeft: { kind: 'officeLeft', offices },
    officePaused: { kind: 'officePaused', to: 'office', offices, day: dueDay, uncovered: [] },
    officeResumed: { kind: 'officeResumed', to: 'office', offices },
    accountUnreachable: {
      kind: 'accountUnreachable',
      offices: [
        { role: 'secretary', branch: name },
        { role: 'leader', branch: null },
      ],
    },
    progress: { kind: 'progress', progress },
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
      seat: null,
      replaces: false,
      branches: [name],
      code: 'K7-QM-2X',
      link: 'https://t.me/giaoban_bot?start=K7QM2X',
      expires: instantOf('2026-11-10', '23:59'),
    },
  }
}
