/** What the storage needs of a log; pino fits. */
export type Log = {
  readonly info: (about: object, message: string) => void
  readonly warn: (about: object, message: string) => void
}

/** For callers that keep no log. */
export const silent: Log = { info: () => {}, warn: () => {} }
