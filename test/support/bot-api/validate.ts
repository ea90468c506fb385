import type { Asked } from './body.ts'
import { methodShape, typeShape } from './spec.ts'
import type { Shape } from './spec.ts'
import { badRequest, isObject, textOf } from './types.ts'
import type { Json, SentFile } from './types.ts'

// What is no object type of the data file.
const PLAIN = /^(?:Integer|String|Boolean|InputFile|Array of .*|=.*)$/

interface Fault {
  readonly path: string
  readonly why: string
}

/**
 * Checks the parameters of a call by name and type and gives them back as values.
 * Stricter than the platform, which ignores a name it does not know: a misspelt parameter is a fault of ours.
 */
export function checkParams(method: string, { params, files, typed }: Asked): Json {
  const shape = methodShape(method) ?? {}
  const values: Record<string, unknown> = {}
  for (const [name, given] of Object.entries(params)) {
    // Uploads of some clients repeat the method's name as a field.
    if (name === 'method' && given === method) continue
    const types = shape[name] ?? shape[`${name}?`]
    if (types === undefined) throw badRequest(`parameter "${name}" is not known to ${method}`)
    values[name] = read(types, given, name, typed, files)
  }
  for (const file of files) {
    const types = shape[file.field] ?? shape[`${file.field}?`]
    if (types?.includes('InputFile')) values[file.field] = file
    else if (!attached(values, file)) throw badRequest(`file "${file.field}" is not known to ${method}`)
  }
  const missing = Object.keys(shape).find((name) => !name.endsWith('?') && !Object.hasOwn(values, name))
  if (missing !== undefined) throw badRequest(`parameter "${missing}" is required by ${method}`)
  return values
}

const attached = (values: Json, file: SentFile): boolean =>
  Object.values(values).includes(`attach://${file.field}`)

function read(
  types: string,
  given: unknown,
  name: string,
  typed: boolean,
  files: readonly SentFile[],
): unknown {
  const value =
    typeof given === 'string' && !types.includes('String') ? fromText(types, given, name, typed) : given
  const listed = typeof value === 'string' && types.startsWith('Array of') ? parse(value, name) : value
  const fault = mismatch(types, listed, name)
  if (fault !== undefined) throw badRequest(`${fault.path} ${fault.why}`)
  if (!types.includes('InputFile') || !String(listed).startsWith('attach://')) return listed
  const file = files.find(({ field }) => `attach://${field}` === listed)
  if (file === undefined) throw badRequest(`${name} points to a file that was not sent`)
  return file
}

/** Objects may be JSON text in any body; numbers and booleans are text only where the body has no types. */
function fromText(types: string, text: string, name: string, typed: boolean): unknown {
  if (types === 'Integer') return !typed && /^-?\d+$/.test(text) ? Number(text) : text
  if (types === 'Boolean')
    return !typed && /^(?:true|false)$/i.test(text) ? text.toLowerCase() === 'true' : text
  if (types === 'InputFile') return text
  return parse(text, name)
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw badRequest(`can't parse ${name} as JSON`)
  }
}

/** The first thing wrong with a value; among several types, with the one it comes nearest to. */
function mismatch(types: string, value: unknown, path: string): Fault | undefined {
  const choices = candidates(types, value)
  let nearest: Fault | undefined
  for (const type of choices) {
    const fault = mismatchOne(type, value, path)
    if (fault === undefined) return undefined
    if (nearest === undefined || fault.path.length > nearest.path.length) nearest = fault
  }
  const vague = choices.length > 1 && nearest?.path === path
  return vague ? { path, why: `must be ${choices.join(' or ')}` } : nearest
}

/** The types a value may have; an object that names its own type leaves no choice. */
function candidates(types: string, value: unknown): readonly string[] {
  const all = types.split('|')
  if (all.length === 1 || !isObject(value)) return all
  const own = all.filter((type) => {
    const shape = PLAIN.test(type) ? type : typeShape(type)
    return typeof shape !== 'string' && shape.type === `=${textOf(value.type)}`
  })
  return own.length === 1 ? own : all
}

function mismatchOne(type: string, value: unknown, path: string): Fault | undefined {
  const must = (good: boolean, what: string) => (good ? undefined : { path, why: `must be ${what}` })
  if (type.startsWith('=')) return must(value === type.slice(1), `"${type.slice(1)}"`)
  if (type === 'Integer') return must(Number.isSafeInteger(value), 'an Integer')
  if (type === 'String') return must(typeof value === 'string', 'a String')
  if (type === 'Boolean') return must(typeof value === 'boolean', 'a Boolean')
  if (type === 'InputFile') return must(typeof value === 'string' && value.startsWith('attach://'), 'a file')
  if (type.startsWith('Array of ')) {
    if (!Array.isArray(value)) return { path, why: 'must be an Array' }
    const inner = type.slice('Array of '.length)
    for (const [at, item] of value.entries()) {
      const fault = mismatch(inner, item, `${path}[${at}]`)
      if (fault !== undefined) return fault
    }
    return undefined
  }
  const shape = typeShape(type)
  if (typeof shape === 'string') return mismatch(shape, value, path)
  return isObject(value) ? mismatchFields(shape, value, path, type) : { path, why: `must be a ${type}` }
}

function mismatchFields(shape: Shape, value: Json, path: string, type: string): Fault | undefined {
  for (const name of Object.keys(shape)) {
    if (!name.endsWith('?') && !Object.hasOwn(value, name))
      return { path, why: `lacks "${name}" of a ${type}` }
  }
  for (const [name, item] of Object.entries(value)) {
    const types = shape[name] ?? shape[`${name}?`]
    if (types === undefined) return { path: `${path}.${name}`, why: `is not a field of ${type}` }
    const fault = mismatch(types, item, `${path}.${name}`)
    if (fault !== undefined) return fault
  }
  return undefined
}
