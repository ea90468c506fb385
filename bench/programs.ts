import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A program under measurement, in a process of its own on plain node. */
export type Program = {
  readonly pid: number
  /** The first match in what it has printed or will print; rejects when it ends without. */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>
  /** SIGTERM, and SIGKILL where that does not end it in 10 s. */
  readonly stop: () => Promise<void>
}

/** A script that lies in `bench/programs`. */
export const programFile = (name: string): string =>
  fileURLToPath(new URL(`programs/${name}`, import.meta.url))

/** A file of the built bot. */
export const builtFile = (name: string): string => fileURLToPath(new URL(`../dist/${name}`, import.meta.url))

/** Starts a script. Of this process's own environment it sees the path alone. */
export function startProgram(
  script: string,
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Program {
  const child = spawn(process.execPath, [script], {
    cwd: options.cwd,
    env: { PATH: process.env.PATH ?? '', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const lookers = new Set<() => void>()
  const look = (): void => {
    for (const looker of lookers) looker()
  }
  const add = (chunk: Buffer): void => {
    printed += chunk.toString()
    look()
  }
  child.stdout.on('data', add)
  child.stderr.on('data', add)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  void ended.then(look)

  return {
    pid: child.pid ?? 0,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const looker = (): void => {
          const found = pattern.exec(printed)
          const over = child.exitCode !== null || child.signalCode !== null
          if (found === null && !over) return
          lookers.delete(looker)
          if (found !== null) resolve(found)
          else reject(new Error(`${script} ended without ${pattern.source}:\n${printed.slice(-2_000)}`))
        }
        lookers.add(looker)
        looker()
      }),
    stop: async () => {
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(timer)
    },
  }
}
