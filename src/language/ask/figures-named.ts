import type { Code } from '../../domain/figure.ts'
import type { Draft } from './draft.ts'

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

/** Who a figure may be asked of: beside another figure without "và", "dự bị chuyển đi" asks for both at once. */
const GROUPS: ReadonlySet<Code> = new Set(['member_official', 'member_probationary', 'candidates_tracked'])

/** The figures that are asked about, `all` being that of all members; undefined where both of two at once are meant. */
export function figuresNamed(draft: Draft, all: Code | undefined): Code[] | undefined {
  const figures = withWhole(together(draft.figures), draft, all)
  return isOfGroup(figures, draft) ? undefined : figures
}

/** "Bao nhiêu đảng viên, (trong đó) bao nhiêu dự bị": the whole is asked as well. */
function withWhole(figures: readonly Code[], draft: Draft, all: Code | undefined): Code[] {
  const asked = draft.asks.filter((ask) => ask === 'howMany').length > figures.length && figures.length > 0
  const named = draft.members === 'named' && all !== undefined && !figures.includes(all)
  return named && (draft.ofThem || asked) ? [all, ...figures] : [...figures]
}

function isOfGroup(figures: readonly Code[], { joined, ofThem, asks }: Draft): boolean {
  const apart = joined || ofThem || asks.filter((ask) => ask === 'howMany').length > 1
  const groups = figures.filter((code) => GROUPS.has(code))
  return !apart && groups.length > 0 && groups.length < figures.length
}

function together(codes: readonly Code[]): Code[] {
  return codes.filter((code) => !TOGETHER.some(([part, whole]) => part === code && codes.includes(whole)))
}
