import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, readlink, realpath, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The server's process id in `postmaster.pid`, if it is certain that this is the server of that folder: a
 * number from another container, or from before a restart, may be anybody here.
 * @see https://www.postgresql.org/docs/18/storage-file-layout.html
 */
export async function serverPid(cluster: string): Promise<number | null> {
  return confirmed(cluster, await readFile(pidFile(cluster), 'utf8').catch(() => ''))
}

/** The folder of the socket as the running server wrote it down, or null. */
export async function writtenSocketFolder(cluster: string): Promise<string | null> {
  const text = await readFile(pidFile(cluster), 'utf8').catch(() => '')
  return text.split('\n')[4] || null
}

/**
 * Removes the files of a dead server whose number now belongs to another program, which the server itself would
 * take for its predecessor for ever. The file is moved away first and looked at there: in between, another process
 * may have done the same and started a server, whose file it then is.
 */
export async function dropStalePidFile(cluster: string): Promise<void> {
  const text = await readFile(pidFile(cluster), 'utf8').catch(() => '')
  if (process.platform !== 'linux' || (await confirmed(cluster, text)) !== null) return
  const [pid, , , , socket] = text.split('\n')
  if (!existsSync(`/proc/${pid}/stat`)) return
  const aside = `${pidFile(cluster)}.${randomUUID()}`
  await rename(pidFile(cluster), aside)
  if ((await readFile(aside, 'utf8')) !== text) return rename(aside, pidFile(cluster))
  await rm(aside)
  const lock = join(socket || cluster, '.s.PGSQL.5432.lock')
  const holder = await readFile(lock, 'utf8').catch(() => '')
  if (holder.split('\n')[0] === pid) await rm(lock, { force: true })
}

async function confirmed(cluster: string, text: string): Promise<number | null> {
  const pid = Number(text.split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 1) return null
  if (process.platform !== 'linux') return pid
  const works = await readlink(`/proc/${pid}/cwd`).catch(() => null)
  return works === (await realpath(cluster)) ? pid : null
}

function pidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid')
}
