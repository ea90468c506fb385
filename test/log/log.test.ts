import { TelegramError } from 'telegraf'
import { describe, expect, it } from 'vitest'
import { makeLog } from '../../src/log/log.ts'
import type { Level } from '../../src/log/log.ts'

const TOKEN = '7000001:AAEhBP0av28_abcdefghijklmnopqrstuv'

function open(level: Level = 'debug', secrets: readonly string[] = []) {
  const lines: string[] = []
  const log = makeLog(level, { secrets, out: { write: (line) => lines.push(line) } })
  return { log, lines, text: () => lines.join('') }
}

describe('a line of the log', () => {
  it('is JSON with its level, its time and what it is about', () => {
    const { log, lines } = open()
    log.info('an update was turned', { update: 12 })
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      update: 12,
      msg: 'an update was turned',
    })
  })

  it('is left out below the level', () => {
    const { log, lines } = open('warn')
    log.info('no')
    log.debug('no')
    log.warn('yes')
    log.error('yes')
    expect(lines).toHaveLength(2)
    const silent = open('silent')
    silent.log.error('no')
    expect(silent.lines).toEqual([])
  })

  it('shows no token in its words, in a message, in a stack or in the cause of an error', () => {
    const { log, text } = open()
    const error = new Error(`at /bot${TOKEN}/sendMessage`, { cause: new Error(`token ${TOKEN}`) })
    log.error(`https://api.telegram.org/bot${TOKEN}/getMe`, { error, given: TOKEN, deep: { of: [TOKEN] } })
    expect(text()).not.toContain('AAEhBP0av28')
    expect(text()).toContain('/bot[redacted]/sendMessage')
  })

  it('shows no token in an address, however short', () => {
    const { log, text } = open()
    log.warn('request to http://127.0.0.1:81/bot7000001:kurz/getMe failed')
    log.warn('request to http://127.0.0.1:81/bot7000001%3Akurz/getMe failed')
    expect(text()).not.toContain('kurz')
    expect(text()).toContain('http://127.0.0.1:81/bot[redacted]/getMe failed')
  })

  it.each([
    ['postgresql://giaoban:m%40t-khau@db:5432/giaoban', 'postgresql://giaoban:[redacted]@db:5432/giaoban'],
    ['postgresql://giaoban:mat@khau@db/giaoban', 'postgresql://giaoban:[redacted]@db/giaoban'],
    ['redis://:matkhau@cache:6379', 'redis://:[redacted]@cache:6379'],
    ['http://127.0.0.1:3000/readyz', 'http://127.0.0.1:3000/readyz'],
  ])('shows no password: %s', (url, shown) => {
    const { log, text } = open()
    log.error('no connection', { error: new Error(`connect to ${url} failed`) })
    expect(text()).toContain(`connect to ${shown} failed`)
  })

  it('shows no secret that it was told of', () => {
    const { log, text } = open('debug', ['mật "khẩu"', ''])
    log.info('asked', { headers: { token: 'mật "khẩu"' } })
    expect(text()).toContain('"token":"[redacted]"')
  })

  it('shows nothing that a person wrote when a call is refused', () => {
    const { log, text } = open()
    const error = new TelegramError(
      { error_code: 400, description: 'Bad Request: chat not found' },
      { method: 'sendMessage', payload: { chat_id: 7, text: 'hai mươi ba đảng viên' } },
    )
    log.warn('not sent', { error })
    expect(text()).not.toContain('hai mươi ba')
    expect(text()).toContain('Bad Request: chat not found')
    expect(text()).toContain('"code":400')
  })

  it('names every error of several', () => {
    const { log, text } = open()
    log.error('no database', { error: new AggregateError([new Error('first'), new Error('second')]) })
    expect(text()).toMatch(/first.*second/)
  })
})
