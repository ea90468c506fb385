/** What has to be undone at the end, the last thing first, also where something went wrong. */
export type Leaving = {
  readonly later: (undo: () => Promise<unknown>) => void
  readonly now: () => Promise<void>
}

export function makeLeaving(): Leaving {
  const undoings: (() => Promise<unknown>)[] = []
  return {
    later: (undo) => {
      undoings.push(undo)
    },
    now: async () => {
      for (const undo of undoings.splice(0).toReversed()) {
        await undo().catch((error: unknown) => process.stderr.write(`not undone: ${String(error)}\n`))
      }
    },
  }
}
