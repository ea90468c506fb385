import { execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The sources as they are now, built for processes of their own. */
export type Build = {
  readonly run: (script: string) => Child
  readonly remove: () => Promise<void>
}

/** A process that runs a script; what it prints arrives line by line. */
type Child = {
  readonly pid: number
  readonly line: () => Promise<string>
  readonly kill: (signal: NodeJS.Signals) => Promise<void>
  /** The exit status; null where a signal ended it. */
  readonly ended: Promise<number | null>
}

/** Builds beside the packages, so that the build finds them; `dist` may be older than the sources. */
export async function buildForProcesses(): Promise<Build> {
  const cache = join(root, 'node_modules', '.cache')
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(join(cache, 'giaoban-test-'))
  const compiler = join(root, 'node_modules', '.bin', 'tsc')
  const project = join(root, 'tsconfig.build.json')
  await promisify(execFile)(compiler, ['-p', project, '--outDir', join(folder, 'dist')]).catch(() => {})
  await symlink(join(root, 'prisma'), join(folder, 'prisma'))
  return {
    run: (script) => run(join(folder, 'dist'), script),
    remove: () => rm(folder, { recursive: true }),
  }
}

function run(cwd: string, script: string): Child {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve)
  })
  return {
    pid: child.pid ?? 0,
    line: async () => String((await lines.next()).value),
    kill: async (signal) => {
      child.kill(signal)
      await ended
    },
    ended,
  }
}
