import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Binaries } from './binaries.ts'

/**
 * How a program of PostgreSQL is started: it refuses to be root. `before` is put in front of its command line;
 * `user` is who it runs as, and must own the data folder.
 */
export type RunAs = {
  readonly before: readonly string[]
  readonly user: { readonly uid: number; readonly gid: number } | null
}

const asOneself: RunAs = { before: [], user: null }

/**
 * The first way that works to run a server in the folder `cluster`, which may not be there yet. For root: as the
 * other user who owns it; on Linux in a user namespace in which root has another number, so that files stay
 * root's; where those are switched off, as a user of the system.
 */
export function findRunAs(binaries: Binaries, cluster: string): RunAs {
  const root = process.getuid?.() === 0
  const ways = root ? waysOfRoot(cluster) : [asOneself]
  const way = ways.find((way) => works(binaries, way, cluster))
  if (way !== undefined) return way
  if (!root)
    throw new Error(
      'PostgreSQL from npm does not run on this system (it needs glibc): set DATABASE_URL to a server.',
    )
  throw new Error(
    'PostgreSQL refuses to run as root: start the service as another user, or set DATABASE_URL.',
  )
}

function waysOfRoot(cluster: string): readonly RunAs[] {
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (owner !== undefined && owner.uid !== 0)
    return [{ before: [], user: { uid: owner.uid, gid: owner.gid } }]
  return waysFrom(readFileSync('/etc/passwd', 'utf8'))
}

/** PostgreSQL looks its user up by number, so only users that exist will do. */
export function waysFrom(passwd: string): readonly RunAs[] {
  const users = passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name === 'postgres' || name === 'nobody' ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
  users.sort((a, b) => b.name.localeCompare(a.name))
  const mapped = users.map(({ uid, gid }) => ({
    before: ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`],
    user: null,
  }))
  return [...mapped, ...users.map(({ uid, gid }) => ({ before: [], user: { uid, gid } }))]
}

/** The command line of a program run that way. */
export function commandLine(
  way: RunAs,
  program: string,
  args: readonly string[],
): { readonly command: string; readonly args: readonly string[] } {
  const [first, ...rest] = [...way.before, program, ...args]
  return { command: first ?? program, args: rest }
}

/** Another user must get through the data folder to its own; it may look at nothing on the way. */
function works(binaries: Binaries, way: RunAs, cluster: string): boolean {
  if (way.user !== null) chmodSync(dirname(cluster), 0o711)
  const { command, args } = commandLine(way, binaries.postgres, ['--version'])
  return spawnSync(command, args, { env: binaries.env, stdio: 'ignore', ...way.user }).status === 0
}
