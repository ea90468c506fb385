import { z } from 'zod'
import type { Fault, Place, Takes } from './fault.ts'

/** A value inside a file: keys and positions from the top. */
export type Path = readonly PropertyKey[]

/** What a file holds, and where each part of it stands. */
export type Source = { readonly value: unknown; readonly placeOf: (path: Path) => Place }

/**
 * A value that `parse` makes of what the file holds; undefined says that the file takes something else there.
 * An absent key is parsed as undefined.
 */
export function reading<T>(takes: Takes, parse: (value: unknown) => T | undefined) {
  return z.unknown().transform((value, context): T => {
    const parsed = parse(value)
    if (parsed !== undefined) return parsed
    context.issues.push({ code: 'custom', message: takes, input: value })
    return z.NEVER
  })
}

/** A record with these keys and no others. */
export function record<T extends z.ZodRawShape>(shape: T) {
  const known: Takes = 'known_key'
  const other: Takes = 'record'
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? `${known} ${Object.keys(shape).join(', ')}` : other,
  })
}

/** A list of such values. */
export function list<T extends z.ZodType>(item: T) {
  const takes: Takes = 'list'
  return z.array(item, takes)
}

/** The value that a schema makes of a source, or each fault at its place. */
export function take<T>(
  schema: z.ZodType<T>,
  source: Source,
): { readonly value: T } | { readonly faults: readonly Fault[] } {
  const result = schema.safeParse(source.value)
  if (result.success) return { value: result.data }
  return { faults: result.error.issues.flatMap((issue) => faultsOf(issue, source)) }
}

/** What is amiss at a path of a source. */
export function faultAt(placeOf: Source['placeOf'], path: Path, takes: Takes, detail?: string): Fault {
  const fault = { where: placeOf(path), what: path.map(String).join('.'), takes }
  return detail === undefined ? fault : { ...fault, detail }
}

function faultsOf(issue: z.core.$ZodIssue, source: Source): Fault[] {
  const [takes, ...known] = issue.message.split(' ') as [Takes, ...string[]]
  const paths =
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
  const detail = known.length > 0 ? known.join(' ') : undefined
  return paths.map((path) => faultAt(source.placeOf, path, takes, detail))
}
