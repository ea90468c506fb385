import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from '../src/config.ts'

const token = '7000001:a-token-for-tests'

function refusal(variables: Record<string, string>): string {
  try {
    readConfig(variables)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  throw new Error('The configuration was taken.')
}

describe('the configuration', () => {
  it('needs nothing: a trial room on this machine, with the embedded database', () => {
    expect(readConfig({})).toEqual({
      telegram: null,
      zalo: null,
      proxy: null,
      database: { kind: 'embedded', folder: './data' },
      redisUrl: null,
      http: { host: '127.0.0.1', port: 3000 },
      runsClock: true,
      trial: { on: true, asked: false },
      toneStyle: 'new',
      logLevel: 'info',
    })
  })

  it('takes an empty variable as an absent one', () => {
    expect(readConfig({ BOT_TOKEN: '', DATABASE_URL: ' ', PORT: '' })).toEqual(readConfig({}))
  })

  it('with a token polls, and has no trial room', () => {
    const config = readConfig({ BOT_TOKEN: token, TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/' })
    expect(config.telegram).toEqual({
      token,
      apiRoot: 'http://127.0.0.1:8081',
      delivery: { kind: 'polling' },
    })
    expect(config.trial).toEqual({ on: false, asked: false })
  })

  it('with an address of its own takes webhooks, under a secret that does not show the token', () => {
    const config = readConfig({ BOT_TOKEN: token, PUBLIC_URL: 'https://giaoban.example/' })
    const delivery = config.telegram?.delivery
    expect(delivery).toMatchObject({ kind: 'webhook', publicUrl: 'https://giaoban.example' })
    if (delivery?.kind !== 'webhook') throw new Error('No webhook')
    expect(delivery.secret).toMatch(/^[\w-]{32,256}$/)
    expect(delivery.secret).not.toContain('a-token')
  })

  it('keeps whether the trial room was asked for', () => {
    expect(readConfig({ TRIAL: 'on' }).trial).toEqual({ on: true, asked: true })
    expect(readConfig({ TRIAL: 'off' }).trial).toEqual({ on: false, asked: false })
  })

  it.each([
    ['PORT', 'http', 'PORT takes a port, 0 to 65535.'],
    ['PORT', '70000', 'PORT takes a port, 0 to 65535.'],
    ['TRIAL', 'yes', 'TRIAL takes on or off.'],
    ['SCHEDULE', 'no', 'SCHEDULE takes on or off.'],
    ['DATABASE_URL', 'mysql://x/y', 'DATABASE_URL takes a postgresql:// address.'],
    ['REDIS_URL', 'localhost', 'REDIS_URL takes a redis:// or rediss:// address.'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL takes one of trace, debug, info, warn, error, fatal, silent.'],
    ['WEBHOOK_SECRET', 'có dấu cách', 'WEBHOOK_SECRET takes 8 to 256 letters, digits, - or _.'],
    ['HOST', 'a b', 'HOST takes a host name or an address, such as 127.0.0.1.'],
    ['TELEGRAM_API_ROOT', 'ftp://x', 'TELEGRAM_API_ROOT takes an http or https address.'],
  ])('%s=%s stops the start with one sentence', (name, value, sentence) => {
    expect(refusal({ [name]: value })).toBe(sentence)
  })

  it('never shows a token that it does not take', () => {
    const message = refusal({ BOT_TOKEN: 'secret-without-number' })
    expect(message).toMatch(/^BOT_TOKEN takes /)
    expect(message).not.toContain('secret')
  })

  it('takes an http address of its own only beside an http API root', () => {
    const own = { BOT_TOKEN: token, PUBLIC_URL: 'http://127.0.0.1:3000' }
    expect(refusal(own)).toMatch(/^PUBLIC_URL takes an https address/)
    expect(readConfig({ ...own, TELEGRAM_API_ROOT: 'http://127.0.0.1:8081' }).telegram?.delivery.kind).toBe(
      'webhook',
    )
  })

  it('opens no trial room beside a platform', () => {
    expect(refusal({ TRIAL: 'on', BOT_TOKEN: token })).toBe('TRIAL takes only off beside BOT_TOKEN.')
    expect(refusal({ TRIAL: 'on', ZALO_BOT_TOKEN: '1:x' })).toBe(
      'TRIAL takes only off beside ZALO_BOT_TOKEN.',
    )
  })

  it('opens the trial room to this machine alone, unless both variables say otherwise on purpose', () => {
    expect(refusal({ HOST: '0.0.0.0' })).toMatch(/^TRIAL takes only off on a HOST that is not loopback/)
    expect(refusal({ HOST: '192.168.1.5', TRIAL: 'on' })).toMatch(/^TRIAL /)
    expect(readConfig({ HOST: '0.0.0.0', TRIAL: 'on' }).trial.on).toBe(true)
    expect(readConfig({ HOST: '0.0.0.0', TRIAL: 'off' }).trial.on).toBe(false)
    expect(readConfig({ HOST: 'localhost' }).trial.on).toBe(true)
    expect(readConfig({ HOST: '127.0.0.2' }).trial.on).toBe(true)
  })

  it('is listed whole in .env.example', () => {
    const listed = [...readFileSync('.env.example', 'utf8').matchAll(/^# ([A-Z_]+)=/gm)].map(
      (match) => match[1],
    )
    expect(new Set(listed)).toEqual(
      new Set([
        'BOT_TOKEN',
        'TELEGRAM_API_ROOT',
        'HTTPS_PROXY',
        'PUBLIC_URL',
        'WEBHOOK_SECRET',
        'ZALO_BOT_TOKEN',
        'ZALO_API_ROOT',
        'DATABASE_URL',
        'DATA_DIR',
        'REDIS_URL',
        'TONE_STYLE',
        'HOST',
        'PORT',
        'SCHEDULE',
        'TRIAL',
        'LOG_LEVEL',
      ]),
    )
  })
})
