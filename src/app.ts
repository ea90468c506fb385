import { makeAttach } from './attach.ts'
import { makeBot, makeGroupBot } from './bot.ts'
import { makePauses } from './chat/pause.ts'
import type { Attach, Channel, Event, GroupEvent, Handled } from './chat/ports.ts'
import { startTelegram } from './channels/telegram/telegram.ts'
import { makeClockwork } from './clockwork.ts'
import type { Config } from './config.ts'
import { menuOf } from './conversation/rights.ts'
import type { Instant } from './domain/day.ts'
import { makeMetrics } from './http/metrics.ts'
import { makeServer } from './http/server.ts'
import { makeRender, menuLines } from './i18n/render.ts'
import type { Log } from './log/log.ts'
import { vietnamese } from './resources.ts'
import { startClock } from './schedule/clock.ts'
import { startPostman } from './schedule/postman.ts'
import { openChatStores, openStorage, portsOf, type Ports } from './stores.ts'
import type { Trial } from './trial.ts'
import { keepWasmPlain } from './wasm.ts'

export type App = { readonly address: string; readonly stop: () => Promise<void> }

/** The whole program, started in the order in which it stops backwards. */
export async function startApp(config: Config, log: Log, realNow: () => Instant): Promise<App> {
  const closing: (() => Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0).toReversed()) {
      await close().catch((error: unknown) => log.error('something did not stop cleanly', { error }))
    }
  }
  try {
    const address = await start(config, log, realNow, (close) => closing.push(close))
    return { address, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

type OnStop = (close: () => Promise<void>) => void

async function start(config: Config, log: Log, realNow: () => Instant, onStop: OnStop): Promise<string> {
  keepWasmPlain()
  const name = config.trial.on ? 'giaoban_trial' : 'giaoban'
  const database = await openStorage(config, name, log)
  onStop(database.close)
  const ports = portsOf(database)
  const t = vietnamese()
  const attach = makeAttach(config.toneStyle, (error) => log.error('a file could not be made', { error }))
  const trial = config.trial.on ? await openTrialRoom(ports, realNow, attach) : null
  const now = trial?.clock.now ?? realNow
  const stores = await openChatStores(config, ports.notes, database, now, log)
  onStop(stores.close)

  const metrics = makeMetrics(async () => {
    const at = now()
    const { due, oldest, sentLately } = await ports.outbox.standing(at)
    return { due, lagSeconds: oldest === null ? 0 : (at - oldest) / 1_000, sentLately }
  })
  const ready = async () => {
    const [answered] = await Promise.allSettled([Promise.all([database.ping(), stores.ping()])])
    return answered?.status === 'fulfilled' ? { ok: true } : { ok: false, why: 'database or Redis' }
  }
  const server = makeServer({ ...config.http, ready, log, metrics })
  onStop(server.close)

  const render = makeRender(t, config.toneStyle)
  const channels: Channel[] = []
  const pauseOf = makePauses()
  const deps = {
    ports,
    stores,
    render,
    channels: () => channels,
    pauseOf,
    now,
    onTrouble: (error: unknown, { key }: { readonly key: string }) =>
      log.error('an update was not turned', { error, key }),
  }
  const handle = measured(makeBot(deps), metrics.turned, realNow)

  if (config.telegram !== null) {
    const telegram = startTelegram({
      ...config.telegram,
      proxy: config.proxy,
      handle,
      handleGroup: measured(makeGroupBot(deps), metrics.turned, realNow),
      attach,
      showsTables: (id) => ports.chats.showsTables({ channel: 'telegram', id }),
      log,
      commands: menuLines(menuOf(null), t),
      onName: (username) => ports.notes.write('telegram:name', username),
      server: server.app,
    })
    channels.push(telegram.channel)
    onStop(telegram.stop)
    await sayWhatToType(ports, log)
  }
  if (trial !== null) channels.push(trial.channel)

  const clockwork = makeClockwork(ports, stores, channels, render, pauseOf, now, log, metrics.settled)
  trial?.register(server.app, handle, clockwork, t)
  const postman = startPostman(clockwork.deliver.run, (error) =>
    log.error('nothing could be sent', { error }),
  )
  onStop(postman.stop)
  if (config.runsClock) {
    const clock = startClock({
      tick: clockwork.tick,
      deliver: clockwork.deliver.run,
      now,
      onError: (error, work) => log.error('the clock could not do its work', { error, work }),
    })
    onStop(clock.stop)
  }
  // First of all, so that nothing waits for the whole outbox; what is not sent stays queued.
  onStop(clockwork.deliver.stop)
  return server.listen()
}

/** Loaded only where it is wanted: it brings the readers of files with it, which a service at work has no use for. */
async function openTrialRoom(ports: Ports, realNow: () => Instant, attach: Attach): Promise<Trial> {
  const { openTrial } = await import('./trial.ts')
  return openTrial(ports, realNow, attach)
}

function measured<E extends Event | GroupEvent>(
  handle: (event: E) => Promise<Handled>,
  turned: (channel: string, result: string, seconds: number) => void,
  now: () => Instant,
): (event: E) => Promise<Handled> {
  return async (event) => {
    const begun = now()
    const handled = await handle(event)
    const { channel } = 'group' in event ? event.group : event.address
    turned(channel, handled, (now() - begun) / 1_000)
    return handled
  }
}

/** With a platform and no committee the service runs, and says in its log what to type. */
async function sayWhatToType(ports: Ports, log: Log): Promise<void> {
  const committees = await ports.registry.committees()
  if (committees.length > 0) return
  log.warn('no committee is set up yet: npm run -s giaoban -- setup FILE.yaml')
}
