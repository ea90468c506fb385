import { createHash } from 'node:crypto'
import { receiptCode } from '../domain/receipt-code.ts'
import type { Prisma } from './generated/client.ts'

/**
 * The check code of a new revision: out of the report, the number and what the revision changes, so that the same
 * revision has the same code. It need not be secret, for a code shows a report only to whoever may see it anyway.
 */
export async function newCode(
  tx: Prisma.TransactionClient,
  reportId: number,
  number: number,
  changes: unknown,
): Promise<string> {
  for (let attempt = 0; ; attempt += 1) {
    const seed = JSON.stringify([reportId, number, changes, attempt])
    const code = receiptCode(createHash('sha256').update(seed).digest())
    if (code === undefined) continue
    if ((await tx.revision.count({ where: { code } })) === 0) return code
  }
}
