import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../../log/log.ts'

const FIRST_MS = 1_000
const LONGEST_MS = 30_000

/** Waits that double from 1 s to 30 s. */
export const backOff = (misses: number): number => Math.min(FIRST_MS * 2 ** misses, LONGEST_MS)

/** Resolves after so many milliseconds, or as soon as the signal fires. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined)
}

type About = { readonly signal: AbortSignal; readonly log: Log }

/**
 * Tries until it works; undefined when the signal fired first. Every kind of trouble is logged once, however often
 * it comes back, and then that it is over.
 */
export async function untilItWorks<T>(
  what: string,
  act: () => Promise<T>,
  { signal, log }: About,
): Promise<T | undefined> {
  const troubles = new Set<string>()
  for (let misses = 0; !signal.aborted; misses += 1) {
    try {
      const result = await act()
      if (misses > 0) log.info(`${what} works again`, { misses })
      return result
    } catch (error) {
      if (signal.aborted) return undefined
      const kind = kindOf(error)
      if (!troubles.has(kind)) log.warn(`${what} failed and will be tried again`, { kind, error })
      troubles.add(kind)
      await pause(Math.max(backOff(misses), askedFor(error)), signal)
    }
  }
  return undefined
}

function kindOf(error: unknown): string {
  const { code, type, name } = error as { code?: unknown; type?: unknown; name?: unknown }
  return String(code ?? type ?? name)
}

/** The wait that a 429 asks for, in milliseconds. */
function askedFor(error: unknown): number {
  const { parameters } = error as { parameters?: { retry_after?: number } }
  return (parameters?.retry_after ?? 0) * 1000
}
