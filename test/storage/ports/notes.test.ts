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

  test('a note that is kept stays as it was written first, whoever comes later', async () => {
    const notes = makeNotes(database)
    const kept = await Promise.all(['a', 'b', 'c'].map((value) => notes.keep('instance', value)))
    expect(new Set(kept).size).toBe(1)
    expect(await notes.keep('instance', 'd')).toBe(kept[0])
  })
})
