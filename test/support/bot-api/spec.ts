import data from './methods.json' with { type: 'json' }

/**
 * The part of Bot API 10.1 this bot may speak. A shape maps a field name (ending in `?` when optional) to its types
 * joined by `|`; `Array of X` is a list and `=word` is that very word. A type that is only a choice of other types is
 * such a joined string itself.
 */
export type Shape = Readonly<Record<string, string>>

const methods: Readonly<Record<string, Shape>> = data.methods
const types: Readonly<Record<string, Shape | string>> = data.types

/** The parameters of a method; undefined when the method is not one the bot may use. */
export const methodShape = (name: string): Shape | undefined =>
  Object.hasOwn(methods, name) ? methods[name] : undefined

/** The fields of an object type, or the joined names of the types it is a choice of. */
export function typeShape(name: string): Shape | string {
  const shape = types[name]
  if (shape === undefined) throw new Error(`The data file has no type ${name}.`)
  return shape
}

/** The kinds of update, as allowed_updates names them. */
export const updateKinds: readonly string[] = data.updates
