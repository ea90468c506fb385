import type { Answer, Filling, Listed, Row, RowState, Said } from '../domain/answered.ts'
import { isDay } from '../domain/day.ts'
import { isPeriod } from '../domain/period.ts'
import type { Question, QuestionScope, Span } from '../domain/question.ts'
import { writeDay, writeMonth, writeNumber } from './format.ts'
import { scopeText, spanText, understoodText } from './question-name.ts'
import type { Translate } from './translate.ts'

/** What was understood, the figure, what it is made of, and what is missing; without the right, one sentence. */
export function answerText(answer: Answer, t: Translate): string[] {
  const { refused } = answer
  if (refused !== null && refused !== 'ranking') return [refusalText(refused, t)]
  const listing = answer.rows?.map((row) => rowText(row, answer, t)) ?? []
  return [...answerHead(answer, t), ...listing, ...answerFoot(answer, t)]
}

/** What was understood, and the figure of the whole. */
export function answerHead(answer: Answer, t: Translate): string[] {
  const { refused, question } = answer
  const understood = understoodText(refused === 'ranking' ? plain(question) : question, answer.label, t)
  return [
    ...(answer.demo ? [t('summary.demo')] : []),
    ...(refused === 'ranking' ? [t('ask.refused.ranking')] : []),
    figureLine(answer, understood, t),
  ]
}

/** What it is made of, and what else is to be said. */
export function answerFoot(answer: Answer, t: Translate): string[] {
  return [...basisLine(answer, t), ...answer.lines.map((line) => lineText(line, t))]
}

/** What a ranking that is not made leaves: the figure of the whole. */
function plain(question: Question): Question {
  return { ...question, ask: 'howMany' }
}

function refusalText(refused: 'right' | 'restricted' | 'noOwn', t: Translate): string {
  switch (refused) {
    case 'right':
      return t('ask.refused.right')
    case 'restricted':
      return t('ask.refused.restricted')
    case 'noOwn':
      return t('ask.refused.noOwn')
  }
}

function figureLine(answer: Answer, understood: string, t: Translate): string {
  const { value, rows, question } = answer
  if (question.ask === 'why') return t('ask.head', { understood })
  if (value !== null) return t('ask.figure', { understood, value: valueText(answer, value, t) })
  if (rows === null) return t('ask.noFigure', { understood })
  const nobody = rows.length === 0 && question.matter.kind !== 'movements'
  return t(nobody ? 'ask.nobody' : 'ask.head', { understood })
}

function valueText({ unit, question, share }: Answer, value: number, t: Translate): string {
  if (unit === '%') {
    const percent = t('ask.percent', { value })
    return share === null
      ? percent
      : t('ask.share', { percent, numerator: share.numerator, denominator: share.denominator })
  }
  const counted = countsBranches(question)
    ? t('ask.branches', { count: value })
    : withUnit(Math.abs(value), unit)
  if (question.ask !== 'growth') return counted
  return value === 0 ? t('ask.unchanged') : t(value > 0 ? 'ask.up' : 'ask.down', { by: counted })
}

/** Whether figures stand alone: the words before them say what is counted. */
export function isOwnUnit(question: Question): boolean {
  return question.matter.kind === 'movements' || countsBranches(question)
}

function countsBranches({ ask, matter }: Question): boolean {
  return (
    ask === 'count' ||
    matter.kind === 'branches' ||
    matter.kind === 'filed' ||
    matter.kind === 'late' ||
    matter.kind === 'onTime' ||
    matter.kind === 'branchCommittees'
  )
}

function withUnit(value: number, unit: string): string {
  return unit === '' ? writeNumber(value) : `${writeNumber(value)} ${unit}`
}

function rowText(row: Row, answer: Answer, t: Translate): string {
  const [name, value] = rowCells(row, answer, t)
  return value === undefined ? t('ask.name', { name }) : t('ask.row', { name, value })
}

/** Whose figure, and the figure; a list of names tells by its head what they have. */
export function rowCells(
  { name, value, state, span }: Row,
  { unit, question }: Answer,
  t: Translate,
): readonly [name: string, value?: string] {
  const { matter } = question
  const shownUnit = unit === '%' || isOwnUnit(question) ? '' : unit
  const label = span === undefined ? capital(name) : capital(spanText(span, t))
  // Only why a figure is missing is said beside a name.
  if (value === null && state !== undefined) return [label, stateText(state, t)]
  if (value === null) return span === undefined ? [label] : [label, t('ask.state.pending')]
  const official = matter.kind === 'eligible' || matter.kind === 'belowMinimum'
  if (official) return [label, t('ask.official', { value })]
  if (typeof value === 'number') return [label, withUnit(value, shownUnit)]
  return [label, isDay(value) ? writeDay(value) : value]
}

/** Why a branch has no figure, or what it has instead of one. */
export function stateText(state: RowState, t: Translate): string {
  return t(STATES[state])
}

const STATES: Readonly<Record<RowState, string>> = {
  missing: 'ask.state.missing',
  draft: 'ask.state.draft',
  returned: 'ask.state.returned',
  pending: 'ask.state.pending',
  notApplicable: 'ask.state.notApplicable',
  filed: 'ask.state.filed',
  late: 'ask.state.late',
  onTime: 'ask.state.onTime',
  yes: 'ask.state.yes',
  no: 'ask.state.no',
}

/** "Tính trên 13/14 chi bộ, 2 số chưa duyệt." */
function basisLine({ basis, question }: Answer, t: Translate): string[] {
  if (basis === null || question.matter.kind === 'branches' || question.matter.kind === 'branchCommittees')
    return []
  const { reported, expected, unapproved, unit } = basis
  const of = t(unit === 'branches' ? 'ask.ofBranches' : 'ask.ofReports', { reported, expected })
  return [unapproved === 0 ? t('ask.basis', { of }) : t('ask.basisUnapproved', { of, unapproved })]
}

function lineText({ key, with: fillings }: Said, t: Translate): string {
  const params = Object.entries(fillings).map(([name, filling]) => [name, fillingText(name, filling, t)])
  return capital(t(key, Object.fromEntries(params) as Record<string, string | number>))
}

function fillingText(name: string, filling: Filling, t: Translate): string | number {
  if (typeof filling === 'string' || typeof filling === 'number') return filling
  if (isScope(filling)) return scopeText(filling, t)
  if (isSpan(filling)) return spanText(filling, t)
  if (name === 'kinds')
    return filling
      .map(({ name: kind, value }) => t('summary.kind', { count: Number(value), kind: t(`kind.${kind}`) }))
      .join(', ')
  if (name === 'sum')
    return filling.map((one) => t('ask.part', { name: one.name, value: one.value ?? '' })).join(' + ')
  if (name === 'officials')
    return filling.map((one) => t('ask.nameOfficial', { name: one.name, value: one.value ?? '' })).join('; ')
  return filling.map((one) => listedText(one, t)).join(', ')
}

function listedText({ name, value, state }: Listed, t: Translate): string {
  const shown = isPeriod(name) ? writeMonth(name) : name
  if (value !== null) return t('ask.listed', { name: shown, value })
  return state === undefined ? shown : t('ask.listedState', { name: shown, state: stateText(state, t) })
}

const isSpan = (filling: Exclude<Filling, string | number>): filling is Span => 'from' in filling
const isScope = (filling: Exclude<Filling, string | number>): filling is QuestionScope => 'kind' in filling

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
