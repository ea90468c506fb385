/** The calls that have begun and are not settled, one a chat. */
export type UnderWay = {
  /** Resolves as soon as one more may begin. */
  readonly room: () => Promise<void>
  readonly add: (chat: string, work: Promise<void>) => void
  readonly chats: () => string[]
  /** Resolves when the next of them has ended. */
  readonly next: () => Promise<void>
  readonly failed: () => boolean
  /** Resolves when all have ended; throws what the first of them threw. */
  readonly end: () => Promise<void>
}

export function makeUnderWay(most: number): UnderWay {
  const works = new Map<string, Promise<void>>()
  const failures: unknown[] = []
  const next = async (): Promise<void> => {
    await Promise.race(works.values())
  }
  return {
    room: async () => {
      if (works.size >= most) await next()
    },
    add: (chat, work) => {
      const ended = work
        .catch((error: unknown) => {
          failures.push(error)
        })
        .finally(() => works.delete(chat))
      works.set(chat, ended)
    },
    chats: () => [...works.keys()],
    next,
    failed: () => failures.length > 0,
    end: async () => {
      await Promise.all(works.values())
      if (failures.length > 0) throw failures[0]
    },
  }
}
