import type { Basis } from '../../src/i18n/basis-text.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../src/conversation/outcome.ts'
import type { InvitationRefusal } from '../../src/conversation/invite/outcome.ts'
import type { ReviewRefusal } from '../../src/conversation/review/outcome.ts'
import type { ReportRefusal } from '../../src/conversation/filing/outcome.ts'
import { menuOf } from '../../src/conversation/rights.ts'
import { branchKinds } from '../../src/domain/branch.ts'
import { defaultCalendar } from '../../src/domain/calendar.ts'
import type { IndicatorType } from '../../src/domain/form.ts'
import { weekdayNames } from '../../src/domain/giao-ban.ts'
import { fates } from '../../src/domain/message-board.ts'
import type { Notice, RungNotice, Summarizing } from '../../src/domain/notice.ts'
import type { OfficeNotice } from '../../src/domain/office-notice.ts'
import { type Person, roles } from '../../src/domain/office.ts'
import type { Filing } from '../../src/domain/picture.ts'
import type { ReportStatus } from '../../src/domain/report.ts'
import type { SpanKind } from '../../src/domain/span.ts'
import type { GroupLinked } from '../../src/services/link-group.ts'
import type { Doubt } from '../../src/language/reading.ts'
import { sentencesOf } from './locale.ts'

const known = sentencesOf('vi/bot.json')
const groups = new Set([...known.keys()].map((key) => key.slice(0, key.indexOf('.'))))

const src = new URL('../../src/', import.meta.url)

/** The code that speaks these sentences; the command line and the trial room have words of their own. */
const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/^(cli|channels|storage|language)\//.test(name))
  .map((name) => readFileSync(new URL(name, src), 'utf8'))
  .join('\n')

function matches(pattern: RegExp): string[] {
  return [...new Set([...code.matchAll(pattern)].map((match) => match[1] ?? ''))]
}

/** Keys written out, and groups whose last part is filled in: `takes.${type}`. */
const written = matches(/'([a-z]\w*\.[\w:.]+)'/g).filter((key) => groups.has(key.slice(0, key.indexOf('.'))))
const spoken = matches(/\b(?:say|phrase|t|choice)\((?:'[^']*', )?'([^']+)'/g).filter((key) =>
  key.includes('.'),
)
const filledIn = matches(/`([a-z][\w.]*)\.\$\{/g).filter((group) => groups.has(group.replace(/\..*/, '')))

const office: Person = {
  accountId: 1,
  address: { channel: 'test', id: '1' },
  holdings: roles.map((role, id) => ({
    id,
    committee: { id: 1, code: 'xa', name: 'Xã', place: 'Xã', above: 'Tỉnh', calendar: defaultCalendar },
    role,
    seat: null,
    branches: [],
  })),
}

/** A reminder is worded by when it comes; every other notice by its kind. */
type When = Extract<Notice, { kind: 'reminder' }>['when']

/** What may be filled in; the types keep the lists whole. */
const families: Readonly<Record<string, readonly string[]>> = {
  role: roles,
  kind: branchKinds,
  menu: menuOf(office),
  status: namesOf<ReportStatus | 'none'>({ none: 1, draft: 1, submitted: 1, returned: 1, approved: 1 }),
  takes: namesOf<IndicatorType>({ int: 1, choice: 1, date: 1, text: 1 }),
  notice: namesOf<
    | Exclude<
        Notice,
        Summarizing | RungNotice | OfficeNotice | { kind: 'ladder' | 'accountUnreachable' | 'branchMoves' }
      >['kind']
    | 'opening'
    | When
  >({
    opening: 1,
    before: 1,
    due: 1,
    late: 1,
    filedByOther: 1,
    filedOnBehalf: 1,
    behalfDenied: 1,
    reportAmended: 1,
    changeRequested: 1,
    reportApproved: 1,
    reportReturned: 1,
    requestApproved: 1,
    requestReturned: 1,
    monthUnlocked: 1,
  }),
  reviewRefused: namesOf<ReviewRefusal>({
    'review:changed': 1,
    'review:settled': 1,
    'review:unknown': 1,
    'review:closed': 1,
  }),
  channel: ['telegram', 'zalo', 'web', 'cli', 'import'],
  ladder: ['figuresAsked', 'meetingAsked'],
  behalf: namesOf<Extract<Outcome, { kind: 'onBehalfSettled' }>['settled']>({
    confirmed: 1,
    denied: 1,
    nothing: 1,
  }),
  rawHead: ['period', 'code', 'branch', 'section', 'indicatorCode', 'indicator', 'state', 'value'],
  'summary.madeOf': namesOf<Basis['unit']>({ branches: 1, reports: 1 }),
  reportPart: ['political', 'organisation', 'control', 'mobilisation', 'shortcomings', 'tasks', 'proposals'],
  reportColumn: ['before', 'increase', 'decrease', 'after', 'official', 'probationary'],
  filedWhen: namesOf<Exclude<Filing, 'notExpected'>>({ onTime: 1, late: 1, missing: 1, open: 1 }),
  filedShort: namesOf<Exclude<Filing, 'notExpected'>>({ onTime: 1, late: 1, missing: 1, open: 1 }),
  fate: fates,
  linking: namesOf<Extract<GroupLinked, { kind: 'refused' }>['why']>({
    unknown: 1,
    used: 1,
    expired: 1,
    taken: 1,
    officeOnly: 1,
  }),
  weekday: weekdayNames,
  span: namesOf<SpanKind>({ quarter: 1, half: 1, nine: 1, year: 1, months: 1 }),
  'offices.short': roles,
  'offices.holder': roles,
  'offices.of': roles,
  'offices.ended': namesOf<Extract<OfficeNotice, { kind: 'officeEnded' }>['why']>({ replaced: 1, ended: 1 }),
  'offices.pausedNotice': namesOf<Extract<OfficeNotice, { kind: 'officePaused' }>['to']>({
    office: 1,
    holder: 1,
    other: 1,
  }),
  'offices.resumedNotice': namesOf<Extract<OfficeNotice, { kind: 'officeResumed' }>['to']>({
    office: 1,
    holder: 1,
  }),
  progress: ['submitted', 'late', 'draft', 'returned', 'none'],
  refused: namesOf<InvitationRefusal | ReportRefusal>({
    'invitation:unknown': 1,
    'invitation:used': 1,
    'invitation:expired': 1,
    'invitation:held': 1,
    'invitation:wait': 1,
    'invitation:group': 1,
    'report:submitted': 1,
    'report:missing': 1,
    'report:changed': 1,
  }),
  doubt: namesOf<Exclude<Doubt, `answer:${string}`>>({
    'number:several': 1,
    'number:estimate': 1,
    'number:ambiguous': 1,
    'number:negative': 1,
    'number:decimal': 1,
    'number:separator': 1,
    'number:too_large': 1,
    'number:missing': 1,
    'percent:range': 1,
    'date:impossible': 1,
    'date:lunar': 1,
    'date:other_month': 1,
    'date:ambiguous': 1,
  }),
}

function namesOf<T extends string>(names: Readonly<Record<T, 1>>): string[] {
  return Object.keys(names)
}

const ofFamilies = Object.entries(families).flatMap(([group, names]) =>
  names.map((name) => `${group}.${name}`),
)

describe('the sentences of the bot', () => {
  it('are there for every key that the code writes out', () => {
    expect(written.length).toBeGreaterThan(100)
    expect([...written, ...spoken].filter((key) => !known.has(key))).toEqual([])
  })

  it('are there for everything that may be filled into a key', () => {
    expect(filledIn.toSorted()).toEqual(Object.keys(families).toSorted())
    expect(ofFamilies.filter((key) => !known.has(key))).toEqual([])
  })

  it('are all said somewhere', () => {
    const used = new Set([...written, ...ofFamilies])
    expect([...known.keys()].filter((key) => !used.has(key))).toEqual([])
  })

  it('are never empty', () => {
    expect([...known].filter(([, sentence]) => sentence.trim() === '')).toEqual([])
  })
})
