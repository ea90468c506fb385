import type { Call, Missing, NextQuestion, Work } from '../domain/ladder.ts'
import type { RungNotice } from '../domain/notice.ts'
import type { Period } from '../domain/period.ts'
import { figureText } from './figure-text.ts'
import { beforeLine } from './filing-text.ts'
import { fillQuestion } from './question-text.ts'
import type { Translate } from './translate.ts'

/** More of what is missing would bury the question. */
const MOST_ITEMS = 8

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
    case 'callList':
      return [
        t('ladder.callList', { month, count: new Set(said.calls.map(({ branch }) => branch)).size }),
        ...said.calls.map((call) => callLine(call, t)),
      ]
    case 'monthLocked':
      return [
        t('ladder.monthLocked', { month, filed: said.filed, expected: said.expected }),
        ...(said.missing.length === 0
          ? []
          : [t('ladder.monthLockedMissing', { branches: said.missing.join(', ') })]),
      ]
    case 'meetingToday':
      return [t(said.tonight ? 'ladder.meetingToday' : 'ladder.meetingTodayLater', met(said))]
    case 'meetingAsked':
      return [t('ladder.meetingAsked', met(said))]
  }
}

function met({ period, branches }: { readonly period: Period; readonly branches: readonly string[] }) {
  return { month: period, branches: branches.join(', ') }
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
  if (said.kind === 'opening' || items.length === 0) return []
  const shown = items.slice(0, MOST_ITEMS)
  const rest = items.length - shown.length
  const compared = shown.some(({ before }) => before !== null)
  return [
    t(compared ? 'ladder.missing' : 'ladder.missingPlain', { count: items.length }),
    ...shown.map((item) => itemLine(item, t)),
    ...(rest === 0 ? [] : [t('ladder.more', { count: rest })]),
  ]
}

function itemLine({ indicator, before }: Missing, t: Translate): string {
  const { label } = indicator
  return before === null
    ? t('ladder.item', { label })
    : t('ladder.itemBefore', { label, before: figureText(indicator, before, t) })
}

/** The next question, where there is one to ask; or else how to begin. */
function askText(rungs: readonly RungNotice[], t: Translate): string[] {
  const [only, another] = rungs.filter(({ kind }) => isForFiling(kind))
  if (only === undefined) return []
  const question = another === undefined ? (workOf(only)?.question ?? null) : null
  return question === null ? [t('ladder.file')] : questionLines(question, only.period, t)
}

function isForFiling(kind: RungNotice['kind']): boolean {
  return kind === 'opening' || kind === 'reminder' || kind === 'deputyAsked' || kind === 'meetingAsked'
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
