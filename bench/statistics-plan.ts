import type { Pool, QueryConfig } from 'pg'
import { rounded } from './numbers.ts'

/** A statement as the program gave it to the pool. */
export type Asked = QueryConfig & { readonly name: string }

/** The part of a plan that is read here. */
type Plan = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Total Cost': number
  readonly 'Plan Rows': number
  readonly Plans?: readonly Plan[]
}

/** What the planner says of each statement: its cost, and of each table how it is read and how many rows are awaited. */
export type Planned = {
  readonly name: string
  readonly cost: number
  readonly tables: ReadonlyMap<string, string>
}

/** The pool as it is, every statement with a name heard by the way. */
export function heardBy(pool: Pool, hear: (asked: Asked) => void): Pool {
  const query = (asked: Asked) => {
    hear(asked)
    return pool.query(asked)
  }
  return new Proxy(pool, { get: (whole, key) => (key === 'query' ? query : Reflect.get(whole, key)) })
}

export async function plansOf(pool: Pool, statements: readonly Asked[]): Promise<Planned[]> {
  const made: Planned[] = []
  for (const { name, text, values } of statements) {
    const { rows } = await pool.query<{ 'QUERY PLAN': readonly [{ readonly Plan: Plan }] }>({
      text: `EXPLAIN (FORMAT JSON) ${text}`,
      values: values ?? [],
    })
    const plan = rows[0]?.['QUERY PLAN'][0].Plan
    if (plan !== undefined) made.push({ name, cost: plan['Total Cost'], tables: new Map(tablesIn(plan)) })
  }
  return made
}

function tablesIn(plan: Plan): (readonly [string, string])[] {
  const parts = plan.Plans ?? []
  const table = plan['Relation Name']
  const below = parts.flatMap(tablesIn)
  if (table === undefined) return below
  const indexes = [plan, ...parts].flatMap((part) => part['Index Name'] ?? [])
  const way = indexes.length === 0 ? 'read through' : `by ${indexes.join(' and ')}`
  return [[table, `${way}, rows ${plan['Plan Rows']}`], ...below]
}

/** Two plans of the same statements beside each other: what is said once is the same in both. */
export function besideEachOther(before: readonly Planned[], after: readonly Planned[]): string[] {
  return before.flatMap(({ name, cost, tables }, at) => {
    const later = after[at]
    return [
      `  ${name}: cost ${both(rounded(cost, 0), later && rounded(later.cost, 0))}`,
      ...[...tables].map(([table, how]) => `    ${table} ${both(how, later?.tables.get(table))}`),
    ]
  })
}

function both<T extends string | number>(one: T, other: T | undefined): string {
  return one === other ? `${one}` : `${one} | ${other ?? '-'}`
}
