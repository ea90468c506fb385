import { z } from 'zod'
import { type Calendar, defaultCalendar } from '../domain/calendar.ts'
import type { Target } from '../domain/committee.ts'
import type { Setup, SetupBranch } from '../domain/setup.ts'
import { list, reading, record } from './schema.ts'
import { factKeys, factsOf, kindOf, openingKeys, unless } from './setup-branch.ts'
import { move, moveColumns } from './setup-moves.ts'
import {
  codeOf,
  holidayOf,
  nameOf,
  percentOf,
  periodOf,
  quietOf,
  timeOf,
  weekdayIn,
  wholeOf,
} from './setup-values.ts'
import type { Takes } from './fault.ts'

const { openDay, dueDay, lockDay, summaryDay, summaryAt, remind, remindAt, quiet, holidays, weekends } =
  defaultCalendar

const yesOrNo = (otherwise: boolean) =>
  unless(otherwise, 'yes_no', (value) => (typeof value === 'boolean' ? value : undefined))

const dayOfMonth = (otherwise: number) => unless(otherwise, 'day_of_month', (value) => wholeOf(value, 1, 31))

const committeeKeys = {
  code: reading('code', codeOf),
  name: reading('name', nameOf),
  place: unless('', 'name', nameOf),
  above: unless('', 'name', nameOf),
}

const giaoBanKeys = {
  weekday: reading('weekday', weekdayIn),
  time: reading('time', timeOf),
}

const calendarKeys = {
  open_day: dayOfMonth(openDay),
  due_day: dayOfMonth(dueDay),
  lock_day: dayOfMonth(lockDay),
  summary_day: dayOfMonth(summaryDay),
  summary_at: unless(summaryAt, 'time', timeOf),
  remind: list(reading('day_offset', (value) => wholeOf(value, -31, 31))).default([...remind]),
  remind_at: unless(remindAt, 'time', timeOf),
  quiet: unless(quiet, 'quiet', quietOf),
  holidays: list(reading('holiday', holidayOf)).default([[...holidays]]),
  giao_ban: record(giaoBanKeys).nullable().prefault(null),
  weekends: yesOrNo(weekends),
}

const targetKeys = {
  code: reading('target_code', (value) => (value === 'branch_committees' ? value : undefined)),
  kind: unless(null, 'kind', kindOf),
  goal: reading('percent', percentOf),
  by: unless(null, 'period', periodOf),
}

const branchKeys = {
  ...factKeys,
  from: unless(null, 'from_period', periodOf),
  opening: record(openingKeys).nullable().prefault(null),
}

const calendar = record(calendarKeys).transform((given, context): Calendar => {
  const takes: Takes = 'later_lock'
  if (given.lock_day <= given.due_day) {
    context.issues.push({ code: 'custom', message: takes, path: ['lock_day'], input: given.lock_day })
    return z.NEVER
  }
  return {
    openDay: given.open_day,
    dueDay: given.due_day,
    lockDay: given.lock_day,
    summaryDay: given.summary_day,
    summaryAt: given.summary_at,
    remind: [...new Set(given.remind)],
    remindAt: given.remind_at,
    quiet: given.quiet,
    holidays: [...new Set(given.holidays.flat())].sort((one, other) => one.localeCompare(other)),
    giaoBan: given.giao_ban,
    weekends: given.weekends,
  }
})

const target = record(targetKeys) satisfies z.ZodType<Target>

const branch = record(branchKeys).transform(
  ({ code, from, opening, ...facts }): SetupBranch => ({
    code,
    from,
    facts: factsOf(facts),
    opening:
      opening === null
        ? null
        : {
            period: opening.period,
            official: opening.member_official,
            probationary: opening.member_probationary,
          },
  }),
)

/** A setup as its file holds it. */
export const setupSchema = record({
  committee: record(committeeKeys),
  calendar: calendar.prefault({}),
  targets: list(target).prefault([]),
  branches: list(branch),
  changes: list(move).nullable().prefault(null),
}).transform(
  ({ committee, calendar, targets, branches, changes }): Setup => ({
    committee: { ...committee, calendar },
    targets,
    branches,
    ...(changes === null || changes.length === 0 ? {} : { changes }),
  }),
)

/** The columns of each sheet of a workbook; `opening.period` is the key `period` of `opening`. */
export const setupColumns = {
  committee: Object.keys(committeeKeys),
  calendar: [
    ...Object.keys(calendarKeys).filter((key) => key !== 'giao_ban'),
    ...Object.keys(giaoBanKeys).map((key) => `giao_ban.${key}`),
  ],
  targets: Object.keys(targetKeys),
  branches: [
    ...Object.keys(branchKeys).filter((key) => key !== 'opening'),
    ...Object.keys(openingKeys).map((key) => `opening.${key}`),
  ],
  changes: moveColumns,
} as const
