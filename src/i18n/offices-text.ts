import { branchesText } from './branches-text.ts'
import type { ReplyOf } from '../conversation/reply.ts'
import { addDays, localDay } from '../domain/day.ts'
import type { OfficeNotice } from '../domain/office-notice.ts'
import { type BoardEntry, type BoardHolder, rolesOf } from '../domain/office-board.ts'
import type { OfficeTitle } from '../domain/office-title.ts'
import type { Translate } from './translate.ts'

/** An office as it is named: "Bí thư chi bộ Phố Mới", "Cán bộ phụ trách chi bộ, vị trí officer-1 (Phố Mới)". */
export function titleText({ role, seat, branches }: OfficeTitle, t: Translate): string {
  const named = { role: t(`role.${role}`), of: branches.join(', ') }
  if (seat !== null) return t(branches.length > 0 ? 'offices.seatOf' : 'offices.seat', { ...named, seat })
  return branches.length > 0 ? t('role.of', named) : named.role
}

/** A sentence about offices. */
export function aboutOfficeText({ key, offices, params }: ReplyOf<'aboutOffice'>, t: Translate): string[] {
  return [t(key, { ...params, offices: titlesText(offices, t) })]
}

function titlesText(offices: readonly OfficeTitle[], t: Translate): string {
  return [...new Set(offices.map((office) => titleText(office, t)))].join(', ')
}

/** Who holds which office, without names: a line for each branch and seat, then the office and the leaders. */
export function officeBoardText({ board }: ReplyOf<'officeBoard'>, t: Translate): string[] {
  const line = (entry: BoardEntry): string => entryText(entry, t)
  const branches = board.entries.filter(({ kind }) => kind === 'branch')
  const seats = board.entries.filter(({ kind }) => kind === 'seat')
  const rest = board.entries.filter(({ kind }) => kind === 'committee')
  return [
    t('offices.boardHead', { committee: board.committee }),
    ...branches.map(line),
    ...(seats.length > 0 ? [t('offices.boardSeats'), ...seats.map(line)] : []),
    ...rest.map(line),
  ]
}

function entryText(entry: BoardEntry, t: Translate): string {
  const states = rolesOf(entry).map((role) => {
    const held = entry.holders.filter((holder) => holder.role === role)
    return { role: t(`offices.short.${role}`), state: stateText(held, entry.kind === 'committee', t) }
  })
  if (entry.kind === 'committee') return t('offices.boardRole', states[0])
  if (entry.kind === 'seat') {
    const follows = entry.follows.length > 0 ? entry.follows.join(', ') : t('offices.followsNone')
    return t('offices.boardSeat', { seat: entry.seat, follows, state: states[0]?.state ?? '' })
  }
  const list = states.map((one) => t('offices.boardOne', one)).join(', ')
  return t('offices.boardBranch', { branch: entry.name, list })
}

/** Whether an office is held; of one that many share, by how many. */
function stateText(held: readonly BoardHolder[], shared: boolean, t: Translate): string {
  const [first] = held
  if (first === undefined) return t('offices.free')
  if (shared) return t('offices.people', { count: held.length })
  if (first.pausedUntil === null) return t('offices.taken')
  return t('offices.takenPaused', { day: addDays(localDay(first.pausedUntil), -1) })
}

/** What people are told about an office while they are not waiting for it. */
export function officeNoticeText(notice: OfficeNotice, t: Translate): string[] {
  const offices = titlesText(notice.offices, t)
  switch (notice.kind) {
    case 'officeEnded': {
      const said = t(`offices.ended.${notice.why}`, { offices, committee: notice.committee })
      return [said, t(notice.left.length > 0 ? 'offices.endedRest' : 'offices.endedAll')]
    }
    case 'officeLeft':
      return [t('offices.leftNotice', { offices })]
    case 'officePaused': {
      const said = t(`offices.pausedNotice.${notice.to}`, { offices, day: notice.day })
      const { uncovered } = notice
      const alone = uncovered.length > 0 && notice.to !== 'other'
      return alone ? [said, t('offices.uncovered', { branches: branchesText(uncovered, t) })] : [said]
    }
    case 'officeResumed':
      return [t(`offices.resumedNotice.${notice.to}`, { offices })]
  }
}
