import { Client, type ClientConfig, escapeIdentifier } from 'pg'
import { codeOf, messageOf } from './trouble.ts'

/** Two processes may make it at once: the second finds it there, which is said in one of two ways. */
const exists: readonly unknown[] = ['42P04', '23505']

/** Makes a database on the server of a connection, unless it is there. Throws a sentence where that is forbidden. */
export async function createDatabase(connection: ClientConfig, name: string): Promise<void> {
  const client = new Client(connection)
  client.on('error', () => {})
  try {
    await client.connect()
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 1) return
    await client.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE template0 ENCODING 'UTF8'`)
  } catch (cause) {
    if (exists.includes(codeOf(cause))) return
    throw new Error(`The database "${name}" cannot be made (${messageOf(cause)}); make it first.`, { cause })
  } finally {
    await client.end().catch(() => {})
  }
}
