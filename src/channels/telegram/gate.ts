/** Lets at most so many run at a time; the others wait their turn in the order in which they came. */
export type Gate = <T>(act: () => Promise<T>) => Promise<T>

export function makeGate(most: number): Gate {
  const waiting: (() => void)[] = []
  let inside = 0
  const enter = async (): Promise<void> => {
    if (inside < most) inside += 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
  }
  // The place goes straight to the next in line, so nobody can slip in between.
  const leave = (): void => {
    const next = waiting.shift()
    if (next === undefined) inside -= 1
    else next()
  }
  return async (act) => {
    await enter()
    try {
      return await act()
    } finally {
      leave()
    }
  }
}
