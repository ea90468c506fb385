import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openEmbedded } from '../../src/storage/embedded/open.ts'
import { givenConnection } from '../../src/storage/given.ts'
import { silent } from '../../src/storage/log.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { dropDatabases, type Template } from './databases.ts'
import { skipped } from './services.ts'

/** One embedded server for the run, and on it and on the given one a migrated database to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  for (const sentence of skipped()) process.stdout.write(`${sentence}\n`)
  const name = `giaoban_test_${randomUUID().slice(0, 8)}`
  const dataDir = await mkdtemp(join(tmpdir(), 'giaoban-test-'))
  const server = await openEmbedded({ dataDir, log: silent })
  const embedded = { name, connection: await server.database(name) }
  await migrate(embedded.connection)
  const given = await givenTemplate(name)
  project.provide('databases', { embedded, given })
  return async () => {
    if (given !== null) await dropDatabases(given.connection, name)
    await server.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function givenTemplate(name: string): Promise<Template | null> {
  const url = process.env.DATABASE_URL
  if (!url) return null
  const address = new URL(url)
  address.pathname = `/${name}`
  const connection = await givenConnection(address.href, 'giaoban')
  await migrate(connection)
  return { name, connection }
}
