import { get, type IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { openRoom, start, type Room } from './room.ts'

/** Listens to seats; `next` waits for the next event. */
async function listenTo(root: string, ...seats: readonly string[]) {
  const query = seats.map((seat) => `seat=${seat}`).join('&')
  const response = await fetch(`${root}/trial/events?${query}`)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (reader === undefined) throw new Error('There is no stream.')
  let text = ''
  const next = async (): Promise<{ event: string; data: unknown } | 'ended'> => {
    for (;;) {
      const found = /event: (\w+)\ndata: (.*)\n\n/.exec(text)
      if (found !== null) {
        text = text.slice(found.index + found[0].length)
        return { event: found[1] ?? '', data: JSON.parse(found[2] ?? '') }
      }
      const { value, done } = await reader.read()
      if (done) return 'ended'
      text += value
    }
  }
  return { response, next }
}

/** A stream on a connection of its own. */
async function open(root: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(`${root}/trial/events?seat=pho_moi`, { agent: false }, resolve).on('error', reject)
  })
}

async function send(room: Room, seat: string, text: string): Promise<void> {
  await room.channel.channel.send(seat, { text, buttons: [] })
}

describe('listening in the trial room', () => {
  it('hears the seats it asked for, one line a message', async () => {
    const room = openRoom()
    const { response, next } = await listenTo(await room.listen(), 'pho_moi', 'leader')
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await next()).toMatchObject({ event: 'clock' })
    await send(room, 'dong_ho', 'không phải của ta')
    await send(room, 'pho_moi', 'dòng một\n\ndòng hai')
    room.channel.heard('leader', 'chào')
    expect(await next()).toMatchObject({
      event: 'message',
      data: { seat: 'pho_moi', from: 'bot', text: 'dòng một\n\ndòng hai' },
    })
    expect(await next()).toMatchObject({ event: 'message', data: { seat: 'leader', from: 'person' } })
  })

  it('hears the time at once, and again when the clock has moved', async () => {
    const room = openRoom()
    const { next } = await listenTo(await room.listen(), 'pho_moi')
    const day = async () => {
      const told = await next()
      const { now } = (told === 'ended' ? { now: 0 } : told.data) as { now: number }
      return [told === 'ended' ? told : told.event, Math.floor((now - start) / 86_400_000)]
    }
    expect(await day()).toEqual(['clock', 0])
    await room.app.inject({ method: 'POST', url: '/trial/clock', payload: { days: 3 } })
    expect(await day()).toEqual(['clock', 3])
  })

  it('does not keep the server from closing', async () => {
    const room = openRoom()
    const { next } = await listenTo(await room.listen(), 'pho_moi')
    expect(await next()).toMatchObject({ event: 'clock' })
    await room.close()
    expect(await next()).toBe('ended')
  })

  it('is refused when too many listen already, until one of them leaves', async () => {
    const root = await openRoom().listen()
    const asked = await Promise.all(Array.from({ length: 50 }, () => open(root)))
    expect(new Set(asked.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
    expect((await open(root)).statusCode).toBe(503)
    asked[0]?.destroy()
    await expect.poll(async () => (await open(root)).statusCode).toBe(200)
  })
})
