import { describe, expect, it } from 'vitest'
import { openRoom, seats, type Room } from './room.ts'

async function post(room: Room, url: string, payload: object, headers: Record<string, string> = {}) {
  return room.app.inject({ method: 'POST', url, payload, headers: { host: 'localhost:3000', ...headers } })
}

async function chatOf(room: Room, seat: string): Promise<string[]> {
  const response = await room.app.inject(`/trial/chat/${seat}`)
  return response.json<{ from: string; text: string }[]>().map(({ from, text }) => `${from}: ${text}`)
}

describe('talking in the trial room', () => {
  it('shows every seat with its office and its commands', async () => {
    const response = await openRoom().app.inject('/trial/seats')
    expect(response.json()).toEqual(seats)
  })

  it('hands what a person types to the bot, and answers when the turn is over', async () => {
    const room = openRoom()
    const response = await post(room, '/trial/say', { seat: 'pho_moi', text: 'như tháng trước' })
    expect([response.statusCode, response.json()]).toEqual([200, { status: 'done' }])
    expect(room.events).toEqual([
      {
        address: { channel: 'web', id: 'pho_moi' },
        key: 'web:1',
        input: { kind: 'text', text: 'như tháng trước', message: null },
      },
    ])
    expect(await chatOf(room, 'pho_moi')).toEqual([
      'person: như tháng trước',
      'bot: Tôi nghe: như tháng trước',
    ])
    expect(await chatOf(room, 'dong_ho')).toEqual([])
  })

  it('hands a tap on with the token and the choice parted at the first dot', async () => {
    const room = openRoom()
    await post(room, '/trial/tap', { seat: 'pho_moi', data: 'ab.S1.member_total', label: 'Sửa lại' })
    await post(room, '/trial/tap', { seat: 'pho_moi', data: 'lạ', label: 'Lạ' })
    expect(room.events.map(({ input }) => input)).toEqual([
      { kind: 'tap', token: 'ab', choice: 'S1.member_total', label: 'Sửa lại' },
      { kind: 'tap', token: '', choice: 'lạ', label: 'Lạ' },
    ])
    expect(await chatOf(room, 'pho_moi')).toContain('person: Sửa lại')
  })

  it('gives each update a key of its own', async () => {
    const room = openRoom()
    for (const text of ['một', 'hai', 'ba']) await post(room, '/trial/say', { seat: 'leader', text })
    expect(room.events.map(({ key }) => key)).toEqual(['web:1', 'web:2', 'web:3'])
  })

  it('says so when the answer could not be given', async () => {
    const room = openRoom({ handle: async () => 'again' })
    const response = await post(room, '/trial/say', { seat: 'pho_moi', text: '23' })
    expect(response.statusCode).toBe(503)
  })

  it('knows no seat but its own', async () => {
    const room = openRoom()
    expect((await post(room, '/trial/say', { seat: 'la', text: 'chào' })).statusCode).toBe(404)
    expect((await room.app.inject('/trial/chat/la')).statusCode).toBe(404)
    expect(room.events).toEqual([])
  })

  it('takes five thousand letters and no more', async () => {
    const room = openRoom()
    const say = (text: string) => post(room, '/trial/say', { seat: 'pho_moi', text })
    expect((await say('ợ'.repeat(5_000))).statusCode).toBe(200)
    expect((await say('ợ'.repeat(5_001))).statusCode).toBe(400)
    expect((await say('')).statusCode).toBe(400)
    expect((await say('a'.repeat(70_000))).statusCode).toBe(413)
    expect(room.events).toHaveLength(1)
  })

  it('takes posts of its own page alone', async () => {
    const room = openRoom()
    const said = { seat: 'pho_moi', text: '23' }
    const from = async (headers: Record<string, string>) =>
      (await post(room, '/trial/say', said, headers)).statusCode
    expect(await from({ origin: 'https://la.example' })).toBe(403)
    expect(await from({ origin: 'null' })).toBe(403)
    expect(await from({ 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await from({ 'content-type': 'text/plain' })).toBe(415)
    expect(room.events).toEqual([])
    expect(await from({ origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' })).toBe(200)
  })
})
