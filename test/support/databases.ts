import { randomUUID } from 'node:crypto'
import { Client, type ClientConfig, escapeIdentifier } from 'pg'
import { inject } from 'vitest'
import { connect, type Database } from '../../src/storage/connect.ts'
import { need, runsWith } from './services.ts'

export type DatabaseKind = 'embedded' | 'given'

/** A migrated, empty database on a server; the tests work on copies of it. */
export type Template = { readonly connection: ClientConfig; readonly name: string }

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface ProvidedContext {
    databases: Readonly<Record<DatabaseKind, Template | null>>
  }
}

/** Those that this run tests on; for `describe.each`. */
export const databaseKinds: readonly DatabaseKind[] = runsWith('DATABASE_URL')
  ? ['embedded', 'given']
  : ['embedded']

/** For tests of what stands on the ports: that they are alike on both is shown by the suite of the ports. */
export const anyDatabase: DatabaseKind = runsWith('DATABASE_URL') ? 'given' : 'embedded'

/** A migrated, empty database of its own; `drop` closes and removes it. */
export async function freshDatabase(
  kind: DatabaseKind,
): Promise<Database & { readonly drop: () => Promise<void> }> {
  const template = templateOf(kind)
  const name = `${template.name}_${randomUUID().slice(0, 8)}`
  await onServer(template.connection, (client) =>
    client.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(template.name)}`),
  )
  const database = connect(withName(template.connection, name))
  return {
    ...database,
    drop: async () => {
      await database.close()
      await dropDatabases(template.connection, name)
    },
  }
}

/** A connection to the server of that kind, to an empty database that is not there yet, and its remover. */
export function absentDatabase(kind: DatabaseKind): {
  readonly name: string
  readonly connection: ClientConfig
  readonly drop: () => Promise<void>
} {
  const template = templateOf(kind)
  const name = `${template.name}_${randomUUID().slice(0, 8)}`
  return {
    name,
    connection: withName(template.connection, name),
    drop: () => dropDatabases(template.connection, name),
  }
}

/** Removes the databases whose name begins with `prefix`, whoever is connected to them. */
export async function dropDatabases(connection: ClientConfig, prefix: string): Promise<void> {
  await onServer(connection, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [prefix],
    )
    for (const { datname } of rows)
      await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(datname)} WITH (FORCE)`)
  })
}

/** Breaks every connection to a database, as a server does that restarts. */
export async function cutConnections(database: Database): Promise<void> {
  const { rows } = await database.pool.query<{ name: string }>('SELECT current_database() AS name')
  await onServer(database.connection, (client) =>
    client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
      rows[0]?.name,
    ]),
  )
}

/** The same server, another database. */
export function withName(connection: ClientConfig, name: string): ClientConfig {
  if (connection.connectionString === undefined) return { ...connection, database: name }
  const address = new URL(connection.connectionString)
  address.pathname = `/${name}`
  return { ...connection, connectionString: address.href }
}

/** Does something on the server's own database. */
export async function onServer<T>(
  connection: ClientConfig,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client(withName(connection, 'postgres'))
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function templateOf(kind: DatabaseKind): Template {
  const template = inject('databases')[kind]
  if (template === null) throw new Error(`There is no ${kind} server: ${need('DATABASE_URL')}`)
  return template
}
