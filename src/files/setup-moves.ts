import { z } from 'zod'
import type { NewBranch } from '../domain/branches/change.ts'
import type { SetupMove } from '../domain/setup.ts'
import type { Takes } from './fault.ts'
import { list, reading, record } from './schema.ts'
import { count, factKeys, factsOf, partKeys } from './setup-branch.ts'
import { codeOf, nameOf, periodOf } from './setup-values.ts'

const from = reading('period', periodOf)
const code = reading('code', codeOf)

const newBranch = record(factKeys).transform((told) => ({ code: told.code, facts: factsOf(told) }))

const part = record({ ...partKeys, opening: count }).transform(({ opening, ...told }) => ({
  code: told.code,
  count: opening,
  facts: {
    ...(told.name === null ? {} : { name: told.name }),
    ...(told.kind === null ? {} : { kind: told.kind }),
    ...(told.has_branch_committee === null ? {} : { hasBranchCommittee: told.has_branch_committee }),
    ...(told.meeting_day === null ? {} : { meetingDay: told.meeting_day }),
    ...(told.officer === null ? {} : { officer: told.officer }),
  },
}))

const opened = record({ ...factKeys, opening: count }).transform(({ opening, ...told }) => ({
  branch: { code: told.code, facts: factsOf(told) },
  count: opening,
}))

const moves: Readonly<Record<string, z.ZodType<SetupMove>>> = {
  merge: record({
    merge: list(code),
    into: oneOf<string | NewBranch>((value) => (isRecord(value) ? newBranch : code)),
    from,
  }).transform(({ merge, into, from: month }) => ({ kind: 'merge', branches: merge, into, from: month })),
  split: record({ split: code, into: list(part), from }).transform(({ split, into, from: month }) => ({
    kind: 'split',
    branch: split,
    parts: into,
    from: month,
  })),
  close: record({ close: code, from }).transform(({ close, from: month }) => ({
    kind: 'close',
    branch: close,
    from: month,
  })),
  rename: record({ rename: code, name: reading('name', nameOf), from }).transform(
    ({ rename, name, from: month }) => ({ kind: 'facts', branch: rename, facts: { name }, from: month }),
  ),
  open: record({ open: opened, from }).transform(({ open, from: month }) => ({
    kind: 'open',
    ...open,
    from: month,
  })),
}

/** What becomes of branches from a month on, each of one kind: `{ merge: [a, b], into: b, from: 2026-12 }`. */
export const move = oneOf<SetupMove>((value) => {
  const kinds = Object.keys(moves).filter((kind) => isRecord(value) && Object.hasOwn(value, kind))
  return kinds.length === 1 ? moves[kinds[0] ?? ''] : undefined
})

/** Takes a value by the schema that its own look chooses; refuses what none is made for. */
function oneOf<T>(choose: (value: unknown) => z.ZodType<T> | undefined) {
  const other: Takes = 'change'
  return z.unknown().transform((value, context): T => {
    const schema = choose(value)
    const result = schema?.safeParse(value)
    if (result?.success === true) return result.data
    const issues = result?.error?.issues ?? [{ code: 'custom', message: other, path: [] }]
    for (const issue of issues) {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined]
      for (const key of keys) {
        const path = key === undefined ? issue.path : [...issue.path, key]
        context.issues.push({ code: 'custom', message: issue.message, path, input: value })
      }
    }
    return z.NEVER
  })
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The columns of the sheet `changes` of a workbook; the parts of a split have a row each. */
export const moveColumns = [
  'change',
  'branch',
  'into',
  'from',
  ...Object.keys(partKeys).filter((key) => key !== 'code'),
  'member_official',
  'member_probationary',
  'member_exempt',
] as const
