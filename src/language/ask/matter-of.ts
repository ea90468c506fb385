import type { Code } from '../../domain/figure.ts'
import { indicatorOf } from '../../domain/form-index.ts'
import type { Form } from '../../domain/form.ts'
import type { Matter } from '../../domain/question.ts'
import type { Draft } from './draft.ts'
import { membersOf } from './table.ts'

/** What is asked about: `none` where nothing is said of it, `unclear` where two things are. */
export type MatterRead = Matter | 'none' | 'unclear'

/** What two figures named together mean: of those probationary, the ones recognised. */
const TOGETHER: readonly (readonly [Code, Code])[] = [
  ['member_probationary', 'converted_count'],
  ['member_official', 'converted_count'],
  ['candidates_tracked', 'awareness_class_sent_count'],
  ['candidates_tracked', 'admitted_count'],
  ['candidates_tracked', 'admission_proposed_count'],
  ['member_probationary', 'probation_due_count'],
  ['member_probationary', 'transferred_in_probationary_count'],
]

/** Matters that speak of official members by themselves. */
const OF_OFFICIAL: ReadonlySet<Matter['kind']> = new Set(['eligible', 'belowMinimum'])

export function matterOf(draft: Draft, form: Form): MatterRead {
  const figures = together(draft.figures)
  const filing = draft.matters.some(({ kind }) => kind === 'filed' || kind === 'late')
  if (draft.person && !filing) return 'unclear'
  const [matter, ...others] = draft.matters
  if (matter !== undefined) {
    const same = others.every(({ kind }) => kind === matter.kind)
    const spoken = OF_OFFICIAL.has(matter.kind) && figures.every((code) => code === 'member_official')
    const members = draft.members !== 'named' || OF_OFFICIAL.has(matter.kind)
    return same && members && draft.choice === null && (figures.length === 0 || spoken) ? matter : 'unclear'
  }
  const { choice } = draft
  if (choice !== null) return ofChoice(draft, choice, figures, form)
  if (draft.day) return ofDay(form)
  if (figures.length > 0) {
    const shared = draft.asks.includes('share') && figures.every((code) => code === 'meeting_attended_count')
    return shared ? { kind: 'attendance' } : { kind: 'figures', codes: figures }
  }
  const all = membersOf(form)?.code
  const named = draft.members === 'named' || draft.limit !== null || (draft.degree !== null && !draft.rates)
  if (named) return all === undefined ? 'unclear' : { kind: 'figures', codes: [all] }
  const kinds = draft.kinds.length > 0 && draft.asks.some((ask) => ask === 'howMany' || ask === 'list')
  if (draft.count || draft.who || (kinds && draft.members === null)) return { kind: 'branches' }
  return 'none'
}

function ofChoice(
  draft: Draft,
  choice: NonNullable<Draft['choice']>,
  figures: readonly Code[],
  form: Form,
): MatterRead {
  if (figures.length > 0) return draft.who || draft.count ? 'unclear' : figuresAt(draft, figures)
  if (draft.day) return ofDay(form)
  const counts = draft.who || draft.count || draft.asks.includes('share') || draft.asks.includes('list')
  if (choice.is === 'gate')
    return counts ? { kind: 'choice', code: choice.code, choice: 'co' } : { kind: 'movements' }
  return { kind: 'choice', code: choice.code, choice: choice.choice }
}

/** "Họp có bao nhiêu đảng viên dự": the figure is of the meeting. */
function figuresAt(draft: Draft, figures: readonly Code[]): MatterRead {
  const attended = figures.every((code) => code === 'meeting_attended_count')
  return attended && draft.asks.includes('share')
    ? { kind: 'attendance' }
    : { kind: 'figures', codes: figures }
}

function ofDay(form: Form): MatterRead {
  const day = form.indicators.find(({ type }) => type === 'date')
  return day === undefined ? 'unclear' : { kind: 'day', code: day.code }
}

function together(codes: readonly Code[]): Code[] {
  return codes.filter((code) => !TOGETHER.some(([part, whole]) => part === code && codes.includes(whole)))
}

/** Whether a matter is summed over months. */
export function isFlow(matter: Matter, form: Form): boolean {
  if (matter.kind === 'movements') return true
  return matter.kind === 'figures' && matter.codes.some((code) => indicatorOf(form, code)?.kind === 'flow')
}

/** Whether a matter is what there is at the end of a month. */
export function isStockMatter(matter: Matter, form: Form): boolean {
  return matter.kind === 'figures' && matter.codes.every((code) => indicatorOf(form, code)?.kind === 'stock')
}
