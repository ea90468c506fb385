import type { Pool } from 'pg'
import type { Form, FormVersion } from '../domain/form.ts'
import type { Period } from '../domain/period.ts'
import type { FormArchive, Forms } from '../services/ports/forms.ts'
import type { Prisma, PrismaClient } from './generated/client.ts'

const versions = `
  SELECT version, from_period AS "from" FROM form_version WHERE committee_id = $1 ORDER BY version`

const document = `
  SELECT from_period AS "from", document::text AS written FROM form_version WHERE committee_id = $1 AND version = $2`

type Written = { readonly from: Period; readonly written: string }

/**
 * The forms of the committees. A form never changes once it is stored, so each is read once and the same
 * object is given out from then on; which one is in force is asked each time, since another process may add one.
 * Communes whose forms are written alike share one object, and with it all that is made of a form.
 */
export function makeForms({
  pool,
  prisma,
}: {
  readonly pool: Pool
  readonly prisma: PrismaClient
}): Forms & FormArchive {
  const read = new Map<string, FormVersion>()
  const forms = new Map<string, Form>()

  const formOf = (written: string): Form => {
    const form = forms.get(written) ?? (JSON.parse(written) as Form)
    forms.set(written, form)
    return form
  }

  const version = async (committeeId: number, version: number): Promise<FormVersion> => {
    const key = `${committeeId}/${version}`
    const known = read.get(key)
    if (known !== undefined) return known
    const values = [committeeId, version]
    const { rows } = await pool.query<Written>({ name: 'form-document', text: document, values })
    const [row] = rows
    if (row === undefined) throw new Error(`Committee ${committeeId} has no form version ${version}.`)
    const made = read.get(key) ?? { version, from: row.from, form: formOf(row.written) }
    read.set(key, made)
    return made
  }

  return {
    version,
    inForce: async (committeeId, period) => {
      const { rows } = await pool.query<Known>({
        name: 'form-versions',
        text: versions,
        values: [committeeId],
      })
      const chosen = inForceOf(rows, period)
      if (chosen === undefined) throw new Error(`Committee ${committeeId} has no form.`)
      return version(committeeId, chosen.version)
    },
    add: (committeeId, from, form) =>
      prisma.$transaction(async (tx) => {
        // Two that add at once wait for each other here, so that no number is given twice.
        await tx.$queryRaw`SELECT id FROM committee WHERE id = ${committeeId} FOR UPDATE`
        const { _max } = await tx.formVersion.aggregate({ where: { committeeId }, _max: { version: true } })
        const made = { version: (_max.version ?? 0) + 1, from, form }
        const document = form as unknown as Prisma.InputJsonValue
        await tx.formVersion.create({ data: { committeeId, version: made.version, from, document } })
        return made
      }),
  }
}

type Known = { readonly version: number; readonly from: Period }

/** The highest version that holds in that month; the first one for the months before all of them. */
export function inForceOf(versions: readonly Known[], period: Period): Known | undefined {
  return versions.findLast(({ from }) => from <= period) ?? versions[0]
}
