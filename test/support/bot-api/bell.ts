const PATIENCE_MS = 60_000

/** Lets tests wait for a state of the server instead of for a time. */
export interface Bell {
  /** Something changed: whoever waits looks again. */
  readonly ring: () => void
  /** Resolves as soon as `good` holds; after 20 s it fails with what `missing` says. */
  readonly until: (good: () => boolean, missing: () => string) => Promise<void>
}

export function makeBell(): Bell {
  const waiting = new Set<() => void>()
  return {
    ring: () => {
      for (const look of waiting) look()
    },
    until: (good, missing) =>
      new Promise<void>((resolve, reject) => {
        if (good()) return resolve()
        const end = (finish: () => void) => {
          clearTimeout(patience)
          waiting.delete(look)
          finish()
        }
        const look = () => {
          if (good()) end(resolve)
        }
        const patience = setTimeout(
          () => end(() => reject(new Error(`Waited ${PATIENCE_MS / 1000} s: ${missing()}`))),
          PATIENCE_MS,
        )
        waiting.add(look)
      }),
  }
}
