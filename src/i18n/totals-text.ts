import type { Code } from '../domain/figure.ts'
import { isSumOfSeveral } from '../domain/restricted.ts'
import { movementCodes } from '../domain/stocks.ts'
import type { Total } from '../domain/summary.ts'
import { type Basis, ownBasis } from './basis-text.ts'
import type { Translate } from './translate.ts'

/** Totals of a month or of several, with what is needed to word them. */
type Totals = {
  readonly totals: readonly Total[]
  readonly labels: Readonly<Record<Code, string>>
  readonly names: Readonly<Record<string, string>>
  readonly restricted: readonly Code[]
}

/** The members, and what they are made of. */
export const MEMBERS = ['member_total', 'member_official', 'member_probationary'] as const

export function totalOf(totals: readonly Total[], code: Code): Total | undefined {
  return totals.find(({ indicator }) => indicator === code)
}

/** Of several totals the flows that came to something, and that a sum over so many reports may tell. */
export function toldFlows(
  totals: readonly Total[],
  { restricted }: Pick<Totals, 'restricted'>,
  reported: number,
): Total[] {
  return totals.filter(
    ({ indicator, kind, value }) =>
      kind === 'flow' &&
      value !== null &&
      value > 0 &&
      (isSumOfSeveral(reported) || !restricted.includes(indicator)),
  )
}

/** Members who came or went, and what else there was. */
export function movedAndWork(
  flows: readonly Total[],
): readonly [moved: readonly Total[], work: readonly Total[]] {
  return [flows.filter(isMovement), flows.filter((flow) => !isMovement(flow))]
}

/** Counts with their labels, in a row; one that is made of something else than `basis` says so itself. */
export function flowsText(
  flows: readonly Total[],
  basis: Basis,
  { labels }: Pick<Totals, 'labels'>,
  t: Translate,
): string {
  return flows.map((flow) => flowText(flow, labels, t) + ownBasis(flow, basis, t)).join('; ')
}

/** A count with its label, within a list. */
function flowText({ indicator, value }: Total, labels: Totals['labels'], t: Translate): string {
  const label = labels[indicator] ?? indicator
  const within = label.charAt(0).toLocaleLowerCase('vi') + label.slice(1)
  return t('summary.flow', { label: within, value: value ?? 0 })
}

/** Which branches have no figure yet, for each indicator that says so; of what is small, no branch is named. */
export function pendingText({ totals, labels, names, restricted }: Totals, t: Translate): string[] {
  return totals
    .filter(({ pending, indicator }) => pending.length > 0 && !restricted.includes(indicator))
    .map(({ indicator, pending }) =>
      t('summary.pending', {
        label: labels[indicator] ?? indicator,
        list: pending.map((code) => names[code] ?? code).join(', '),
      }),
    )
}

export function isMovement({ indicator }: Total): boolean {
  return movementCodes.some((code) => code === indicator)
}
