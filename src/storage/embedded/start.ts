import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { Binaries } from './binaries.ts'
import { commandLine, type RunAs } from './run-as.ts'

/** A server that was started: `ended` turns true when it is gone; `said` is what it wrote since. */
export type Started = {
  readonly ended: () => boolean
  readonly said: () => Promise<string>
}

/**
 * Small, closed to the network, in UTC, and silent about failed statements, which carry people's words. A query
 * plan compiled to machine code costs more than these queries do.
 */
const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  shared_buffers: '32MB',
  max_wal_size: '256MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_checkpoints: 'off',
}

/**
 * Starts the server in a process session of its own: it outlives this process, and a signal to this process's
 * group does not reach it. What it writes goes to `logFile`.
 */
export async function start(options: {
  readonly cluster: string
  readonly socket: string
  readonly logFile: string
  readonly binaries: Binaries
  readonly runAs: RunAs
}): Promise<Started> {
  const { cluster, socket, logFile, binaries, runAs } = options
  const given = Object.entries({ ...settings, unix_socket_directories: socket, port: '5432' })
  const flags = given.flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const { command, args } = commandLine(runAs, binaries.postgres, ['-D', cluster, ...flags])
  const log = openSync(logFile, 'a', 0o600)
  const from = (await stat(logFile)).size
  const child = spawn(command, args, {
    cwd: cluster,
    env: binaries.env,
    detached: true,
    stdio: ['ignore', log, log],
    ...runAs.user,
  })
  closeSync(log)
  let failed: Error | null = null
  child.on('error', (error) => {
    failed = error
  })
  child.unref()
  return {
    ended: () => failed !== null || child.exitCode !== null || child.signalCode !== null,
    said: async () => failed?.message ?? (await readFile(logFile)).subarray(from).toString().trim(),
  }
}
