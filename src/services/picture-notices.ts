import type { Committee } from '../domain/committee.ts'
import type { Picture } from '../domain/picture.ts'
import type { Groups } from './ports/groups.ts'
import type { Offices } from './ports/offices.ts'
import type { Outbox, OutboxMessage } from './ports/outbox.ts'
import type { PackReader } from './month-pack.ts'
import type { MakePictures } from './pictures.ts'
import { notYetMade, readersOf } from './recipients.ts'
import type { SummaryStep } from './summary-notices.ts'

export type PictureNoticesDeps = {
  readonly offices: Pick<Offices, 'holders'>
  readonly groups: Pick<Groups, 'linked'>
  readonly outbox: Pick<Outbox, 'existing'>
  readonly pictures: MakePictures
}

/** What goes with the summary; growth over years is for whoever asks. */
const SHOWN: readonly Picture['kind'][] = ['board', 'movement', 'targets']

/** Everybody gets what a leader may see: a picture is passed on more easily than a figure. */
export const READER: PackReader = { only: null, whole: false }

/**
 * The pictures that follow a month's summary, for the same people and groups: each a message of its own, so that one that
 * cannot be sent takes neither the words nor the others with it. None where no branch was to report.
 */
export function makePictureNotices({ offices, groups, outbox, pictures }: PictureNoticesDeps) {
  return async (committee: Committee, step: SummaryStep): Promise<OutboxMessage[]> => {
    const { job, period, at, until } = step
    const [readers, linked] = await Promise.all([
      readersOf({ offices }, committee.id),
      groups.linked(committee.id),
    ])
    const receivers = [
      ...readers.map(({ role, accountId, address }) => ({
        id: String(accountId),
        to: { role, accountId, address },
      })),
      ...linked.map(({ id, address }) => ({
        id: `group-${id}`,
        to: { role: null, accountId: null, address },
      })),
    ]
    const keyOf = (id: string, name: string): string => `${job}:${committee.code}:${period}:${name}:${id}`
    // The board is always among them, and they come all together.
    const wanted = receivers.map((receiver) => ({ ...receiver, key: keyOf(receiver.id, 'board-1') }))
    const missing = await notYetMade(outbox, wanted)
    if (missing.length === 0) return []
    const made = await pictures(committee.id, period, at, READER)
    const shown = made.filter(({ kind }) => SHOWN.includes(kind))
    if (!shown.some(({ kind }) => kind === 'board')) return []
    return missing.flatMap(({ id, to }) =>
      shown.map(
        (picture): OutboxMessage => ({
          key: keyOf(id, picture.kind === 'board' ? `board-${picture.page}` : picture.kind),
          job,
          committeeId: committee.id,
          period,
          branchId: null,
          ...to,
          notice: { kind: 'picture', picture },
          at,
          until,
        }),
      ),
    )
  }
}
