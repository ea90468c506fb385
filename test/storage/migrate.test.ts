import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, type ClientConfig } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDatabase } from '../../src/storage/create-database.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { migrationsFolder } from '../../src/storage/migration-files.ts'
import { absentDatabase, databaseKinds, freshDatabase, withName } from '../support/databases.ts'

const names = (await readdir(migrationsFolder)).filter((name) => /^\d/.test(name)).sort()

async function on<T>(connection: ClientConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(connection)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

describe.each(databaseKinds)('migrations on the %s database', (kind) => {
  const { name, connection, drop } = absentDatabase(kind)
  let folder: string

  beforeEach(async () => {
    await createDatabase(withName(connection, 'postgres'), name)
    folder = await mkdtemp(join(tmpdir(), 'giaoban-migrations-'))
    await cp(migrationsFolder, folder, { recursive: true })
  })

  afterEach(async () => {
    await rm(folder, { recursive: true })
    await drop()
  })

  async function add(migration: string, sql: string): Promise<void> {
    await mkdir(join(folder, migration))
    await writeFile(join(folder, migration, 'migration.sql'), sql)
  }

  test('are applied once, in order', async () => {
    expect(await migrate(connection)).toEqual(names)
    expect(await migrate(connection)).toEqual([])
  })

  test('are applied by one of six that start at once', async () => {
    const applied = await Promise.all(Array.from({ length: 6 }, () => migrate(connection)))
    expect(applied.filter((list) => list.length > 0)).toEqual([names])
  })

  test('leave nothing behind when one fails, and can be put right', async () => {
    await add('29990101000000_bad', 'CREATE TABLE half (id int); SELECT 1 / 0;')
    await expect(migrate(connection, folder)).rejects.toThrow(
      'The migration 29990101000000_bad failed and left nothing: division by zero',
    )
    const left = await on(connection, (client) =>
      client.query("SELECT to_regclass('half') AS half, count(*)::int AS rows FROM _prisma_migrations"),
    )
    expect(left.rows).toEqual([{ half: null, rows: names.length }])
    await writeFile(join(folder, '29990101000000_bad', 'migration.sql'), 'CREATE TABLE half (id int)')
    expect(await migrate(connection, folder)).toEqual(['29990101000000_bad'])
  })

  test('may hold semicolons and a dollar-quoted body', async () => {
    await add(
      '29990101000000_text',
      "CREATE TABLE words (say text DEFAULT 'chat; bot'); DO $$ BEGIN PERFORM 1; END $$;",
    )
    expect(await migrate(connection, folder)).toContain('29990101000000_text')
  })

  test('are refused when the database is from a newer version', async () => {
    await add('29990101000000_newer', 'SELECT 1')
    await migrate(connection, folder)
    await expect(migrate(connection)).rejects.toThrow('29990101000000_newer and this version does not')
  })

  test('are refused when a file was changed after it was applied', async () => {
    await add('29990101000000_kept', 'SELECT 1')
    await migrate(connection, folder)
    await writeFile(join(folder, '29990101000000_kept', 'migration.sql'), 'SELECT 2')
    await expect(migrate(connection, folder)).rejects.toThrow('was changed after it was applied')
  })

  test('are refused when another tool left one half applied', async () => {
    await migrate(connection)
    await on(connection, (client) => client.query('UPDATE _prisma_migrations SET finished_at = NULL'))
    await expect(migrate(connection)).rejects.toThrow('was left half applied')
  })

  test('are the same when a checkout turned their line ends', async () => {
    await migrate(connection)
    for (const migration of names) {
      const file = join(folder, migration, 'migration.sql')
      await writeFile(file, (await readFile(file, 'utf8')).replaceAll('\n', '\r\n'))
    }
    expect(await migrate(connection, folder)).toEqual([])
  })
})

describe.each(databaseKinds)('the history on the %s database', (kind) => {
  test.each([
    ['an answer', 'answer', `(report_id, indicator, key, channel, at) VALUES (1, 'a', 'k', 'web', now())`],
    ['a revision', 'revision', `(report_id, number, channel, changes, at) VALUES (1, 1, 'web', '[]', now())`],
  ])('keeps %s for ever', async (_, table, values) => {
    const { pool, drop } = await freshDatabase(kind)
    await pool.query(`ALTER TABLE ${table} DROP CONSTRAINT ${table}_report_id_fkey`)
    await pool.query(`INSERT INTO ${table} ${values}`)
    await expect(pool.query(`UPDATE ${table} SET channel = 'x'`)).rejects.toThrow(
      `The table "${table}" keeps its rows for ever: UPDATE is refused.`,
    )
    await expect(pool.query(`DELETE FROM ${table}`)).rejects.toThrow('DELETE is refused')
    await drop()
  })
})
