import type { Found, Listed, Said } from '../answered.ts'
import { indicatorOf } from '../form-index.ts'
import { addMonths, type Period, yearStart } from '../period.ts'
import { monthSpan, type Span } from '../question.ts'
import { movementCodes } from '../stocks.ts'
import type { Asked } from './asked.ts'
import { labelOf } from './figures.ts'
import { basisOver, gapsOf, said } from './said.ts'
import { sumOver } from './sums.ts'

/** The movements that a stock is made of: those that add to it, and those that take away from it. */
type Moves = { readonly adds: readonly string[]; readonly takes: readonly string[] }

const decreases = [
  'transferred_out_count',
  'deceased_count',
  'struck_off_count',
  'expelled_count',
  'resigned_count',
]

const MOVES: Readonly<Record<string, Moves>> = {
  member_total: { adds: ['admitted_count', 'transferred_in_count', 'restored_count'], takes: decreases },
  member_official: {
    adds: ['converted_count', 'transferred_in_count', 'restored_count', 'decrease_probationary_count'],
    takes: ['transferred_in_probationary_count', ...decreases],
  },
  member_probationary: {
    adds: ['admitted_count', 'transferred_in_probationary_count'],
    takes: ['converted_count', 'decrease_probationary_count'],
  },
}

/** The movements of the form that somebody may see in that scope: what may point at a person is not among them. */
function seenMovements({ question, evidence, viewer }: Asked): string[] {
  const whole = question.scope.kind === 'commune' || viewer.small === null
  const { scope } = question
  const own =
    scope.kind === 'branches' &&
    viewer.small !== null &&
    scope.branches.every(({ id }) => viewer.small?.includes(id))
  return movementCodes.filter((code) => {
    const indicator = indicatorOf(evidence.form, code)
    return indicator !== undefined && (indicator.restricted !== true || whole || own)
  })
}

/** Every movement that happened in the months asked about. */
export function movements(asked: Asked): Found {
  const { scope, span } = asked.question
  const sums = seenMovements(asked).map((code) => ({ code, sum: sumOver(asked, code, scope, span) }))
  const happened = sums.filter(({ sum }) => sum.value !== null && sum.value > 0)
  const [first] = sums
  const nothing = first !== undefined && happened.length === 0 && sums.some(({ sum }) => sum.value !== null)
  return {
    value: null,
    rows: sums.every(({ sum }) => sum.value === null)
      ? null
      : happened.map(({ code, sum }) => ({ name: labelOf(asked, code), value: sum.value })),
    unit: '',
    basis: basisOver(sums.map(({ sum }) => sum.basis)),
    lines: [
      ...(nothing ? [said('ask.noMovements')] : []),
      ...(first === undefined ? [] : gapsOf(first.sum, span)),
    ],
  }
}

/**
 * How a stock came from the one before it: "tháng trước 165, kết nạp 1"; where nothing moved in the month, also from
 * the end of the year before. Nothing where a part of it is not known.
 */
export function cameFrom(asked: Asked, code: string): Said[] {
  const { span } = asked.question
  const month = cameSince(asked, code, span.from)
  const still = month.some(({ key }) => key === 'ask.cameSame')
  return still && span.from !== yearStart(span.to)
    ? [...month, ...cameSince(asked, code, yearStart(span.to))]
    : month
}

function cameSince(asked: Asked, code: string, from: Period): Said[] {
  const moves = MOVES[code]
  if (moves === undefined) return []
  const { scope, span } = asked.question
  const month = monthSpan(addMonths(from, -1))
  const during: Span = { from, to: span.to, asked: span.to }
  const before = sumOver(asked, code, scope, month)
  const now = sumOver(asked, code, scope, monthSpan(span.to))
  if (before.value === null || now.value === null || before.missing.length + now.missing.length > 0) return []
  const seen = new Set(seenMovements(asked))
  const sums = (codes: readonly string[]) =>
    codes
      .filter((one) => seen.has(one))
      .map((one) => ({ name: labelOf(asked, one), sum: sumOver(asked, one, scope, during) }))
  const [adds, takes] = [sums(moves.adds), sums(moves.takes)]
  const isWhole = ({ sum }: (typeof adds)[number]) =>
    sum.value !== null && sum.missing.length + sum.emptyMonths.length === 0
  if (![...adds, ...takes].every(isWhole)) return []
  const happened = (list: typeof adds): Listed[] =>
    list.filter(({ sum }) => sum.value !== 0).map(({ name, sum }) => ({ name, value: sum.value }))
  const [more, less] = [happened(adds), happened(takes)]
  if (more.length + less.length === 0)
    return now.value === before.value ? [said('ask.cameSame', { before: before.value, span: month })] : []
  return [
    said('ask.came', { before: before.value, span: month }),
    ...(more.length === 0 ? [] : [said('ask.cameMore', { list: more })]),
    ...(less.length === 0 ? [] : [said('ask.cameLess', { list: less })]),
  ]
}
