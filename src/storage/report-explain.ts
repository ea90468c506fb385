import type { Explanations, Report } from '../domain/report.ts'
import type { Doing } from '../services/ports/doing.ts'
import type { PrismaClient } from './generated/client.ts'

/**
 * Keeps reasons for rules that do not hold; a later one takes the place of an earlier. False where the report was
 * submitted by now. The same reason again changes nothing, so it may be repeated, even by the update that went on to
 * submit the report.
 */
export async function saveExplanations(
  prisma: PrismaClient,
  { id }: Report,
  explanations: Explanations,
  { key }: Doing,
): Promise<boolean> {
  const added = JSON.stringify(explanations)
  const changed = await prisma.$executeRaw`
    UPDATE report SET explanations = explanations || ${added}::jsonb
    WHERE id = ${id} AND (status IN ('draft', 'returned') OR submit_key = ${key})`
  return changed === 1
}
