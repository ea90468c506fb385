import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { ToneStyle } from './i18n/tone-style.ts'

/** How a platform's updates come in. */
type Delivery =
  | { readonly kind: 'polling' }
  | { readonly kind: 'webhook'; readonly publicUrl: string; readonly secret: string }

type PlatformConfig = {
  readonly token: string
  readonly apiRoot: string
  readonly delivery: Delivery
}

/** Everything that the environment decides. */
export type Config = {
  readonly telegram: PlatformConfig | null
  readonly zalo: PlatformConfig | null
  /** The way out to the platforms; null is direct. */
  readonly proxy: string | null
  readonly database:
    | { readonly kind: 'given'; readonly url: string }
    | { readonly kind: 'embedded'; readonly folder: string }
  /** Null keeps sessions and locks in the database. */
  readonly redisUrl: string | null
  /** Port 0 takes a free one. */
  readonly http: { readonly host: string; readonly port: number }
  readonly runsClock: boolean
  /** `asked` is true only where TRIAL says `on` itself: the command line then works on the trial database. */
  readonly trial: { readonly on: boolean; readonly asked: boolean }
  /** Where tone marks stand in what the bot says: ủy or uỷ. */
  readonly toneStyle: ToneStyle
  readonly logLevel: (typeof logLevels)[number]
}

/** A variable that the start stops at. The message is one sentence, and holds no value of a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

const telegramRoot = 'https://api.telegram.org'
const zaloRoot = 'https://bot-api.zaloplatforms.com'

/** An absent or empty variable is undefined. */
const absent = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

const variable = <T extends z.ZodType>(schema: T) => z.preprocess(absent, schema.optional())

const address = (takes: string, ...schemes: readonly string[]) =>
  variable(z.string().refine((text) => isUrl(text, schemes), takes))

const switched = variable(z.enum(['on', 'off'], 'takes on or off'))

const token = variable(
  z.string().regex(/^\d+:[\w-]+$/, 'takes a bot token, digits:letters, as the platform gave it'),
)

const environment = z.object({
  BOT_TOKEN: token,
  TELEGRAM_API_ROOT: address('takes an http or https address', 'http:', 'https:'),
  HTTPS_PROXY: address('takes the http or https address of a proxy', 'http:', 'https:'),
  PUBLIC_URL: address('takes an https address, or an http one when the API root is http', 'http:', 'https:'),
  WEBHOOK_SECRET: variable(z.string().regex(/^[\w-]{8,256}$/, 'takes 8 to 256 letters, digits, - or _')),
  ZALO_BOT_TOKEN: variable(
    z.string().regex(/^[^\s:]+:\S+$/, 'takes a bot token, id:secret, as the platform gave it'),
  ),
  ZALO_API_ROOT: address('takes an http or https address', 'http:', 'https:'),
  DATABASE_URL: address('takes a postgresql:// address', 'postgres:', 'postgresql:'),
  DATA_DIR: variable(z.string()),
  REDIS_URL: address('takes a redis:// or rediss:// address', 'redis:', 'rediss:'),
  HOST: variable(z.string().regex(/^[\w.:-]+$/, 'takes a host name or an address, such as 127.0.0.1')),
  PORT: variable(
    z
      .string()
      .regex(/^\d{1,5}$/, 'takes a port, 0 to 65535')
      .transform(Number)
      .refine((port) => port <= 65_535, 'takes a port, 0 to 65535'),
  ),
  SCHEDULE: switched,
  TRIAL: switched,
  TONE_STYLE: variable(z.enum(['new', 'old'], 'takes new (ủy) or old (uỷ)')),
  LOG_LEVEL: variable(z.enum(logLevels, `takes one of ${logLevels.join(', ')}`)),
})

type Environment = z.infer<typeof environment>

/**
 * The configuration of this process: real variables, then those of `.env` in the working folder.
 * Throws a `ConfigError` for the first variable that it cannot take.
 */
export function loadConfig(): Config {
  try {
    process.loadEnvFile()
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!missing) throw new ConfigError('.env is there, but cannot be read.', { cause: error })
  }
  return readConfig(process.env)
}

/** The configuration in a set of variables. Throws a `ConfigError` for the first one that it cannot take. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const result = environment.safeParse(variables)
  if (!result.success) {
    const [issue] = result.error.issues
    throw new ConfigError(`${String(issue?.path[0])} ${issue?.message}.`)
  }
  const given = result.data
  const host = given.HOST ?? '127.0.0.1'
  return {
    telegram: platformOf(given, given.BOT_TOKEN, given.TELEGRAM_API_ROOT ?? telegramRoot),
    zalo: platformOf(given, given.ZALO_BOT_TOKEN, given.ZALO_API_ROOT ?? zaloRoot),
    proxy: given.HTTPS_PROXY ?? null,
    database:
      given.DATABASE_URL === undefined
        ? { kind: 'embedded', folder: given.DATA_DIR ?? './data' }
        : { kind: 'given', url: given.DATABASE_URL },
    redisUrl: given.REDIS_URL ?? null,
    http: { host, port: given.PORT ?? 3000 },
    runsClock: given.SCHEDULE !== 'off',
    trial: trialOf(given, host),
    toneStyle: given.TONE_STYLE ?? 'new',
    logLevel: given.LOG_LEVEL ?? 'info',
  }
}

function platformOf(given: Environment, token: string | undefined, apiRoot: string): PlatformConfig | null {
  if (token === undefined) return null
  const root = apiRoot.replace(/\/+$/, '')
  if (given.PUBLIC_URL === undefined) return { token, apiRoot: root, delivery: { kind: 'polling' } }
  if (given.PUBLIC_URL.startsWith('http:') && !root.startsWith('http:')) {
    throw new ConfigError('PUBLIC_URL takes an https address, or an http one when the API root is http.')
  }
  const publicUrl = given.PUBLIC_URL.replace(/\/+$/, '')
  const secret = given.WEBHOOK_SECRET ?? createHmac('sha256', token).update('giaoban webhook').digest('hex')
  return { token, apiRoot: root, delivery: { kind: 'webhook', publicUrl, secret } }
}

/** The trial room lets anybody play any office, so it opens to this machine alone, and never beside real people. */
function trialOf(given: Environment, host: string): Config['trial'] {
  const asked = given.TRIAL === 'on'
  const platform = (['BOT_TOKEN', 'ZALO_BOT_TOKEN'] as const).find((name) => given[name] !== undefined)
  if (platform !== undefined) {
    if (asked) throw new ConfigError(`TRIAL takes only off beside ${platform}.`)
    return { on: false, asked }
  }
  const on = given.TRIAL !== 'off'
  if (on && !isLoopback(host) && !(asked && host === '0.0.0.0')) {
    throw new ConfigError(
      'TRIAL takes only off on a HOST that is not loopback; in a container whose port is published on loopback, TRIAL=on HOST=0.0.0.0 says so on purpose.',
    )
  }
  return { on, asked }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

function isUrl(text: string, schemes: readonly string[]): boolean {
  return URL.canParse(text) && schemes.includes(new URL(text).protocol)
}
