import { destination, pino, stdTimeFunctions } from 'pino'
import { described } from './described.ts'
import { redact } from './redact.ts'

export type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'

type Say = (what: string, about?: Readonly<Record<string, unknown>>) => void

/** One JSON line an entry. `about` holds ids, counts and errors under any name; never what a person wrote. */
export type Log = { readonly error: Say; readonly warn: Say; readonly info: Say; readonly debug: Say }

type Options = {
  /** Values that must not appear in any line, whatever they look like: webhook secrets, tokens. */
  readonly secrets?: readonly string[]
  readonly out?: { readonly write: (line: string) => unknown }
}

/**
 * A log on stderr, for stdout belongs to what the command line prints. Every line is redacted as a whole, so a
 * token is hidden wherever a library has put it: in a message, a stack or an address.
 */
export function makeLog(
  level: Level,
  { secrets = [], out = destination({ fd: 2, sync: true }) }: Options = {},
): Log {
  const hidden = secrets.filter((secret) => secret !== '')
  const logger = pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line) => void out.write(redact(line, hidden)) },
  )
  const say =
    (level: 'error' | 'warn' | 'info' | 'debug'): Say =>
    (what, about = {}) =>
      logger[level](described(about), what)
  return { error: say('error'), warn: say('warn'), info: say('info'), debug: say('debug') }
}
