/** A value with the keys of every record in one order; lists keep theirs, and what is undefined is left out. */
export function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([key], [other]) => key.localeCompare(other))
    .map(([key, part]) => [key, inOrder(part)])
}
