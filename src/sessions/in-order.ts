/** Runs work of one key in the order of its arrival, and of different keys side by side, within this process. */
export type InOrder = <T>(key: string, work: () => Promise<T>) => Promise<T>

/** A queue for each key, kept only while something waits in it. What fails does not hold up what comes after. */
export function inOrder(): InOrder {
  const tails = new Map<string, Promise<unknown>>()
  return async (key, work) => {
    const before = tails.get(key) ?? Promise.resolve()
    const result = before.then(work)
    const tail = result.catch(() => {})
    tails.set(key, tail)
    try {
      return await result
    } finally {
      if (tails.get(key) === tail) tails.delete(key)
    }
  }
}
