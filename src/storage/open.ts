import { connect, type Database } from './connect.ts'
import { openEmbedded } from './embedded/open.ts'
import { type DatabaseName, givenConnection } from './given.ts'
import { type Log, silent } from './log.ts'
import { migrate } from './migrate.ts'

/**
 * Opens the database that a process works on, made and migrated where needed: at `url`, or embedded in
 * `dataDir` where that is null. Throws a sentence where it cannot be opened.
 */
export async function openDatabase(options: {
  readonly url: string | null
  readonly dataDir: string
  readonly name: DatabaseName
  readonly log?: Log
}): Promise<Database> {
  const log = options.log ?? silent
  if (options.url !== null) return openMigrated(await givenConnection(options.url, options.name), log)
  const server = await openEmbedded({ dataDir: options.dataDir, log })
  try {
    const database = await openMigrated(await server.database(options.name), log)
    return {
      ...database,
      close: async () => {
        await database.close()
        await server.close()
      },
    }
  } catch (error) {
    await server.close()
    throw error
  }
}

async function openMigrated(connection: Database['connection'], log: Log): Promise<Database> {
  const applied = await migrate(connection)
  if (applied.length > 0) log.info({ applied }, 'the database was migrated')
  return connect(connection, log)
}
