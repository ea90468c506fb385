import { startApp } from './app.ts'
import { type Config, ConfigError, loadConfig } from './config.ts'
import { type Log, makeLog } from './log/log.ts'

/** Starts the service and stops it on SIGTERM or SIGINT. A wrong setting ends with status 2 and one sentence. */
async function main(): Promise<void> {
  const config = readSettings()
  if (config === null) return
  const log = makeLog(config.logLevel, { secrets: secretsIn(config) })
  if (config.zalo !== null) log.warn('no Zalo channel is built yet: ZALO_BOT_TOKEN opens none')
  const app = await startApp(config, log, Date.now)
  log.info('giao ban is running', { address: app.address, trial: config.trial.on })
  if (config.trial.on) process.stderr.write(`The trial room is open at ${app.address}\n`)
  stopOnSignal(app.stop, log)
}

/** The tokens of the platforms, and the secrets of their webhooks, whether given or derived. */
function secretsIn({ telegram, zalo }: Config): string[] {
  return [telegram, zalo].flatMap((platform) => {
    if (platform === null) return []
    const { token, delivery } = platform
    return delivery.kind === 'webhook' ? [token, delivery.secret] : [token]
  })
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
