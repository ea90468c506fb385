import { afterEach, describe, expect, it } from 'vitest'
import { makeMetrics } from '../../src/http/metrics.ts'
import { makeServer } from '../../src/http/server.ts'
import { makeLog } from '../../src/log/log.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

const empty = { due: 0, lagSeconds: 0, sentLately: 0 }

function open(
  ready: () => Promise<{ ok: boolean; why?: string }> = async () => ({ ok: true }),
  standing = async () => empty,
) {
  const lines: string[] = []
  const metrics = makeMetrics(standing)
  const log = makeLog('debug', { out: { write: (line) => lines.push(line) } })
  const server = makeServer({ host: '127.0.0.1', port: 0, ready, log, metrics })
  closers.push(server.close)
  return { ...server, metrics, lines }
}

async function get(root: string, path: string) {
  const response = await fetch(root + path)
  return { status: response.status, body: await response.text(), type: response.headers.get('content-type') }
}

describe('the web server', () => {
  it('says that the process lives, even when it cannot work', async () => {
    const root = await open(async () => ({ ok: false })).listen()
    expect(await get(root, '/healthz')).toMatchObject({ status: 200, body: '{"status":"ok"}' })
  })

  it('is ready when what it needs answers', async () => {
    expect(await get(await open().listen(), '/readyz')).toMatchObject({
      status: 200,
      body: '{"status":"ready"}',
    })
  })

  it('is not ready, and says why, when something does not answer or cannot be asked', async () => {
    const away = await open(async () => ({ ok: false, why: 'database' })).listen()
    expect(await get(away, '/readyz')).toMatchObject({
      status: 503,
      body: '{"status":"not ready","why":"database"}',
    })
    const broken = await open(async () => Promise.reject(new Error('no'))).listen()
    expect(await get(broken, '/readyz')).toMatchObject({
      status: 503,
      body: '{"status":"not ready","why":"unknown"}',
    })
  })

  it('counts turns', async () => {
    const { listen, metrics } = open()
    const root = await listen()
    metrics.turned('telegram', 'done', 0.02)
    metrics.turned('telegram', 'again', 0.5)

    const { body, type } = await get(root, '/metrics')
    expect(type).toMatch(/^text\/plain/)
    expect(body).toContain('giaoban_updates_total{channel="telegram",result="done"} 1')
    expect(body).toContain('giaoban_updates_total{channel="telegram",result="again"} 1')
    expect(body).toContain('giaoban_turn_seconds_count{channel="telegram"} 2')
    expect(body).not.toContain('state="sending"')
    expect(body).toContain('process_cpu_seconds_total')
  })

  it('tells how the outbox stands at that moment, and counts what became of its messages', async () => {
    let stands = empty
    const { listen, metrics } = open(undefined, async () => stands)
    const root = await listen()
    stands = { due: 3, lagSeconds: 61.5, sentLately: 1_480 }
    metrics.settled('reminder', 'sent')
    metrics.settled('reminder', 'sent')
    metrics.settled('summary', 'unknown')
    metrics.settled('reminder', 'queued')

    const { body } = await get(root, '/metrics')
    const told = body.split('\n').filter((line) => line.startsWith('giaoban_messages'))
    expect(told).toEqual([
      'giaoban_messages_total{job="reminder",state="sent"} 2',
      'giaoban_messages_total{job="summary",state="unknown"} 1',
      'giaoban_messages_due 3',
      'giaoban_messages_lag_seconds 61.5',
      'giaoban_messages_sent_last_minute 1480',
    ])
  })

  it('says nothing of the outbox where the database does not answer, and still tells the rest', async () => {
    let away = false
    const { listen, metrics } = open(undefined, async () => {
      if (away) throw new Error('no database')
      return { due: 3, lagSeconds: 1, sentLately: 2 }
    })
    const root = await listen()
    await get(root, '/metrics')
    away = true
    metrics.settled('reminder', 'failed')
    const { status, body } = await get(root, '/metrics')
    expect(status).toBe(200)
    expect(body).toContain('giaoban_messages_total{job="reminder",state="failed"} 1')
    expect(body).not.toContain('giaoban_messages_due')
  })

  it('keeps what broke to itself, and logs it without the address as asked', async () => {
    const { app, listen, lines } = open()
    app.get('/hong/:ma', () => {
      throw new Error('broken inside')
    })
    const root = await listen()
    expect(await get(root, '/hong/bi-mat?khoa=1')).toMatchObject({ status: 500, body: '{"status":"failed"}' })
    expect(lines.join('')).toContain('broken inside')
    expect(lines.join('')).toContain('/hong/:ma')
    expect(lines.join('')).not.toContain('bi-mat')
  })

  it('logs nothing of an ordinary request', async () => {
    const { listen, lines } = open()
    await get(await listen(), '/healthz')
    expect(lines).toEqual([])
  })
})
