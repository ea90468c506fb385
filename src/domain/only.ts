/** The only one of these; undefined where there is none, or another. */
export function onlyOf<One extends object>(all: readonly One[]): One | undefined {
  return all.length === 1 ? all[0] : undefined
}
