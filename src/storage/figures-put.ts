import { type FigureChange, type Figures, withChanges } from '../domain/figure.ts'
import type { Doing } from '../services/ports/doing.ts'
import { Prisma } from './generated/client.ts'
import { columnsOf } from './report-figures.ts'

/** Who changes figures, by which update. */
export type ChangedBy = Pick<Doing, 'accountId' | 'role' | 'at' | 'key'> & { readonly channel: string }

/** Puts figures of a locked report, with an audit row for each, and gives all of its figures as they are then. */
export async function putFigures(
  tx: Prisma.TransactionClient,
  reportId: number,
  before: Figures,
  changes: readonly FigureChange[],
  { at, ...by }: ChangedBy,
): Promise<Figures> {
  await tx.answer.createMany({
    data: changes.map(({ indicator, figure }) => ({
      ...by,
      reportId,
      indicator,
      old: audited(before[indicator] ?? null),
      new: audited(figure),
      words: figure?.words ?? null,
      at: new Date(at),
    })),
  })
  await tx.figure.deleteMany({
    where: { reportId, indicator: { in: changes.map(({ indicator }) => indicator) } },
  })
  await tx.figure.createMany({
    data: changes.flatMap(({ indicator, figure }) =>
      figure === null ? [] : [{ reportId, indicator, ...columnsOf(figure) }],
    ),
  })
  return withChanges(before, changes)
}

/** A figure as its audit row keeps it, as `report-save.ts` writes it too: the words have a column of their own. */
function audited(figure: FigureChange['figure']) {
  if (figure === null) return Prisma.DbNull
  return figure.state === 'given' ? { state: figure.state, value: figure.value } : { state: figure.state }
}
