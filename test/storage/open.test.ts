import { createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { connect } from '../../src/storage/connect.ts'
import { openDatabase } from '../../src/storage/open.ts'
import {
  absentDatabase,
  cutConnections,
  databaseKinds,
  freshDatabase,
  onServer,
} from '../support/databases.ts'

/** A database of the run's own server, as an address that somebody gives. */
function addressOf({ connection, name }: ReturnType<typeof absentDatabase>): string {
  return `postgresql://giaoban@localhost/${name}?host=${encodeURIComponent(String(connection.host))}`
}

function open(url: string, name: 'giaoban' | 'giaoban_trial' = 'giaoban') {
  return openDatabase({ url, dataDir: '', name })
}

describe('a database given by its address', () => {
  test('is made and migrated by whoever comes first of four', async () => {
    const absent = absentDatabase('embedded')
    const databases = await Promise.all(Array.from({ length: 4 }, () => open(addressOf(absent))))
    for (const database of databases) {
      expect(await database.prisma.committee.count()).toBe(0)
      await database.close()
    }
    await absent.drop()
  })

  test('has the trial room beside it', async () => {
    const absent = absentDatabase('embedded')
    const trial = await open(addressOf(absent), 'giaoban_trial')
    const { rows } = await trial.pool.query('SELECT current_database() AS name')
    expect(rows).toEqual([{ name: 'giaoban_trial' }])
    await trial.close()
  })

  test('may carry settings of its own, but not another time zone', async () => {
    const absent = absentDatabase('embedded')
    const options = encodeURIComponent('-c timezone=Asia/Ho_Chi_Minh -c work_mem=5MB')
    const database = await open(`${addressOf(absent)}&options=${options}`)
    const { rows } = await database.pool.query(
      "SELECT current_setting('timezone') AS zone, current_setting('work_mem') AS memory",
    )
    expect(rows).toEqual([{ zone: 'UTC', memory: '5MB' }])
    await database.close()
    await absent.drop()
  })

  test('is refused with a sentence where nobody listens', async () => {
    await expect(open('postgresql://127.0.0.1:1/giaoban')).rejects.toThrow(
      'The database at 127.0.0.1:1 cannot be opened: connect ECONNREFUSED',
    )
  })

  test('is refused with a sentence where somebody listens and does not answer', async () => {
    const mute = createServer(() => {}).listen(0, '127.0.0.1')
    await new Promise((resolve) => mute.once('listening', resolve))
    const { port } = mute.address() as { port: number }
    await expect(open(`postgresql://127.0.0.1:${port}/giaoban`)).rejects.toThrow('cannot be opened: timeout')
    mute.close()
  })

  test('is refused where its letters are not UTF-8', async () => {
    const absent = absentDatabase('embedded')
    await onServer(absent.connection, (client) =>
      client.query(
        `CREATE DATABASE ${absent.name} ENCODING 'LATIN1' LOCALE 'C' LOCALE_PROVIDER libc TEMPLATE template0`,
      ),
    )
    await expect(open(addressOf(absent))).rejects.toThrow('is encoded in LATIN1; UTF8 is needed')
    await absent.drop()
  })

  test('never shows its password', async () => {
    const failure = await open('postgresql://giaoban:bi-mat@127.0.0.1:1/giaoban').catch(
      (error: unknown) => error,
    )
    expect(JSON.stringify([String(failure), failure])).not.toContain('bi-mat')
  })
})

describe.each(databaseKinds)('the open %s database', (kind) => {
  test('gives back the instant that was stored, whatever zone the server likes', async () => {
    const fresh = await freshDatabase(kind)
    await fresh.pool.query(
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = %L', current_database(), 'Asia/Ho_Chi_Minh'); END $$`,
    )
    const database = connect(fresh.connection)
    const updatedAt = new Date('2026-11-30T17:00:00.123Z')
    await database.prisma.session.create({ data: { key: 'a', value: {}, revision: 1, updatedAt } })
    expect((await database.prisma.session.findFirstOrThrow()).updatedAt).toEqual(updatedAt)
    const { rows } = await database.pool.query('SELECT updated_at FROM session')
    expect(rows).toEqual([{ updated_at: updatedAt }])
    await database.close()
    await fresh.drop()
  })

  test('answers again after its connections were cut', async () => {
    const database = await freshDatabase(kind)
    await Promise.all(Array.from({ length: 5 }, () => database.pool.query('SELECT pg_sleep(0.05)')))
    await cutConnections(database)
    const count = () => database.prisma.committee.count().catch(() => null)
    await expect.poll(count).toBe(0)
    await database.ping()
    await database.drop()
  })

  test('does not answer a ping when it is gone', async () => {
    const database = await freshDatabase(kind)
    await database.drop()
    await expect(connect({ ...database.connection }).ping()).rejects.toThrow('does not exist')
  })
})
