import type { Code } from '../../domain/figure.ts'
import { indicatorOf } from '../../domain/form-index.ts'
import type { Form } from '../../domain/form.ts'
import type { Matter } from '../../domain/question.ts'
import type { Draft } from './draft.ts'
import { figuresNamed } from './figures-named.ts'
import { FILING } from './matter-kinds.ts'
import { membersOf } from './form-table.ts'

/** What is asked about: `none` where nothing is said of it, `unclear` where two things are. */
export type MatterRead = Matter | 'none' | 'unclear'

/** Matters that speak of official members by themselves. */
const OF_OFFICIAL: ReadonlySet<Matter['kind']> = new Set(['eligible', 'belowMinimum'])

export function matterOf(draft: Draft, form: Form): MatterRead {
  const all = membersOf(form)?.code
  const figures = figuresNamed(draft, all)
  if (figures === undefined) return 'unclear'
  const matters = mattersIn(draft)
  const filing = matters.some(({ kind }) => FILING.has(kind))
  if (draft.person && !filing) return 'unclear'
  const [matter, ...others] = sharpest(matters)
  if (matter !== undefined) {
    const same = others.every(({ kind }) => kind === matter.kind)
    const spoken = OF_OFFICIAL.has(matter.kind) && figures.every((code) => code === 'member_official')
    const members = draft.members !== 'named' || OF_OFFICIAL.has(matter.kind)
    const whole = draft.choice === null && (figures.length === 0 || spoken)
    return same && members && whole && (!draft.day || matter.kind === 'day') ? matter : 'unclear'
  }
  const { choice } = draft
  if (choice !== null) return ofChoice(draft, choice, figures, form)
  if (draft.day) return figures.length > 0 || draft.members !== null ? 'unclear' : 'none'
  if (figures.length > 0) {
    const shared = draft.asks.includes('share') && figures.every((code) => code === 'meeting_attended_count')
    return shared ? { kind: 'attendance' } : { kind: 'figures', codes: figures }
  }
  const named = draft.members === 'named' || draft.limit !== null || draft.degreeOf === 'members'
  if (named) return all === undefined ? 'unclear' : { kind: 'figures', codes: [all] }
  if (draft.utmost || draft.compares) return 'none'
  const kinds =
    draft.kinds.length > 0 && (draft.every || draft.asks.some((ask) => ask === 'howMany' || ask === 'list'))
  if (draft.count || draft.who || (kinds && draft.members === null)) return { kind: 'branches' }
  return 'none'
}

/** "Báo cáo kết quả kết nạp" asks for the admissions, "chi bộ nào báo cáo" for the reports. */
function mattersIn({ matters, reports, figures, choice, members }: Draft): readonly Matter[] {
  const alone = matters.length + figures.length === 0 && choice === null && members !== 'named'
  return reports && alone ? [{ kind: 'filed' }] : matters
}

/** "Nộp báo cáo … có đúng hạn không" is asked of the term: that a report is filed goes without saying. */
function sharpest(matters: readonly Matter[]): readonly Matter[] {
  const sharp = matters.filter(({ kind }) => kind !== 'filed')
  return sharp.length > 0 && sharp.every(({ kind }) => FILING.has(kind)) ? sharp : matters
}

function ofChoice(
  draft: Draft,
  choice: NonNullable<Draft['choice']>,
  figures: readonly Code[],
  form: Form,
): MatterRead {
  if (figures.length > 0) return draft.who || draft.count ? 'unclear' : figuresAt(draft, figures)
  if (draft.day) return dayOf(choice.code, form) ?? 'unclear'
  if (ofMembers(draft)) return 'unclear'
  const counts =
    draft.who || draft.count || draft.every || draft.asks.includes('share') || draft.asks.includes('list')
  if (choice.is === 'gate')
    return counts ? { kind: 'choice', code: choice.code, choice: 'co' } : { kind: 'movements' }
  return { kind: 'choice', code: choice.code, choice: choice.choice }
}

/** "Bao nhiêu đảng viên chưa họp" asks for members, and branches are known alone. */
function ofMembers({ members, asks, who, count }: Draft): boolean {
  return members !== null && !who && !count && (asks.includes('howMany') || asks.includes('share'))
}

/** "Họp có bao nhiêu đảng viên dự": the figure is of the meeting. */
function figuresAt(draft: Draft, figures: readonly Code[]): MatterRead {
  const attended = figures.every((code) => code === 'meeting_attended_count')
  return attended && draft.asks.includes('share')
    ? { kind: 'attendance' }
    : { kind: 'figures', codes: figures }
}

/** The day on which a choice of the form happened, where the form asks for it. */
export function dayOf(choice: Code, form: Form): Matter | undefined {
  const day = form.indicators.find(({ type, required }) => type === 'date' && required.includes(choice))
  return day && { kind: 'day', code: day.code }
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
