import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chown, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Binaries, major } from './binaries.ts'
import { commandLine, type RunAs } from './run-as.ts'

const run = promisify(execFile)

/** The user that owns the databases. There is no password: only the owner of the folder gets to the socket. */
export const owner = 'giaoban'

/**
 * Makes the data folder of a server once. It is made beside and renamed into place, so that what stands under
 * its name is whole; of two processes at once the second drops its own.
 */
export async function makeCluster(cluster: string, binaries: Binaries, runAs: RunAs): Promise<void> {
  if (await isCluster(cluster)) return
  const fresh = `${cluster}.new-${randomUUID()}`
  await mkdir(fresh, { mode: 0o700 })
  try {
    if (runAs.user !== null) await chown(fresh, runAs.user.uid, runAs.user.gid)
    await initialise(fresh, binaries, runAs)
    await rename(fresh, cluster)
  } catch (cause) {
    await rm(fresh, { recursive: true, force: true })
    if (await isCluster(cluster)) return
    throw cause
  }
}

/** Removes what a process left that died while making the folder. */
export async function sweep(cluster: string): Promise<void> {
  const names = await readdir(dirname(cluster))
  const left = names.filter((name) => name.startsWith(`${basename(cluster)}.new-`))
  for (const name of left)
    await rm(join(dirname(cluster), name), { recursive: true, force: true }).catch(() => {})
}

async function isCluster(cluster: string): Promise<boolean> {
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null)
  if (version === null) return false
  if (version.trim() !== major)
    throw new Error(
      `${cluster} was written by PostgreSQL ${version.trim()} and this is ${major}: restore a backup.`,
    )
  return true
}

async function initialise(folder: string, binaries: Binaries, runAs: RunAs): Promise<void> {
  const { command, args } = commandLine(runAs, binaries.initdb, [
    `--pgdata=${folder}`,
    `--username=${owner}`,
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ])
  try {
    await run(command, args, { env: binaries.env, cwd: folder, ...runAs.user })
  } catch (cause) {
    throw new Error(`The database folder ${folder} could not be made: ${lastLine(cause)}`, { cause })
  }
}

function lastLine(error: unknown): string {
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
  return text.trim().split('\n').at(-1) ?? ''
}
