/**
 * grammY's `StorageAdapter`, described here as it is used: whatever fits it there fits here, and the contract
 * test runs grammY's own session middleware on every store.
 * @see https://grammy.dev/ref/core/storageadapter
 */
export type StorageAdapter<T> = {
  readonly read: (key: string) => Promise<T | undefined>
  readonly write: (key: string, value: T) => Promise<void>
  readonly delete: (key: string) => Promise<void>
}

/** A stored value with the number of its writing, so that a late writer can be told. */
export type Versioned<T> = { readonly value: T; readonly revision: number }

/**
 * Sessions of many chats over several replicas: the adapter, and a write that fails when another replica
 * wrote in between. Revision 0 means that nothing was stored.
 */
export type SessionStore<T> = StorageAdapter<T> & {
  readonly load: (key: string) => Promise<Versioned<T> | undefined>
  /** The values of many keys, in their order. */
  readonly readAll: (keys: readonly string[]) => Promise<readonly (T | undefined)[]>
  /** False when the stored revision is no longer the expected one; then nothing was written. */
  readonly replace: (key: string, expected: number, value: T) => Promise<boolean>
}

/** One chat at a time, over all replicas. */
export type ChatLock = {
  /** Waits for the chat, runs, lets go. A holder that died is forgotten within 5 s. */
  readonly run: <T>(key: string, work: () => Promise<T>) => Promise<T>
}
