import { describe, expect, it } from 'vitest'
import { makeWebChannel, type Shown } from '../../../src/channels/web/web-channel.ts'

const bare = { attach: async () => null, showsTables: async (seat: string) => seat === 'leader' }

describe('the web channel', () => {
  it('shows what was said and what is sent, with the time of the room', async () => {
    let now = 1_000
    const { channel, heard, messages } = makeWebChannel({
      now: () => now,
      firstId: 7,
      ...bare,
    })
    heard('pho_moi', '23')
    now = 2_000
    const buttons = [[{ data: 'ab.yes', label: 'Đúng' }]]
    expect(await channel.send('pho_moi', { text: 'Đã ghi ạ.', buttons })).toEqual({ kind: 'sent' })
    expect(messages('pho_moi')).toEqual([
      { id: 7, seat: 'pho_moi', from: 'person', text: '23', buttons: [], at: 1_000 },
      { id: 8, seat: 'pho_moi', from: 'bot', text: 'Đã ghi ạ.', buttons, at: 2_000 },
    ])
  })

  it('keeps the chats of two seats apart', async () => {
    const { channel, messages } = makeWebChannel({
      now: () => 0,
      firstId: 1,
      ...bare,
    })
    await channel.send('pho_moi', { text: 'một', buttons: [] })
    await channel.send('dong_ho', { text: 'hai', buttons: [] })
    expect(messages('pho_moi').map(({ text }) => text)).toEqual(['một'])
    expect(messages('dong_ho').map(({ text }) => text)).toEqual(['hai'])
    expect(messages('leader')).toEqual([])
  })

  it('shows tables on the seat that has chosen so', async () => {
    const { channel, messages } = makeWebChannel({ now: () => 0, firstId: 1, ...bare })
    expect(await channel.showing?.('leader')).toBe('tables')
    expect(await channel.showing?.('pho_moi')).toBe('words')
    const sheet = ['Tháng 9/2017', { head: ['Chi bộ', 'Số'], rows: [['Phố Mới', '23']] }]
    await channel.send('leader', { text: 'Tháng 9/2017', buttons: [], tables: { sheet, inWords: [] } })
    expect(messages('leader')[0]?.sheet).toEqual(sheet)
  })

  it('keeps the last two hundred messages of a seat', () => {
    const { heard, messages } = makeWebChannel({
      now: () => 0,
      firstId: 1,
      ...bare,
    })
    for (let count = 1; count <= 205; count += 1) heard('pho_moi', String(count))
    expect(messages('pho_moi')).toHaveLength(200)
    expect(messages('pho_moi').at(0)?.text).toBe('6')
    expect(messages('pho_moi').at(-1)?.text).toBe('205')
  })

  it('tells listeners of new messages until they stop listening', () => {
    const { heard, listen } = makeWebChannel({
      now: () => 0,
      firstId: 1,
      ...bare,
    })
    const told: Shown[] = []
    heard('pho_moi', 'trước')
    const stop = listen((message) => told.push(message))
    heard('pho_moi', 'trong')
    stop()
    heard('pho_moi', 'sau')
    expect(told.map(({ text }) => text)).toEqual(['trong'])
  })
})
