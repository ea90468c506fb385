import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The program as it is started and the office's command line, as `npm run build` makes them. */
export const mainScript = join(root, 'dist', 'main.js')
export const commandLineScript = join(root, 'dist', 'cli', 'main.js')

const lock = join(root, 'node_modules', '.cache', 'giaoban-dist.lock')

/** A build takes seconds; a lock that stands longer was left by a run that died. */
const leftMs = 60_000

/** Builds `dist` where it is older than the sources; of several test files at once one does. */
export async function freshDist(): Promise<void> {
  await mkdir(join(lock, '..'), { recursive: true })
  while (!(await taken())) {
    const { mtimeMs } = await stat(lock).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs > leftMs) await rm(lock, { recursive: true, force: true })
    await sleep(100)
  }
  try {
    if (await isStale()) await build()
  } finally {
    await rm(lock, { recursive: true, force: true })
  }
}

function taken(): Promise<boolean> {
  return mkdir(lock).then(
    () => true,
    () => false,
  )
}

async function isStale(): Promise<boolean> {
  if (!existsSync(mainScript)) return true
  const built = (await stat(mainScript)).mtimeMs
  const src = join(root, 'src')
  const files = (await readdir(src, { recursive: true })).filter((name) => name.endsWith('.ts'))
  const changes = await Promise.all(files.map(async (name) => (await stat(join(src, name))).mtimeMs))
  return Math.max(...changes) > built
}

/** What the compiler complains of does not keep it from writing; the lint says it. */
async function build(): Promise<void> {
  const compiler = join(root, 'node_modules', '.bin', 'tsc')
  await promisify(execFile)(compiler, ['-p', join(root, 'tsconfig.build.json')]).catch(() => {})
}
