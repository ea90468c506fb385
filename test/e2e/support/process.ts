import { spawn } from 'node:child_process'
import { commandLineScript, mainScript } from './dist.ts'

/** The variables of a process beside those of `.env` in its working folder. */
export type Env = Readonly<Record<string, string>>

/** A running service; `log` is all that it has written. */
export type Service = {
  readonly address: string
  readonly log: () => string
  readonly running: () => boolean
  /** Ends it by a signal, and waits until it is gone. */
  readonly kill: (signal: NodeJS.Signals) => Promise<number | null>
}

/** What a process came to: its exit status, and what it printed. */
export type Run = { readonly status: number | null; readonly out: string; readonly err: string }

// Nothing of the tests' own surroundings, and a clock whose days are not Viet Nam's.
const surroundings = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', TZ: 'Pacific/Honolulu' }

/** Starts the service in a folder; resolves when it says that it is running, throws with its words if it ends. */
export async function startService(cwd: string, env: Env = {}): Promise<Service> {
  const child = spawn(process.execPath, [mainScript], {
    cwd,
    env: { ...surroundings, ...env },
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  let log = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      log += text
      const said = /"address":"([^"]+)"[^\n]*"giao ban is running"/.exec(log)?.[1]
      if (said !== undefined) resolve(said)
    })
    child.once('exit', (status) => reject(new Error(`The service ended with ${status}:\n${log}`)))
  })
  return {
    address,
    log: () => log,
    running: () => child.exitCode === null && child.signalCode === null,
    kill: (signal) => {
      child.kill(signal)
      return ended
    },
  }
}

/** Runs the service to its end, where it is not to start. */
export function runService(cwd: string, env: Env = {}): Promise<Run> {
  return run([mainScript], cwd, env, '')
}

/** Runs one command of the office in a folder. */
export function runGiaoban(cwd: string, args: readonly string[], env: Env = {}, input = ''): Promise<Run> {
  return run([commandLineScript, ...args], cwd, env, input)
}

function run(args: readonly string[], cwd: string, env: Env, input: string): Promise<Run> {
  const child = spawn(process.execPath, args, { cwd, env: { ...surroundings, ...env } })
  const printed = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.err += text))
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => resolve({ status, ...printed }))
  })
}
