import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeNotes } from '../../../src/storage/notes.ts'
import { databaseKinds, freshDatabase } from '../../support/databases.ts'

describe.each(databaseKinds)('notes, %s database', (kind) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => {
    database = await freshDatabase(kind)
  })
  afterAll(() => database.drop())

  test('a note is read as it was last written', async () => {
    const notes = makeNotes(database)
    expect(await notes.read('botName')).toBeNull()
    await notes.write('botName', 'giao_ban_bot')
    await notes.write('botName', 'giaoban_bot')
    expect(await notes.read('botName')).toBe('giaoban_bot')
  })
})
