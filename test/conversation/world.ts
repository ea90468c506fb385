import type { Message } from '../../src/chat/ports.ts'
import type { Effect } from '../../src/conversation/effect.ts'
import { type Facts, factsAfter } from '../../src/conversation/facts.ts'
import type { GroupChoice } from '../../src/conversation/groups/place.ts'
import type { Input } from '../../src/conversation/input.ts'
import type { Outcome } from '../../src/conversation/outcome.ts'
import type { Debtor, ReminderPlan } from '../../src/conversation/remind/place.ts'
import type { Reply } from '../../src/conversation/reply.ts'
import { newState, revive, type State } from '../../src/conversation/state.ts'
import { turn } from '../../src/conversation/turn.ts'
import { defaultCalendar } from '../../src/domain/calendar.ts'
import type { Committee } from '../../src/domain/committee.ts'
import { type Instant, instantOf } from '../../src/domain/day.ts'
import { type Figures, withChanges } from '../../src/domain/figure.ts'
import type { History } from '../../src/domain/history.ts'
import type { OfficeBoard } from '../../src/domain/office-board.ts'
import type { OfficeTitle } from '../../src/domain/office-title.ts'
import type { Holding, Person, Role } from '../../src/domain/office.ts'
import type { Report, ReportRef } from '../../src/domain/report.ts'
import type { ChangeRequest } from '../../src/domain/review.ts'
import { makeRender } from '../../src/i18n/render.ts'
import { form } from './form.ts'
import { shown } from './showroom.ts'
import { neverFiled, openDesk, standingOf } from './desk.ts'
import { vietnamese } from '../../src/resources.ts'
import { spanOf } from '../i18n/replies.ts'

export { form }

const committee: Committee = {
  id: 1,
  code: 'xa-thu',
  name: 'Đảng ủy xã Thử',
  place: 'Thử',
  above: 'Đảng bộ tỉnh Thử',
  calendar: defaultCalendar,
}

const render = makeRender(vietnamese())

const given = (value: number) => ({ state: 'given', value, words: null }) as const

/** The stocks of a month before. */
export function stocks(official: number, probationary: number, exempt?: number): Figures {
  return {
    member_official: given(official),
    member_probationary: given(probationary),
    member_total: given(official + probationary),
    ...(exempt === undefined ? {} : { member_exempt: given(exempt) }),
  }
}

export function holding(role: Role, branches: readonly string[], id = 1): Holding {
  return {
    id,
    committee,
    role,
    seat: null,
    branches: branches.map((name, index) => ({ id: id * 10 + index, code: name, name })),
  }
}

const emptyBoard: OfficeBoard = { committeeId: 1, committee: committee.name, entries: [] }

type Options = {
  readonly at?: Instant
  readonly holdings?: readonly Holding[]
  readonly previous?: Figures | null
  readonly history?: History
  readonly debtors?: readonly Debtor[]
  /** What a reminder comes to, beside one person for each branch. */
  readonly plan?: Partial<ReminderPlan>
  readonly groups?: readonly GroupChoice[]
  /** Requests that wait for the office from the start. */
  readonly waiting?: readonly ChangeRequest[]
  /** Who holds which office, as the committee's office sees it. */
  readonly board?: OfficeBoard
  /** False where no branch has reported anything that could be drawn. */
  readonly reported?: boolean
}

/**
 * One chat with the real conversation and the real words over a world in memory. The state goes through JSON
 * between turns, as it does in a store.
 */
export function openChat(options: Options = {}) {
  let person: Person | null = {
    accountId: 7,
    address: { channel: 'test', id: '1' },
    holdings: options.holdings ?? [holding('secretary', ['Phố Mới'])],
  }
  let now = options.at ?? instantOf('2026-10-30', '09:00')
  let stored: string = JSON.stringify(newState)
  let last: readonly Message[] = []
  const reports = new Map<string, Report>()
  const lines: string[] = []
  const desk = openDesk(reports, options.waiting ?? [])
  const effects: Effect[] = []
  const previous = options.previous === undefined ? stocks(21, 2) : options.previous

  const planOf = (branchIds: readonly number[]): ReminderPlan => ({
    people: branchIds.length,
    branches: branchIds.length,
    recent: 0,
    waiting: 0,
    waitingUntil: null,
    unheld: [],
    unreached: [],
    leavesAt: null,
    tooLate: false,
    ...options.plan,
  })

  const branchName = (id: number): string =>
    (person?.holdings ?? []).flatMap(({ branches }) => branches).find((branch) => branch.id === id)?.name ??
    ''

  const titleOf = (id: number): OfficeTitle => {
    const held = person?.holdings.find((one) => one.id === id)
    const branches = held?.branches.map(({ name }) => name) ?? []
    return { role: held?.role ?? 'secretary', seat: held?.seat ?? null, branches }
  }

  const perform = (effect: Effect): Outcome => {
    effects.push(effect)
    switch (effect.kind) {
      case 'findReports':
        return {
          kind: 'reportsFound',
          purpose: effect.purpose,
          reports: effect.periods.flatMap((period) =>
            effect.branches.map(({ id: branchId, name, committeeId }) => ({
              branchId,
              period,
              name,
              committeeId,
              ...standingOf(reports.get(keyOf({ branchId, period }))),
            })),
          ),
        }
      case 'openReport': {
        const { branchId, period } = effect.report
        const report = reports.get(keyOf(effect.report)) ?? newReport(branchId, period)
        reports.set(keyOf(report), report)
        return { kind: 'reportOpened', report, form, inHand: effect.report, purpose: effect.purpose }
      }
      case 'saveFigures': {
        const report = reports.get(keyOf(effect.report))
        if (report === undefined) throw new Error('There is no such report.')
        const saved = { ...report, figures: withChanges(report.figures, effect.changes) }
        reports.set(keyOf(saved), saved)
        return { kind: 'figuresSaved', report: saved, aside: effect.aside }
      }
      case 'loadHistory':
        return {
          kind: 'historyLoaded',
          report: effect.report,
          history: options.history ?? {},
          purpose: effect.purpose,
        }
      case 'saveExplanation': {
        const report = reports.get(keyOf(effect.report))
        if (report === undefined) throw new Error('There is no such report.')
        const explained = { ...report, explanations: { ...report.explanations, ...effect.explanations } }
        reports.set(keyOf(report), explained)
        return { kind: 'explanationSaved', report: explained }
      }
      case 'submitReport': {
        const report = reports.get(keyOf(effect.report))
        if (report === undefined) throw new Error('There is no such report.')
        const revision = report.revision + 1
        const first = report.receipt ?? { number: 12, at: now }
        const receipt = { ...first, revision, code: `BN-7K3M9${revision}` }
        const submittedAt = report.submittedAt ?? now
        const status = 'submitted' as const
        const submitted = { ...report, status, receipt, revision, submittedAt, returned: null }
        reports.set(keyOf(report), submitted)
        return { kind: 'reportSubmitted', report: submitted }
      }
      case 'loadAskable':
        return {
          kind: 'askableLoaded',
          text: effect.text,
          askable: {
            form,
            branches: [],
            place: '',
            today: '2026-10-30',
            current: '2026-09',
            home: effect.home,
          },
        }
      case 'settleOnBehalf':
        return { kind: 'onBehalfSettled', settled: 'nothing', report: null }
      case 'pauseOffices':
        return {
          kind: 'officesPaused',
          day: effect.day,
          by: effect.by,
          offices: effect.offices.map(({ holdingId }) => titleOf(holdingId)),
          uncovered: [],
        }
      case 'endOffice': {
        const office = titleOf(effect.office.holdingId)
        const holdings = (person?.holdings ?? []).filter(({ id }) => id !== effect.office.holdingId)
        person = person === null || holdings.length === 0 ? null : { ...person, holdings }
        return { kind: 'officeLaidDown', why: effect.why, office, told: true, person }
      }
      case 'forgetChat':
        return { kind: 'chatForgotten', done: person === null }
      case 'listOffices':
        return { kind: 'officesListed', board: options.board ?? emptyBoard, purpose: effect.purpose }
      case 'loadSpan':
        return { kind: 'spanLoaded', summary: spanOf({ periods: effect.periods }) }
      case 'listDebtors':
        return {
          kind: 'debtorsListed',
          committeeId: effect.committeeId,
          period: effect.period,
          debtors: options.debtors ?? [],
          messages: [
            { fate: 'sent', count: 3, branches: ['Phố Mới'] },
            { fate: 'unreachable', count: 1, branches: ['Thôn A'] },
          ],
        }
      case 'planReminder': {
        const { kind: _kind, ...wish } = effect
        return { kind: 'reminderPlanned', ...wish, plan: planOf(effect.branchIds) }
      }
      case 'sendReminder':
        return { kind: 'reminderQueued', plan: planOf(effect.branchIds) }
      case 'listGroups':
        return { kind: 'groupsListed', committeeId: effect.committeeId, groups: options.groups ?? [] }
      case 'createGroupCode':
        return {
          kind: 'groupCodeCreated',
          code: 'K7MF-2XQA-P94D',
          bot: 'giao_ban_bot',
          expires: instantOf('2026-11-06', '09:00'),
        }
      case 'endGroup':
        return { kind: 'groupEnded' }
      default: {
        const done = desk.perform(effect, now, person) ?? shown(effect, options.reported ?? true)
        if (done !== undefined) return done
        throw new Error(`This world has no ${effect.kind}.`)
      }
    }
  }

  const newReport = (branchId: number, period: string): Report => ({
    ...neverFiled,
    id: branchId,
    committeeId: committee.id,
    branchId,
    period,
    branch: {
      code: 'pho_moi',
      name: branchName(branchId),
      kind: 'village',
      hasBranchCommittee: true,
      meetingDay: 3,
      officer: null,
    },
    formVersion: 1,
    status: 'draft',
    figures: {},
    previous,
    explanations: {},
  })

  const factsFor = (state: State): Facts => {
    const { place } = state
    const report = 'report' in place ? reports.get(keyOf(place.report)) : undefined
    return { now, person, work: report === undefined ? null : { report, form }, installed: true }
  }

  const run = (input: Input): readonly Message[] => {
    now += 1_000
    let state = revive(JSON.parse(stored))
    let facts = factsFor(state)
    const replies: Reply[] = []
    const inputs: Input[] = [input]
    for (let next = inputs.shift(); next !== undefined; next = inputs.shift()) {
      const turned = turn(state, next, facts)
      facts = factsAfter(facts, next)
      state = turned.state
      replies.push(...turned.replies)
      inputs.push(...turned.effects.map(perform))
    }
    stored = JSON.stringify(state)
    last = replies.flatMap((reply) => render(reply))
    for (const { text, buttons, attachment } of last) {
      if (attachment !== undefined) lines.push(`  <${attachment.kind}>`)
      lines.push(...text.split('\n').map((line) => `  ${line}`.trimEnd()))
      lines.push(...buttons.map((row) => `    ${row.map(({ label }) => `[${label}]`).join(' ')}`), '')
    }
    return last
  }

  return {
    says: (text: string, message: string | null = null) => {
      lines.push(...text.split('\n').map((line) => `> ${line}`))
      return run({ kind: 'text', text, message })
    },
    taps: (label: string) => {
      const button = last.flatMap(({ buttons }) => buttons.flat()).find((one) => one.label === label)
      if (button === undefined) throw new Error(`There is no button "${label}" under:\n${chatText(last)}`)
      lines.push(`> [${label}]`)
      return run(tapOf(button.data, label))
    },
    /** A tap on a button of an earlier message. */
    tapsOld: (data: string) => run(tapOf(data, null)),
    sends: (input: Input) => run(input),
    /** The offices of the person are others from now on; none make a stranger. */
    holds: (...holdings: readonly Holding[]) => {
      person =
        holdings.length === 0 ? null : { accountId: 7, address: { channel: 'test', id: '1' }, holdings }
    },
    goesTo: (instant: Instant) => {
      now = instant
    },
    /** Everything said so far, as a person would read it. */
    transcript: () => lines.join('\n'),
    text: () => chatText(last),
    buttons: () => last.flatMap(({ buttons }) => buttons.flat()),
    report: (period = '2026-10') => reports.get(`10/${period}`),
    /** What another chat did to a report meanwhile. */
    meanwhile: (change: Partial<Report>, period = '2026-10') => {
      const report = reports.get(`10/${period}`)
      if (report !== undefined) reports.set(`10/${period}`, { ...report, ...change })
    },
    /** A report that is there from the start. */
    has: (report: Report) => reports.set(keyOf(report), report),
    effects,
  }
}

const keyOf = ({ branchId, period }: ReportRef): string => `${branchId}/${period}`

function tapOf(data: string, label: string | null): Input {
  const dot = data.indexOf('.')
  return { kind: 'tap', token: data.slice(0, dot), choice: data.slice(dot + 1), label }
}

function chatText(messages: readonly Message[]): string {
  return messages.map(({ text }) => text).join('\n\n')
}
