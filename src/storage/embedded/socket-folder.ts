import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RunAs } from './run-as.ts'

/** `sun_path` holds 108 bytes on Linux and 104 on macOS, a closing zero among them. */
const longest = 103

/**
 * The folder of the server's socket: the data folder itself, or a short one made from its path where the
 * socket's name would be too long. Both are closed to others, which is the whole access control.
 */
export function socketFolder(cluster: string): string {
  if (Buffer.byteLength(`${cluster}/.s.PGSQL.5432`) <= longest) return cluster
  const hash = createHash('sha256').update(cluster).digest('hex').slice(0, 16)
  return join(tmpdir().length > 60 ? '/tmp' : tmpdir(), `giaoban-${hash}`)
}

/** Makes that folder, for the user that the server runs as: this process's own where it is null. */
export async function makeSocketFolder(folder: string, user: RunAs['user']): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).catch(() => {})
  const found = await lstat(folder)
  if (!found.isDirectory() || (found.uid !== process.getuid?.() && found.uid !== user?.uid))
    throw new Error(`The folder ${folder} belongs to somebody else; remove it, or take a shorter DATA_DIR.`)
  await chmod(folder, 0o700)
  if (user !== null) await chown(folder, user.uid, user.gid)
}
