import type { Calendar } from '../domain/calendar.ts'
import type { Committee } from '../domain/committee.ts'
import { weekdayNames } from '../domain/giao-ban.ts'

type Setting = string | number | boolean | readonly (string | number)[] | null | undefined

/** Settings under the names that the setup file gives them. */
export type Keys = Readonly<Record<string, Setting>>

/** What differs between two records with the same keys: `due_day: 3 → 5`. */
export function changesOf(before: Keys, after: Keys): string[] {
  return Object.keys(after)
    .filter((key) => textOf(before[key]) !== textOf(after[key]))
    .map((key) => `${key}: ${textOf(before[key])} → ${textOf(after[key])}`)
}

/** What differs between a committee and what it shall be. */
export function committeeChanges(present: Omit<Committee, 'id'>, wanted: Omit<Committee, 'id'>): string[] {
  return [
    ...changesOf(namesOf(present), namesOf(wanted)).map((change) => `committee.${change}`),
    ...changesOf(keysOf(present.calendar), keysOf(wanted.calendar)).map((change) => `calendar.${change}`),
  ]
}

/** Whether two lists say the same, in the same order. */
export function sameList(one: readonly Keys[], other: readonly Keys[]): boolean {
  return one.length === other.length && one.every((item, at) => changesOf(item, other[at] ?? {}).length === 0)
}

const namesOf = ({ name, place, above }: Omit<Committee, 'id'>): Keys => ({ name, place, above })

/** A calendar under the names of the setup file. */
function keysOf(calendar: Calendar): Keys {
  return {
    open_day: calendar.openDay,
    due_day: calendar.dueDay,
    lock_day: calendar.lockDay,
    summary_day: calendar.summaryDay,
    summary_at: calendar.summaryAt,
    remind: calendar.remind,
    remind_at: calendar.remindAt,
    quiet: `${calendar.quiet.from}-${calendar.quiet.to}`,
    holidays: calendar.holidays,
    giao_ban: giaoBanOf(calendar.giaoBan),
  }
}

function giaoBanOf(giaoBan: Calendar['giaoBan']): string | null {
  return giaoBan === null ? null : `${weekdayNames[giaoBan.weekday]} ${giaoBan.time}`
}

function textOf(value: Setting): string {
  if (typeof value === 'object' && value !== null) return value.join(', ')
  return value === null || value === undefined ? '–' : String(value)
}
