import type { Form } from '../src/domain/form.ts'

/** A nation as large as it may be: so many communes of 25 branches, twelve months each, every count of the form. */
export const BRANCHES = 25
export const MONTHS = 12

/** Committees by their ids, the last one included. */
export type Communes = { readonly from: number; readonly to: number }

/** Branches by their ids; those of commune 1 are 1 to 25. */
export type BranchRange = { readonly first: number; readonly count: number }

/** Room in a month's ids of reports for ten times the nation. */
const ROOM = 1_000_000

/** Shares no factor with any number of branches that is loaded. */
const STRIDE = 7_919

const WHEN = '2026-01-01'

export function branchesOf({ from, to }: Communes): BranchRange {
  return { first: (from - 1) * BRANCHES + 1, count: (to - from + 1) * BRANCHES }
}

/** The codes of every count of a form. */
export function codesOf({ indicators }: Form): string[] {
  return indicators.filter(({ type }) => type === 'int').map(({ code }) => code)
}

export function* committeeRows({ from, to }: Communes): Iterable<string> {
  for (let id = from; id <= to; id += 1)
    yield [id, `xa-${id}`, `Đảng ủy xã ${id}`, `Xã ${id}`, '', '{}', WHEN].join('\t')
}

export function* formRows({ from, to }: Communes, form: Form): Iterable<string> {
  const document = JSON.stringify(form).replaceAll('\\', '\\\\')
  for (let id = from; id <= to; id += 1) yield [id, 1, '0000-00', document].join('\t')
}

export function* branchRows(branches: BranchRange): Iterable<string> {
  for (const id of idsOf(branches)) yield [id, communeOf(id), `cb_${placeOf(id)}`, placeOf(id)].join('\t')
}

export function* factRows(branches: BranchRange): Iterable<string> {
  for (const id of idsOf(branches)) {
    const place = placeOf(id)
    const kind = place % 3 === 0 ? 'school' : 'village'
    yield [id, '0000-00', `Thôn ${place}`, kind, place % 2 === 0].join('\t')
  }
}

export function* reportRows(branches: BranchRange): Iterable<string> {
  for (const { id, branch, period } of arrivals(branches))
    yield [id, communeOf(branch), branch, period, 1, 'submitted', 'chat', WHEN, WHEN].join('\t')
}

export function* figureRows(branches: BranchRange, codes: readonly string[]): Iterable<string> {
  for (const { id } of arrivals(branches))
    for (const code of codes) yield [id, code, 'given', (id * 7 + code.length) % 23].join('\t')
}

/** Reports in the order in which they come in: month after month, the communes all mixed, so that none has its rows together. */
function* arrivals({ first, count }: BranchRange) {
  for (let month = 1; month <= MONTHS; month += 1) {
    const period = `2026-${String(month).padStart(2, '0')}`
    for (let place = 0; place < count; place += 1)
      yield { id: month * ROOM + first + place, branch: first + ((place * STRIDE) % count), period }
  }
}

function* idsOf({ first, count }: BranchRange): Iterable<number> {
  for (let id = first; id < first + count; id += 1) yield id
}

const communeOf = (branch: number): number => Math.floor((branch - 1) / BRANCHES) + 1
const placeOf = (branch: number): number => ((branch - 1) % BRANCHES) + 1
