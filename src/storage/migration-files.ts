import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One folder of `prisma/migrations`. The checksums are those that Prisma would store for it. */
export type Migration = {
  readonly name: string
  readonly sql: string
  readonly checksum: string
  /** Also taken for the same file: a checkout on Windows may have turned its line ends. */
  readonly otherChecksum: string
}

/** `prisma/migrations` of the package; `src/storage` and `dist/storage` are equally deep. */
export const migrationsFolder = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))

/** The migrations of a folder in the order in which they are applied. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(names.sort().map((name) => readMigration(folder, name)))
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const text = await readFile(join(folder, name, 'migration.sql'), 'utf8')
  const sql = text.replaceAll('\r\n', '\n')
  return { name, sql, checksum: sha256(sql), otherChecksum: sha256(sql.replaceAll('\n', '\r\n')) }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
