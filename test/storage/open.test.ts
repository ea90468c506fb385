import { describe, expect, test } from 'vitest'
import { databaseKinds, freshDatabase } from '../support/databases.ts'

describe.each(databaseKinds)('an opened %s database', (kind) => {
  test('answers Prisma and plain SQL, in UTC', async () => {
    const database = await freshDatabase(kind)
    expect(await database.prisma.committee.count()).toBe(0)
    const { rows } = await database.pool.query("SELECT current_setting('timezone') AS zone")
    expect(rows).toEqual([{ zone: 'UTC' }])
    await database.drop()
  })
})
