import type { Form, FormVersion } from '../domain/form.ts'
import type { Period } from '../domain/period.ts'
import type { FormArchive, Forms } from '../services/ports/forms.ts'
import type { Prisma, PrismaClient } from './generated/client.ts'

/**
 * The forms of the committees. A form never changes once it is stored, so each is read once and the same
 * object is given out from then on; which one is in force is asked each time, since another process may add one.
 */
export function makeForms({ prisma }: { readonly prisma: PrismaClient }): Forms & FormArchive {
  const read = new Map<string, FormVersion>()

  const version = async (committeeId: number, version: number): Promise<FormVersion> => {
    const key = `${committeeId}/${version}`
    const known = read.get(key)
    if (known !== undefined) return known
    const row = await prisma.formVersion.findUnique({
      where: { committeeId_version: { committeeId, version } },
    })
    if (row === null) throw new Error(`Committee ${committeeId} has no form version ${version}.`)
    const made = read.get(key) ?? { version, from: row.from, form: row.document as unknown as Form }
    read.set(key, made)
    return made
  }

  return {
    version,
    inForce: async (committeeId, period) => {
      const versions = await prisma.formVersion.findMany({
        where: { committeeId },
        select: { version: true, from: true },
        orderBy: { version: 'asc' },
      })
      const chosen = inForceOf(versions, period)
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
