import type { Call, Missing, NextQuestion, Work } from '../domain/ladder.ts'
import type { BranchWork, RungNotice } from '../domain/notice.ts'
import type { Period } from '../domain/period.ts'
import { figureText } from './figure-text.ts'
import { beforeLine } from './filing-text.ts'
import { fillQuestion } from './question-text.ts'
import type { Translate } from './translate.ts'

/** More of what is missing would bury the question. */
const MOST_ITEMS = 8
const MOST_OF_EACH = 3

/** All that a person hears of the ladder at once: each rung a paragraph, and what they can do about it at the end. */
export function ladderText(rungs: readonly RungNotice[], t: Translate): string[] {
  const paragraphs = rungs.map((said) => [...saidText(said, t), ...itemsText(said, t)])
  const all = [...paragraphs, askText(rungs, t)].filter((lines) => lines.length > 0)
  return all.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))
}

function saidText(said: RungNotice, t: Translate): string[] {
  const month = said.period
  switch (said.kind) {
    case 'opening':
      return [t('notice.opening', owed(said))]
    case 'reminder':
      return [t(`notice.${said.when}`, owed(said))]
    case 'deputyAsked':
    case 'officerTold':
      return [t(`ladder.${said.kind}`, owed(said))]
    case 'figuresAsked':
    case 'figuresTold':
      return [t(`ladder.${said.kind}`, { month, branches: said.branches.join(', ') })]
    case 'callList':
      return [
        ...callLines('ladder.callList', said, ({ filed }) => !filed, t),
        ...callLines('ladder.callFigures', said, ({ filed }) => filed, t),
      ]
    case 'monthLocked':
      return [
        t('ladder.monthLocked', { month, filed: said.filed, expected: said.expected }),
        ...(said.missing.length === 0
          ? []
          : [t('ladder.monthLockedMissing', { branches: said.missing.join(', ') })]),
      ]
    case 'meetingToday':
    case 'meetingAsked':
      return [t(`ladder.${said.kind}`, { month, branches: said.branches.join(', ') })]
  }
}

/** Whom to call about those that have not filed, or about those that have without some figures; nothing where nobody is. */
function callLines(
  head: 'ladder.callList' | 'ladder.callFigures',
  { calls, period: month }: Extract<RungNotice, { kind: 'callList' }>,
  isOne: (call: Call) => boolean,
  t: Translate,
): string[] {
  const some = calls.filter(isOne)
  if (some.length === 0) return []
  const count = new Set(some.map(({ branch }) => branch)).size
  return [t(head, { month, count }), ...some.map((call) => callLine(call, t))]
}

function owed(said: {
  readonly period: Period
  readonly branches: readonly string[]
  readonly dueDay: string
}) {
  return { month: said.period, branches: said.branches.join(', '), day: said.dueDay }
}

function callLine({ branch, role, link, unreached }: Call, t: Translate): string {
  if (role === null) return t('ladder.callNobody', { branch })
  const who = t('ladder.call', { role: t(`role.${role}`), branch })
  const linked = link === null ? who : t('ladder.callLink', { who, link })
  return unreached ? t('ladder.callUnreached', { who: linked }) : linked
}

/** What is missing, beside the month before; a month that has just opened lacks everything, and nobody needs to be told. */
function itemsText(said: RungNotice, t: Translate): string[] {
  const items = workOf(said)?.items ?? []
  if (said.kind === 'opening') return []
  if ('each' in said) return (said.each ?? []).map((one) => branchLine(one, t))
  if (items.length === 0) return []
  const shown = items.slice(0, MOST_ITEMS)
  const rest = items.length - shown.length
  const compared = shown.some(({ before }) => before !== null)
  return [
    t(compared ? 'ladder.missing' : 'ladder.missingPlain', { count: items.length }),
    ...shown.map((item) => itemLine(item, t)),
    ...(rest === 0 ? [] : [t('ladder.more', { count: rest })]),
  ]
}

/** One of several branches: how much is missing, and what comes first. */
function branchLine({ branch, items }: BranchWork, t: Translate): string {
  const count = items.length
  if (count === 0) return t('ladder.eachReady', { branch })
  const list = items.slice(0, MOST_OF_EACH).map(({ indicator }) => indicator.label)
  const shown = { branch, count, list: list.join(', ') }
  return t(count > MOST_OF_EACH ? 'ladder.eachMore' : 'ladder.each', shown)
}

function itemLine({ indicator, before }: Missing, t: Translate): string {
  const { label } = indicator
  return before === null
    ? t('ladder.item', { label })
    : t('ladder.itemBefore', { label, before: figureText(indicator, before, t) })
}

/** The next question, where there is one to ask; or else how to begin. */
function askText(rungs: readonly RungNotice[], t: Translate): string[] {
  const asking = rungs.filter(({ kind }) => forFiling.has(kind))
  const [first] = asking
  if (first === undefined) return []
  const asked = asking.find((said) => questionOf(said) !== null) ?? first
  const question = questionOf(asked)
  if (question !== null) return questionLines(question, asked.period, t)
  if (workOf(first)?.items.length === 0 && asking.length === 1) return [t('ladder.submit')]
  const supplies = asking.every(({ kind }) => kind === 'figuresAsked')
  return [supplies ? t('ladder.supply', { month: first.period }) : t('ladder.file')]
}

const forFiling: ReadonlySet<RungNotice['kind']> = new Set<RungNotice['kind']>([
  'opening',
  'reminder',
  'deputyAsked',
  'figuresAsked',
  'meetingAsked',
])

function questionOf(said: RungNotice): NextQuestion | null {
  return workOf(said)?.question ?? null
}

function questionLines({ indicator, values, before }: NextQuestion, period: Period, t: Translate): string[] {
  return [
    ...(before === null ? [] : [beforeLine(before, t)]),
    fillQuestion(indicator.question, period, values),
    ...(indicator.hint === '' ? [] : [indicator.hint]),
  ]
}

function workOf(said: RungNotice): Work | null {
  return 'work' in said ? (said.work ?? null) : null
}
