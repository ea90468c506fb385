import type { ClientConfig } from 'pg'

/**
 * Settings of every session. Prisma's adapter cuts the offset off a timestamptz, so all must speak UTC. The
 * server's limit on a statement comes before the client's, which is for a server that vanished. No
 * statement takes so long that it would be worth compiling first.
 */
export const sessionOptions =
  '-c timezone=UTC -c jit=off -c statement_timeout=30s -c idle_in_transaction_session_timeout=60s'

/** The connection with more start-up options. Those in an address would replace the ones beside it. */
export function withOptions(connection: ClientConfig, more: string): ClientConfig {
  if (connection.connectionString === undefined)
    return { ...connection, options: joined(connection.options, more) }
  const address = new URL(connection.connectionString)
  address.searchParams.set('options', joined(address.searchParams.get('options'), more))
  return { ...connection, connectionString: address.href }
}

function joined(options: string | null | undefined, more: string): string {
  return options ? `${options} ${more}` : more
}
