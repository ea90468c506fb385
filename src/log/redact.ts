const HIDDEN = '[redacted]'

// Telegram and Zalo write the token into the path of every call.
const TOKEN_IN_PATH = /\/(bot|user)\d+(?::|%3A)[^\s/"]+/gi
const TOKEN = /\b\d+:[A-Za-z0-9_-]{20,}/g
// user:password@ of a database, a Redis or a proxy; a password may hold an "@".
const PASSWORD_IN_URL = /(:\/\/[^\s:/@"]*):[^\s/"]+@/g

/** A line of the log without bot tokens, passwords in URLs and the given secrets; the line is JSON text. */
export function redact(line: string, secrets: readonly string[]): string {
  const known = secrets.reduce((text, secret) => text.replaceAll(asWritten(secret), HIDDEN), line)
  return known
    .replace(TOKEN_IN_PATH, `/$1${HIDDEN}`)
    .replace(TOKEN, HIDDEN)
    .replace(PASSWORD_IN_URL, `$1:${HIDDEN}@`)
}

const asWritten = (secret: string): string => JSON.stringify(secret).slice(1, -1)
