import type { Figures } from '../domain/figure.ts'
import type { Explanations } from '../domain/report.ts'
import { type RecordedChange, recordChanges } from '../domain/revision.ts'
import type { Doing } from '../services/ports/doing.ts'
import type { Prisma } from './generated/client.ts'
import { newCode } from './revision-code.ts'

/** The changes as a revision's row keeps them. */
export function recordedChanges(json: unknown): readonly RecordedChange[] {
  return json as readonly RecordedChange[]
}

/** Whose words a revision is made of, when it is made and by which update. */
export type RevisionMade = Pick<Doing, 'accountId' | 'role' | 'at' | 'key'> & {
  readonly channel: string
  readonly reason: string | null
  /** Whether the report has a receipt, so that the revision gets a check code. */
  readonly coded: boolean
}

type Revised = {
  readonly id: number
  readonly revisions: readonly { readonly number: number; readonly changes: unknown }[]
}

/** Writes the next revision of a locked report, and gives its row. */
export async function addRevision(
  tx: Prisma.TransactionClient,
  { id: reportId, revisions }: Revised,
  figures: Figures,
  { at, coded, ...made }: RevisionMade,
) {
  const number = (revisions.at(-1)?.number ?? 0) + 1
  const earlier = revisions.map(({ changes }) => ({ changes: recordedChanges(changes) }))
  const changes = recordChanges(earlier, figures)
  const code = coded ? await newCode(tx, reportId, number, changes) : null
  return tx.revision.create({
    data: { ...made, reportId, number, at: new Date(at), code, changes: changes as Prisma.InputJsonArray },
  })
}

/** The reasons that came with it, as a revision keeps them, after what was said of the whole; null where there are none. */
export function reasonsIn(explanations: Explanations, whole: string | null): string | null {
  const lines = Object.entries(explanations).map(([rule, { reason }]) => `${rule}: ${reason}`)
  const said = whole === null ? lines : [whole, ...lines]
  return said.length === 0 ? null : said.join('\n')
}
