import { randomUUID } from 'node:crypto'
import { access, mkdir, readFile, rename, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

type Link = { readonly source: string; readonly target: string }

/**
 * The variables by which PostgreSQL finds its libraries. npm packages hold no symbolic links; the package
 * makes them in an install script. Where that was not run, or could not write, they are made in `cacheFolder`.
 */
export async function libraryPath(native: string, cacheFolder: string): Promise<Record<string, string>> {
  const links = await readLinks(native)
  const there = await Promise.all(links.map((link) => exists(join(native, '..', link.target))))
  if (there.every(Boolean)) return {}
  await mkdir(cacheFolder, { recursive: true, mode: 0o755 })
  for (const link of links)
    await place(join(native, '..', link.source), join(cacheFolder, basename(link.target)))
  const value = [cacheFolder, join(native, 'lib')].join(':')
  return process.platform === 'darwin' ? { DYLD_LIBRARY_PATH: value } : { LD_LIBRARY_PATH: value }
}

async function readLinks(native: string): Promise<readonly Link[]> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  return JSON.parse(text) as readonly Link[]
}

/** Renamed into place: another process may be starting on the same folder. */
async function place(file: string, link: string): Promise<void> {
  const fresh = join(dirname(link), `.${basename(link)}.${randomUUID()}`)
  await symlink(file, fresh)
  await rename(fresh, link)
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
