import { Client, type ClientConfig } from 'pg'
import { createDatabase } from './create-database.ts'
import { sessionOptions, withOptions } from './session-options.ts'
import { codeOf, messageOf } from './trouble.ts'

/** Names of the database under a server: the real one, and the one of the trial room. */
export type DatabaseName = 'giaoban' | 'giaoban_trial'

const oldest = { number: 150_000, text: '15' }

/**
 * The connection to a database on a given server: the one that the URL names, or the trial room's beside it.
 * It is made where it is missing. Throws a sentence where the server is absent, too old, or forbids.
 */
export async function givenConnection(url: string, name: DatabaseName): Promise<ClientConfig> {
  if (!URL.canParse(url)) throw new Error('DATABASE_URL is not an address of PostgreSQL.')
  const address = new URL(url)
  if (name === 'giaoban_trial' || databaseOf(address) === '') address.pathname = `/${name}`
  const connection = connectionTo(address)
  const found = await look(connection, address)
  if (found === 'missing') {
    const beside = new URL(address)
    beside.pathname = '/postgres'
    await createDatabase(connectionTo(beside), databaseOf(address))
    await look(connection, address)
  }
  return connection
}

function connectionTo(address: URL): ClientConfig {
  return withOptions({ connectionString: address.href, connectionTimeoutMillis: 3_000 }, sessionOptions)
}

function databaseOf(address: URL): string {
  return decodeURIComponent(address.pathname.slice(1))
}

async function look(connection: ClientConfig, address: URL): Promise<'found' | 'missing'> {
  const client = new Client(connection)
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (cause) {
    if (codeOf(cause) === '3D000') return 'missing'
    throw new Error(`The database at ${address.host || 'its socket'} cannot be opened: ${messageOf(cause)}`, {
      cause,
    })
  }
  try {
    await check(client)
  } finally {
    await client.end()
  }
  return 'found'
}

async function check(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string; encoding: string }>(
    `SELECT current_setting('server_version_num')::int AS number,
            current_setting('server_version') AS version, current_setting('server_encoding') AS encoding`,
  )
  const server = rows[0]
  if (server === undefined || server.number < oldest.number)
    throw new Error(
      `The database server is PostgreSQL ${server?.version ?? 'unknown'}; ${oldest.text} or later is needed.`,
    )
  if (server.encoding !== 'UTF8')
    throw new Error(`The database is encoded in ${server.encoding}; UTF8 is needed for Vietnamese.`)
}
