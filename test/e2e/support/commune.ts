import { type Day, dayOf } from '../../../src/domain/day.ts'

/** A month as it is written in the setup file, `2026-10`, and as people read it, `10/2026`. */
export type Month = { readonly code: string; readonly words: string; readonly number: number }

/** `at` months after the month of a day. */
export function monthOf(day: Day, at: number): Month {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + at
  const [year, number] = [Math.floor(count / 12), (count % 12) + 1]
  return { code: `${year}-${String(number).padStart(2, '0')}`, words: `${number}/${year}`, number }
}

/** The day in Viet Nam, whatever this machine's clock says of its own place. */
export function today(): Day {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
}

/**
 * A calendar by which some month is open on every day: each opens on its 1st and locks on the last day of the
 * next. So the month before is the oldest open one, but for the last day of a month, when only that is open.
 */
const openCalendar = {
  open_day: 1,
  due_day: 30,
  lock_day: 31,
  summary_day: 31,
  summary_at: '23:59',
  remind_at: '08:05',
  holidays: [],
}

/** The oldest open month by that calendar. */
export function openMonth(): Month {
  const day = today()
  const isLast =
    dayOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)) + 1) === undefined
  return monthOf(day, isLast ? 0 : -1)
}

/** The month before that one. */
export function monthBefore(): Month {
  const { code } = openMonth()
  return monthOf(`${code}-01`, -1)
}

type Branch = {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly has_branch_committee?: boolean
  readonly meeting_day?: number
  readonly officer?: string
  readonly opening?: {
    readonly period: string
    readonly member_official: number
    readonly member_probationary: number
  }
}

export type Setup = {
  readonly committee: { readonly code: string; readonly name: string; readonly place: string }
  readonly calendar: Readonly<Record<string, string | number | readonly number[]>>
  readonly targets: readonly { readonly code: string; readonly kind: string; readonly goal: string }[]
  readonly branches: readonly Branch[]
}

const opening = (member_official: number, member_probationary: number) => ({
  opening: { period: monthBefore().code, member_official, member_probationary },
})

/** A commune with names that are no markup, and with two branches that have no month before. */
export function namMa(calendar: Setup['calendar'] = openCalendar): Setup {
  return {
    committee: { code: 'xa-nam-ma', name: 'Đảng ủy xã Nậm Mạ <Sìn Hồ> & "Pa Tần"', place: 'Nậm Mạ' },
    calendar,
    targets: [{ code: 'branch_committees', kind: 'village', goal: '50%' }],
    branches: [
      {
        code: 'co_lu',
        name: 'Co Lù <b>Thượng</b>',
        kind: 'village',
        has_branch_committee: true,
        meeting_day: 2,
        officer: 'can-bo-1',
        ...opening(17, 3),
      },
      { code: 'pa_so', name: 'Pá Sọ "A" & \'B\'', kind: 'village', officer: 'can-bo-2', ...opening(9, 1) },
      {
        code: 'truong',
        name: 'Trường PTDTBT {Nậm Mạ}',
        kind: 'school',
        officer: 'can-bo-2',
        ...opening(12, 2),
      },
      { code: 'tram', name: 'Trạm Y tế *xã*', kind: 'health' },
      { code: 'quan_su', name: 'Quân sự_xã', kind: 'armed_forces', meeting_day: 31 },
    ],
  }
}
