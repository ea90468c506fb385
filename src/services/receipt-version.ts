import type { Figures } from '../domain/figure.ts'
import type { Form } from '../domain/form.ts'
import type { Person } from '../domain/office.ts'
import { isFiled, type Report } from '../domain/report.ts'
import { unrestricted } from '../domain/restricted.ts'
import { figuresAfter } from '../domain/revision.ts'
import { sightOf } from '../domain/sight.ts'
import type { Forms } from './ports/forms.ts'
import type { Reports } from './ports/reports.ts'
import type { Reviews } from './ports/reviews.ts'

export type ReceiptVersionDeps = {
  readonly reports: Pick<Reports, 'load' | 'view'>
  readonly reviews: Pick<Reviews, 'coded'>
  readonly forms: Pick<Forms, 'version'>
}

/** A report as of one revision; `current` where nothing was changed since and the office has it. */
export type ReceiptVersion = {
  readonly report: Report
  readonly form: Form
  readonly late: boolean
  readonly current: boolean
}

/**
 * The version of a report that a check code stands for. Null where no receipt has the code, and where the branch is
 * not for that person to see: which of the two it is, is not said. Whoever does not see restricted figures gets neither
 * them nor their place in the form, nor what might tell them.
 */
export function makeReceiptVersion({ reports, reviews, forms }: ReceiptVersionDeps) {
  return async (code: string, person: Person | null): Promise<ReceiptVersion | null> => {
    const coded = await reviews.coded(code)
    const sight = coded === null || person === null ? 'nothing' : sightOf(person, coded)
    if (coded === null || sight === 'nothing') return null
    const [now, view] = await Promise.all([reports.load(coded), reports.view(coded)])
    if (now?.receipt == null || view === null) throw new Error(`The report of receipt ${code} is gone.`)
    const { form } = await forms.version(coded.committeeId, now.formVersion)
    const revision = coded.revision
    const figures = figuresAfter(view.revisions.filter(({ number }) => number <= revision))
    const receipt = { ...now.receipt, revision, code }
    const about = { late: view.late, current: now.revision === revision && isFiled(now.status) }
    if (sight === 'all') return { ...about, form, report: { ...now, revision, receipt, figures } }
    const shown = unrestricted(form)
    const report = { ...now, revision, receipt, figures: only(shown, figures) }
    return { ...about, form: shown, report: { ...report, previous: null, explanations: {}, returned: null } }
  }
}

/** The figures that have a place in the form. */
function only({ indicators }: Form, figures: Figures): Figures {
  return Object.fromEntries(
    indicators.flatMap(({ code }) => {
      const figure = figures[code]
      return figure === undefined ? [] : [[code, figure] as const]
    }),
  )
}
