import type { Code } from '../../domain/figure.ts'
import { valueOf } from '../../domain/figure.ts'
import { indicatorOf } from '../../domain/form-index.ts'
import type { MonthPack } from '../../domain/month-pack.ts'
import type { PicturedMonth } from '../../domain/month-pictures.ts'
import { movementCodes, stockCodes } from '../../domain/stocks.ts'
import type { Total } from '../../domain/summary.ts'
import { writeNumber } from '../../i18n/format.ts'
import { membersText } from '../../i18n/summary-text.ts'
import { targetLine } from '../../i18n/target-text.ts'
import type { Translate } from '../../i18n/translate.ts'

/** A part of the report, "I- …", with its paragraphs; parts that no figure speaks of are left for the office to write. */
export type Section = { readonly heading: string; readonly paragraphs: readonly string[] }

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'] as const

/** What the office writes about in which part; the rest of the form's counts stand with the members' development. */
const political: readonly Code[] = ['directives_disseminated_count']
const control: readonly Code[] = ['inspection_supervision_count', 'disciplined_count']
const meetings: readonly Code[] = [
  'meeting_status',
  'meeting_attended_count',
  'meeting_absent_unexcused_count',
  'thematic_meeting_held',
  'meeting_quality_score',
]
const members: readonly Code[] = [...stockCodes, ...movementCodes, 'has_member_change']

/** The seven parts of the monthly report. Every number stands with what it is made of. */
export function sectionsOf(pack: MonthPack, months: readonly PicturedMonth[], t: Translate): Section[] {
  const { totals } = pack.summary
  const told = (codes: readonly Code[]): string[] =>
    totals.filter(({ indicator }) => codes.includes(indicator)).flatMap((total) => totalText(total, pack, t))
  const placed = new Set([...political, ...control, ...meetings, ...members])
  const rest = totals.map(({ indicator }) => indicator).filter((code) => !placed.has(code))
  const parts: readonly (readonly [name: string, paragraphs: readonly string[]])[] = [
    ['political', [...told(political), ...opinionsOf(pack, months, t)]],
    [
      'organisation',
      [
        ...membersText(pack.summary, t),
        ...told(movementCodes),
        ...told(rest),
        ...told(meetings),
        ...pack.summary.targets.map((target) => targetLine(target, t)),
      ],
    ],
    ['control', told(control)],
    ['mobilisation', []],
    ['shortcomings', lateText(months, t)],
    ['tasks', []],
    ['proposals', []],
  ]
  return (
    parts
      // The office writes what is missing into its own report, and not into that of a part.
      .filter(([, paragraphs]) => !pack.summary.part || paragraphs.length > 0)
      .map(([name, paragraphs], index) => ({
        heading: `${numerals[index] ?? ''}- ${t(`reportPart.${name}`)}`,
        paragraphs: paragraphs.length === 0 ? [t('document.toWrite')] : paragraphs,
      }))
  )
}

/** A total in a sentence; a movement that did not happen is not told one by one, nor what nobody has said. */
function totalText(total: Total, { summary, form }: MonthPack, t: Translate): string[] {
  const { indicator: code, value, reported, expected, choices, kind } = total
  if (reported === 0) return []
  const label = summary.labels[code] ?? code
  if (choices !== undefined) {
    const named = indicatorOf(form, code)?.choices ?? {}
    const list = Object.entries(choices).map(([choice, count]) => `${named[choice] ?? choice} ${count}`)
    return [t('document.choices', { label, list: list.join(', '), reported, expected })]
  }
  if (value === null || (kind === 'flow' && value === 0)) return []
  const key = indicatorOf(form, code)?.total === 'average' ? 'document.average' : 'document.figure'
  return [t(key, { label, value: writeNumber(value), reported, expected })]
}

/** What the branches wrote, in their words, under their names. */
function opinionsOf({ form }: MonthPack, months: readonly PicturedMonth[], t: Translate): string[] {
  const texts = form.indicators.filter(({ type }) => type === 'text')
  return texts.flatMap(({ code, label }) => {
    const lines = months.flatMap(({ month }) => {
      const text = month.reported ? valueOf(month.figures, code) : undefined
      return typeof text === 'string' ? [t('document.opinion', { branch: month.name, text })] : []
    })
    return lines.length === 0 ? [] : [t('document.opinions', { label }), ...lines]
  })
}

function lateText(months: readonly PicturedMonth[], t: Translate): string[] {
  const late = months.filter(({ month }) => month.reported && month.late).map(({ month }) => month.name)
  const missing = months.filter(({ month }) => !month.reported).map(({ month }) => month.name)
  return [
    ...(late.length > 0 ? [t('document.late', { count: late.length, list: late.join(', ') })] : []),
    ...(missing.length > 0
      ? [t('document.missing', { count: missing.length, list: missing.join(', ') })]
      : []),
  ]
}
