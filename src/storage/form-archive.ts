import type { FormArchive } from '../services/ports.ts'
import type { Prisma, PrismaClient } from './generated/client.ts'

/** Stores new form versions; of two at the same moment each gets a number of its own. */
export function makeFormArchive({ prisma }: { readonly prisma: PrismaClient }): FormArchive {
  return {
    add: (committeeId, from, form) =>
      prisma.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM committee WHERE id = ${committeeId} FOR NO KEY UPDATE`
        const { _max: last } = await tx.formVersion.aggregate({
          where: { committeeId },
          _max: { version: true },
        })
        const version = (last.version ?? 0) + 1
        const document = form as unknown as Prisma.InputJsonObject
        await tx.formVersion.create({ data: { committeeId, version, from, document } })
        return { version, from, form }
      }),
  }
}
