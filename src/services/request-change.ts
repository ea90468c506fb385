import type { FigureChange } from '../domain/figure.ts'
import type { Report } from '../domain/report.ts'
import { type ChangeRequest, shownChanges } from '../domain/review.ts'
import type { Doing } from './ports/doing.ts'
import type { Forms } from './ports/forms.ts'
import type { Requested, Reviews } from './ports/reviews.ts'
import { makeTell, type TellDeps } from './tell.ts'

export type RequestChangeDeps = TellDeps & {
  readonly reviews: Pick<Reviews, 'request'>
  readonly forms: Pick<Forms, 'version'>
}

export type RequestedChange =
  | { readonly kind: 'requested'; readonly request: ChangeRequest }
  | Extract<Requested, { kind: 'refused' }>

/** Asks the office to change what is locked or approved, and tells it so. Throws where no reason is given. */
export function makeRequestChange(deps: RequestChangeDeps) {
  const { reviews, forms } = deps
  const tell = makeTell(deps)
  return async (
    report: Report,
    wish: {
      readonly changes: readonly FigureChange[]
      readonly reason: string
      readonly seen: number
    },
    doing: Doing,
  ): Promise<RequestedChange> => {
    if (wish.reason.trim() === '') throw new Error('A change is asked for with a reason.')
    const requested = await reviews.request(report, wish, doing)
    if (requested.kind === 'refused') return requested
    const { form } = await forms.version(report.committeeId, report.formVersion)
    const { waits: _waits, changes, ...asked } = requested.request
    const request = { ...asked, branch: report.branch.name, changes: shownChanges(form, changes) }
    await tell(report.committeeId, report, ['office'], { kind: 'changeRequested', request }, doing)
    return { kind: 'requested', request }
  }
}
