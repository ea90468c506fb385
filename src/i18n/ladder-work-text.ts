import type { Missing, NextQuestion, Work } from '../domain/ladder.ts'
import type { BranchWork, RungNotice } from '../domain/notice.ts'
import type { Period } from '../domain/period.ts'
import { figureText } from './figure-text.ts'
import { beforeLine } from './filing-text.ts'
import { fillQuestion } from './question-text.ts'
import type { Translate } from './translate.ts'

/** More of what is missing would bury the question. */
const MOST_ITEMS = 8
const MOST_OF_EACH = 3

/** What is missing, beside the month before; a month that has just opened lacks everything, and nobody needs to be told. */
export function itemsText(said: RungNotice, t: Translate): string[] {
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
export function askText(rungs: readonly RungNotice[], t: Translate): string[] {
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
