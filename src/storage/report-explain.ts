import type { Report } from '../domain/report.ts'
import type { PrismaClient } from './generated/client.ts'

/**
 * Keeps the reason for a rule that does not hold; a later one takes its place. False where the report is submitted
 * by now. The same reason again changes nothing, so it may be repeated.
 */
export async function saveExplanation(
  prisma: PrismaClient,
  { id }: Report,
  rule: string,
  text: string,
): Promise<boolean> {
  const changed = await prisma.$executeRaw`
    UPDATE report SET explanations = explanations || jsonb_build_object(${rule}::text, ${text}::text)
    WHERE id = ${id} AND status IN ('draft', 'returned')`
  return changed === 1
}
