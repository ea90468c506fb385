import { randomUUID } from 'node:crypto'
import { Client, type ClientConfig } from 'pg'
import { type Migration, migrationsFolder, readMigrations } from './migration-files.ts'
import { codeOf, messageOf } from './trouble.ts'

/** Prisma's own key, so that `prisma migrate` and this applier wait for each other. */
const migrationLock = 72707369

/** Long enough for another process to apply everything; then somebody forgot to let go. */
const patience = '120s'

/** What the server answers when the patience is over. */
const lockNotAvailable = '55P03'

/** Prisma's own table, to the letter: its tools can take over a database that was migrated here. */
const historyTable = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`

type Applied = { readonly migration_name: string; readonly checksum: string; readonly finished: boolean }

/**
 * Applies what a database lacks and returns the names of what was applied. Each migration is one transaction
 * together with its row in `_prisma_migrations`, so a failing one leaves nothing. Any number of processes may
 * do this at once: one applies, the others wait and find nothing to do. Throws a sentence where the database
 * is not one that these migrations made.
 */
export async function migrate(
  connection: ClientConfig,
  folder: string = migrationsFolder,
): Promise<readonly string[]> {
  const migrations = await readMigrations(folder)
  const client = new Client(connection)
  client.on('error', () => {})
  await client.connect()
  try {
    await waitForTurn(client)
    await client.query(historyTable)
    const pending = missing(migrations, await history(client))
    for (const migration of pending) await apply(client, migration)
    return pending.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

async function waitForTurn(client: Client): Promise<void> {
  await client.query(`SET statement_timeout = 0; SET lock_timeout = '${patience}'`)
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
  } catch (cause) {
    if (codeOf(cause) !== lockNotAvailable) throw cause
    const sentence = 'Another process has been migrating the database for too long; stop it and start again.'
    throw new Error(sentence, { cause })
  }
  await client.query('SET lock_timeout = 0')
}

async function history(client: Client): Promise<readonly Applied[]> {
  const { rows } = await client.query<Applied>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  )
  return rows
}

function missing(migrations: readonly Migration[], applied: readonly Applied[]): readonly Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of applied) {
    const migration = known.get(row.migration_name)
    if (migration === undefined)
      throw new Error(
        `The database knows the migration ${row.migration_name} and this version does not: a newer one wrote it.`,
      )
    if (!row.finished)
      throw new Error(
        `The migration ${row.migration_name} was left half applied: restore the database from a backup.`,
      )
    if (row.checksum !== migration.checksum && row.checksum !== migration.otherChecksum)
      throw new Error(
        `The migration ${row.migration_name} was changed after it was applied: put the file back.`,
      )
  }
  const done = new Set(applied.map((row) => row.migration_name))
  return migrations.filter((migration) => !done.has(migration.name))
}

async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(migration.sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    )
    await client.query('COMMIT')
  } catch (cause) {
    await client.query('ROLLBACK').catch(() => {})
    throw new Error(`The migration ${migration.name} failed and left nothing: ${messageOf(cause)}`, { cause })
  }
}
