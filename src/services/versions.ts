import type { Form } from '../domain/form.ts'
import type { Person } from '../domain/office.ts'
import type { ReportRef } from '../domain/report.ts'
import { unrestricted } from '../domain/restricted.ts'
import { shownChanges } from '../domain/review.ts'
import { asFigures, type Version } from '../domain/revision.ts'
import { sightOf } from '../domain/sight.ts'
import type { Forms } from './ports/forms.ts'
import type { Registry } from './ports/registry.ts'
import type { Reports } from './ports/reports.ts'
import type { ReportView } from './ports/stored-month.ts'

export type VersionsDeps = {
  readonly registry: Pick<Registry, 'branches'>
  readonly reports: Pick<Reports, 'view'>
  readonly forms: Forms
}

/** The history of a report, oldest first, with the form that words it. */
export type VersionsOf = {
  readonly branch: string
  readonly form: Form
  readonly versions: readonly Version[]
}

/**
 * Every revision of a report, for whoever sees the branch; none for anybody else. Whoever does not see restricted
 * figures gets neither them nor the reasons, which may name them.
 */
export function makeVersions({ registry, reports, forms }: VersionsDeps) {
  return async (committeeId: number, ref: ReportRef, person: Person | null): Promise<VersionsOf> => {
    const sight = person === null ? 'nothing' : sightOf(person, { committeeId, branchId: ref.branchId })
    const branches = await registry.branches(committeeId, ref.period)
    const branch = branches.find(({ id }) => id === ref.branchId)
    const view = branch === undefined || sight === 'nothing' ? null : await reports.view(ref)
    const { form } = await (view === null
      ? forms.inForce(committeeId, ref.period)
      : forms.version(committeeId, view.formVersion))
    const shown = sight === 'all' ? form : unrestricted(form)
    const versions = (view?.revisions ?? []).map((revision) => versionOf(shown, revision))
    return {
      branch: branch?.name ?? '',
      form: shown,
      versions: sight === 'all' ? versions : versions.map((version) => ({ ...version, reason: null })),
    }
  }
}

function versionOf(form: Form, revision: ReportView['revisions'][number]): Version {
  return { ...revision, changes: shownChanges(form, asFigures(revision.changes)) }
}
