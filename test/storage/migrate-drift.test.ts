import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { freshDatabase } from '../support/databases.ts'
import { difference } from '../support/schema-engine.ts'

const schema = await readFile(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8')

test('the migrations make exactly what the schema says', async () => {
  const database = await freshDatabase('embedded')
  expect(await difference(database.connection, schema)).toBeNull()
  await database.drop()
})

test('a field that no migration makes is told, as the SQL that makes it', async () => {
  const database = await freshDatabase('embedded')
  const changed = schema.replace('model Note {', 'model Note {\n  extra String?')
  expect(await difference(database.connection, changed)).toContain('ALTER TABLE "note" ADD COLUMN')
  await database.drop()
})
