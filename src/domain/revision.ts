import type { Instant } from './day.ts'
import type { Code, Figure, Figures, Value } from './figure.ts'
import type { Role } from './office.ts'
import type { BeforeAfter, ShownChange } from './review.ts'

/**
 * One figure that a revision changed, as the audit keeps it and the command line shows it: its value, `pending`,
 * `n/a`, or null for unanswered.
 */
export type RecordedChange = {
  readonly indicator: Code
  readonly old: unknown
  readonly new: unknown
  readonly words: string | null
}

/** One version of a report, as its history shows it. */
export type Version = {
  readonly number: number
  readonly at: Instant
  readonly office: Role | null
  readonly channel: string
  readonly reason: string | null
  readonly changes: readonly ShownChange[]
}

type Recorded = { readonly changes: readonly RecordedChange[] }

/** What a revision changes, given all that came before it; the first one changes every figure. */
export function recordChanges(earlier: readonly Recorded[], figures: Figures): RecordedChange[] {
  const before = new Map<Code, unknown>()
  for (const { changes } of earlier) for (const change of changes) before.set(change.indicator, change.new)
  const codes = new Set([...before.keys(), ...Object.keys(figures)])
  return [...codes]
    .map((indicator) => {
      const figure = figures[indicator]
      return {
        indicator,
        old: before.get(indicator) ?? null,
        new: figure === undefined ? null : recorded(figure),
        words: figure?.words ?? null,
      }
    })
    .filter((change) => change.old !== change.new)
}

/** The figures as they were after these revisions, oldest first. */
export function figuresAfter(revisions: readonly Recorded[]): Figures {
  const figures: Record<Code, Figure> = {}
  for (const { indicator, new: now, words } of revisions.flatMap(({ changes }) => changes)) {
    const figure = figureOf(now, words)
    if (figure === null) delete figures[indicator]
    else figures[indicator] = figure
  }
  return figures
}

/** The changes as figures; the words of what was before are not kept beside a change. */
export function asFigures(changes: readonly RecordedChange[]): BeforeAfter[] {
  return changes.map(({ indicator, old, new: now, words }) => ({
    indicator,
    old: figureOf(old, null),
    new: figureOf(now, words),
  }))
}

function recorded(figure: Figure): Value {
  if (figure.state === 'given') return figure.value
  return figure.state === 'pending' ? 'pending' : 'n/a'
}

function figureOf(value: unknown, words: string | null): Figure | null {
  if (value === 'pending') return { state: 'pending', words }
  if (value === 'n/a') return { state: 'not_applicable', words }
  return typeof value === 'number' || typeof value === 'string' ? { state: 'given', value, words } : null
}
