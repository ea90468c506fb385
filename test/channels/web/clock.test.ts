import { describe, expect, it } from 'vitest'
import { openRoom, start, type Room } from './room.ts'

const DAY = 86_400_000

async function move(room: Room, payload: object) {
  return room.app.inject({ method: 'POST', url: '/trial/clock', payload })
}

describe('moving the clock of the trial room', () => {
  it('begins on 30/10/2017 at nine', async () => {
    const { now } = (await openRoom().app.inject('/trial/clock')).json<{ now: number }>()
    expect(new Date(now).toISOString()).toMatch(/^2017-10-30T02:0/)
  })

  it('goes on by a day, and what was due by then is sent before the answer', async () => {
    const room: Room = openRoom({
      moved: async (channel) => {
        expect(room.clock.now()).toBeGreaterThanOrEqual(start + DAY)
        await channel.channel.send('pho_moi', { text: 'Xin nhắc đồng chí ạ.', buttons: [] })
      },
    })
    const response = await move(room, { days: 1 })
    expect(response.json()).toMatchObject({ moved: true, messages: 1 })
    expect(response.json<{ now: number }>().now).toBeGreaterThanOrEqual(start + DAY)
    expect(room.channel.messages('pho_moi').map(({ text }) => text)).toEqual(['Xin nhắc đồng chí ạ.'])
  })

  it('goes to one reminder after another, and stays where it is after the last', async () => {
    const room = openRoom({ reminders: [start + 2 * DAY, start + 5 * DAY] })
    const next = async () => {
      const { now, moved } = (await move(room, { to: 'next-reminder' })).json<{
        now: number
        moved: boolean
      }>()
      return [Math.floor((now - start) / DAY), moved]
    }
    expect([await next(), await next(), await next()]).toEqual([
      [2, true],
      [5, true],
      [5, false],
    ])
  })

  it('makes two moves at once one after the other', async () => {
    const room = openRoom({ reminders: [start + 2 * DAY, start + 5 * DAY] })
    await Promise.all([move(room, { to: 'next-reminder' }), move(room, { to: 'next-reminder' })])
    expect(Math.floor((room.clock.now() - start) / DAY)).toBe(5)
  })

  it('can be moved again after what was due could not be sent', async () => {
    let away = true
    const room = openRoom({
      moved: async () => {
        if (away) throw new Error('The database is away.')
      },
    })
    expect((await move(room, { days: 1 })).statusCode).toBe(500)
    away = false
    expect((await move(room, { days: 1 })).statusCode).toBe(200)
  })

  it('takes whole days up to a month, and nothing else', async () => {
    const room = openRoom()
    const refused = [{}, { days: 0 }, { days: -1 }, { days: 1.5 }, { days: 32 }, { to: 'tomorrow' }]
    for (const payload of refused) expect((await move(room, payload)).statusCode).toBe(400)
    expect(room.clock.now()).toBeLessThan(start + DAY)
  })
})
