import { yearOf } from '../domain/period.ts'
import {
  type Limit,
  monthsOf,
  nameOf,
  type Question,
  type QuestionScope,
  type Span,
} from '../domain/question.ts'
import { writeMonth } from './format.ts'
import type { Translate } from './translate.ts'

/** A question as it was understood: the matter, whose, when. `label` is the matter in the words of the form. */
export function understoodText(question: Question, label: string, t: Translate): string {
  const { scope, span, against } = question
  const about = aboutText(question, label, t)
  const parts = { about, scope: scopeText(scope, t), time: spanText(span, t) }
  const said = t('ask.understood', parts)
  const whole = against === null ? said : t('ask.understoodAgainst', { said, against: spanText(against, t) })
  return whole.charAt(0).toLocaleUpperCase('vi') + whole.slice(1)
}

function aboutText(question: Question, label: string, t: Translate): string {
  const { ask, negative, numbers, limit, top = 1 } = question
  const matter = matterText(question, label, t)
  if (ask === 'why')
    return numbers.length === 0
      ? t('ask.about.whyMatter', { matter })
      : t('ask.about.why', { numbers: numbers.join(', '), matter })
  if (ask === 'share') return t('ask.about.share', { matter: chosenText(question, matter, t) })
  if (ask === 'most')
    return top > 1 ? t('ask.about.mostOf', { matter, top }) : t('ask.about.most', { matter })
  if (ask === 'fewest')
    return top > 1 ? t('ask.about.fewestOf', { matter, top }) : t('ask.about.fewest', { matter })
  if (ask === 'series') return t('ask.about.series', { matter })
  if (ask === 'list' && question.matter.kind !== 'branches') return t('ask.about.list', { matter })
  if (
    question.matter.kind === 'eligible' ||
    question.matter.kind === 'belowMinimum' ||
    question.matter.kind === 'unusual'
  )
    return matter
  if (limit !== null)
    return t(negative ? BEYOND[limit.is] : LIMITS[limit.is], { matter, number: limit.number })
  const picks = ask === 'who' || ask === 'count'
  if (question.matter.kind === 'choice')
    return ask === 'howMany' ? alone(question, matter, t) : chosenText(question, matter, t)
  if (question.matter.kind === 'figures' && picks)
    return t(negative ? 'ask.about.whoNot' : 'ask.about.who', { matter })
  return matter
}

/** Branches by what they chose: "chi bộ đã họp", "chi bộ không có sinh hoạt chuyên đề". */
function chosenText({ matter, negative }: Question, label: string, t: Translate): string {
  if (matter.kind !== 'choice') return label
  if (matter.choice !== 'co') return t('ask.about.whoDid', { matter: label })
  return t(negative ? 'ask.about.whoNot' : 'ask.about.who', { matter: label })
}

function alone({ matter }: Question, label: string, t: Translate): string {
  return matter.kind === 'choice' && matter.choice !== 'co'
    ? t('ask.about.meeting', { matter: label })
    : label
}

const LIMITS: Readonly<Record<Limit['is'], string>> = {
  below: 'ask.limit.below',
  atMost: 'ask.limit.atMost',
  above: 'ask.limit.above',
  atLeast: 'ask.limit.atLeast',
  exactly: 'ask.limit.exactly',
}

/** Those that do not keep within a limit. */
const BEYOND: Readonly<Record<Limit['is'], string>> = {
  below: 'ask.limit.atLeast',
  atMost: 'ask.limit.above',
  above: 'ask.limit.atMost',
  atLeast: 'ask.limit.below',
  exactly: 'ask.limit.not',
}

function matterText({ matter, negative, ask, scope }: Question, label: string, t: Translate): string {
  switch (matter.kind) {
    case 'figures':
    case 'choice':
    case 'day':
      return label
    case 'movements':
      return t('ask.matter.movements')
    case 'branches':
      return t('ask.matter.branches')
    case 'branchCommittees':
      return t(
        negative
          ? 'ask.matter.noCommittees'
          : ask === 'howMany' && scope.kind === 'branches'
            ? 'ask.matter.committee'
            : 'ask.matter.committees',
      )
    case 'eligible':
      return t('ask.matter.eligible')
    case 'belowMinimum':
      return t('ask.matter.belowMinimum')
    case 'filed':
    case 'late':
    case 'onTime':
      if (ask === 'howMany') return t('ask.matter.filing')
      return t(negative ? NOT_FILED[matter.kind] : FILED[matter.kind])
    case 'attendance':
      return t('ask.matter.attendance')
    case 'unusual':
      return t('ask.matter.unusual')
  }
}

const FILED = {
  filed: 'ask.matter.filed',
  late: 'ask.matter.late',
  onTime: 'ask.matter.onTime',
} as const

const NOT_FILED = {
  filed: 'ask.matter.notFiled',
  late: 'ask.matter.notLate',
  onTime: 'ask.matter.notOnTime',
} as const

/** Whose: "toàn xã", "các chi bộ thôn", "Chi bộ Phố Mới". */
export function scopeText(scope: QuestionScope, t: Translate): string {
  switch (scope.kind) {
    case 'commune':
      return t('ask.scope.commune')
    case 'kind':
      return t('ask.scope.kind', { kind: t(`kind.${scope.of}`) })
    case 'own':
      return t('ask.scope.own')
    case 'branches':
      return scope.branches.map(({ name }) => t('ask.scope.branch', { name })).join(', ')
  }
}

const QUARTERS = ['I', 'II', 'III', 'IV']

/** When: "tháng 9/2017", "quý III/2017", "9 tháng đầu năm 2017"; a run that was cut short says how far it goes. */
export function spanText(span: Span, t: Translate): string {
  const said = wholeSpan(span, t)
  return span.asked > span.to ? t('ask.time.until', { said, month: span.to }) : said
}

function wholeSpan(span: Span, t: Translate): string {
  const name = nameOf(span)
  const year = String(yearOf(span.from))
  switch (name.kind) {
    case 'month':
      return t('ask.time.month', { month: span.from })
    case 'quarter':
      return t('ask.time.quarter', { quarter: QUARTERS[name.quarter - 1] ?? '', year })
    case 'firstMonths':
      return t('ask.time.firstMonths', { months: name.months, year })
    case 'lastHalf':
      return t('ask.time.lastHalf', { year })
    case 'year':
      return t('ask.time.year', { year })
    case 'months':
      return t('ask.time.months', {
        count: monthsOf({ ...span, to: span.asked }).length,
        from: writeMonth(span.from),
        to: writeMonth(span.asked),
      })
  }
}
