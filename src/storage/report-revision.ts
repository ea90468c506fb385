import type { Code, Figure, Figures, Value } from '../domain/figure.ts'
import type { ReportView } from '../services/ports/stored-month.ts'

/** One figure that a revision changed, in the form in which the command line shows it. */
export type RecordedChange = ReportView['revisions'][number]['changes'][number]

/**
 * What a new revision changes, given all that came before it. The first one changes every figure; a figure
 * that is gone since becomes null.
 */
export function changesSince(
  earlier: readonly { readonly changes: unknown }[],
  figures: Figures,
): RecordedChange[] {
  const before = new Map<Code, unknown>()
  for (const { changes } of earlier)
    for (const change of recordedChanges(changes)) before.set(change.indicator, change.new)
  const codes = new Set([...before.keys(), ...Object.keys(figures)])
  return [...codes]
    .map((indicator) => changeOf(indicator, before.get(indicator) ?? null, figures[indicator]))
    .filter((change) => change.old !== change.new)
}

/** The changes as a revision's row keeps them. */
export function recordedChanges(json: unknown): readonly RecordedChange[] {
  return json as readonly RecordedChange[]
}

function changeOf(indicator: Code, old: unknown, figure: Figure | undefined): RecordedChange {
  return {
    indicator,
    old,
    new: figure === undefined ? null : shown(figure),
    words: figure?.words ?? null,
  }
}

function shown(figure: Figure): Value {
  if (figure.state === 'given') return figure.value
  return figure.state === 'pending' ? 'pending' : 'n/a'
}
