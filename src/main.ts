import { startApp } from './app.ts'
import { type Config, ConfigError, loadConfig } from './config.ts'
import { type Log, makeLog } from './log/log.ts'

/** Starts the service and stops it on SIGTERM or SIGINT. A wrong setting ends with status 2 and one sentence. */
async function main(): Promise<void> {
  const config = readSettings()
  if (config === null) return
  const secrets = [config.telegram?.token, config.zalo?.token].filter((secret) => secret !== undefined)
  const log = makeLog(config.logLevel, { secrets })
  const app = await startApp(config, log, Date.now)
  log.info('giao ban is running', { address: app.address, trial: config.trial.on })
  if (config.trial.on) process.stderr.write(`The trial room is open at ${app.address}\n`)
  stopOnSignal(app.stop, log)
}

function readSettings(): Config | null {
  try {
    return loadConfig()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
    return null
  }
}

function stopOnSignal(stop: () => Promise<void>, log: Log): void {
  const once = (signal: NodeJS.Signals): void => {
    log.info('stopping', { signal })
    process.removeAllListeners('SIGTERM').removeAllListeners('SIGINT')
    void stop().then(() => process.exit(0))
  }
  process.on('SIGTERM', once)
  process.on('SIGINT', once)
}

try {
  await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
