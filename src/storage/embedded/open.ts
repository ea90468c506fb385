import { mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import { createDatabase } from '../create-database.ts'
import type { Log } from '../log.ts'
import { sessionOptions, withOptions } from '../session-options.ts'
import { attach, connectionTo } from './attach.ts'
import { findBinaries } from './binaries.ts'
import { makeCluster, sweep } from './cluster.ts'
import { enter } from './presence.ts'
import { findRunAs } from './run-as.ts'
import { makeSocketFolder, socketFolder } from './socket-folder.ts'
import { start } from './start.ts'

/** A PostgreSQL of its own, shared by all processes that work on one data folder. */
export type Embedded = {
  /** The connection to a database of that name, made where it is missing. */
  readonly database: (name: string) => Promise<ClientConfig>
  /** Lets go of the server; the last process that does stops it. Close the connections before. */
  readonly close: () => Promise<void>
}

/**
 * Opens the PostgreSQL of a data folder: makes it where there is none, adopts the server that runs, or starts
 * one. It lives in `dataDir/postgres`, writes to `dataDir/postgres.log`, and listens on a socket only.
 */
export async function openEmbedded(options: {
  readonly dataDir: string
  readonly log: Log
}): Promise<Embedded> {
  await mkdir(options.dataDir, { recursive: true, mode: 0o700 })
  const folder = await realpath(options.dataDir)
  const cluster = join(folder, 'postgres')
  const binaries = await findBinaries(join(folder, 'postgres-lib'))
  const runAs = findRunAs(binaries, cluster)
  await makeCluster(cluster, binaries, runAs)
  await sweep(cluster)
  const socket = socketFolder(cluster)
  if (socket !== cluster) await makeSocketFolder(socket, runAs.user)
  const begin = () => start({ cluster, socket, logFile: join(folder, 'postgres.log'), binaries, runAs })
  let reached = socket
  const presence = await enter(
    cluster,
    async () => {
      const attached = await attach(cluster, socket, begin)
      reached = attached.socket
      return attached.client
    },
    options.log,
  )
  return {
    database: async (name) => {
      await createDatabase(connectionTo(reached, 'postgres'), name)
      return withOptions(connectionTo(reached, name), sessionOptions)
    },
    close: presence.leave,
  }
}
