import { describe, expect, it } from 'vitest'
import { attachedFile } from '../../../src/documents/attached.ts'
import type { Attach } from '../../../src/chat/ports.ts'
import { vietnamese } from '../../../src/resources.ts'
import { pictures } from '../../documents/pictures.ts'
import { openRoom } from './room.ts'

const [picture] = pictures
if (picture === undefined) throw new Error('There is no picture.')
const message = {
  text: 'Nộp báo cáo theo tháng',
  buttons: [],
  attachment: { kind: 'picture', picture },
} as const

const drawn: Attach = async (attachment) => {
  const { name, content } = await attachedFile(attachment, vietnamese())
  return { name, content, as: 'photo' }
}

const fileOf = (room: ReturnType<typeof openRoom>) => room.channel.messages('leader').at(-1)?.file

describe('a file in the trial room', () => {
  it('is a picture in its place, with its size known before it comes', async () => {
    const room = openRoom({ attach: drawn })
    await room.channel.channel.send('leader', message)
    const file = fileOf(room)
    expect(file).toMatchObject({ name: 'BD_board.png', size: { width: 1080, height: expect.any(Number) } })
    const got = await room.app.inject(file?.url ?? '')
    expect(got.headers['content-type']).toBe('image/png')
    expect(got.headers).not.toHaveProperty('content-disposition')
    expect(got.rawPayload.subarray(1, 4).toString()).toBe('PNG')
  })

  it('is a document to be fetched under its name', async () => {
    const content = Buffer.from('PK')
    const room = openRoom({ attach: async () => ({ name: 'BC_thang.docx', content, as: 'document' }) })
    await room.channel.channel.send('leader', message)
    const file = fileOf(room)
    expect(file?.size).toBeNull()
    const { headers } = await room.app.inject(file?.url ?? '')
    expect(headers['content-type']).toContain('wordprocessingml')
    expect(headers['content-disposition']).toBe('attachment; filename="BC_thang.docx"')
  })

  it('that cannot be made leaves the words', async () => {
    const room = openRoom()
    await room.channel.channel.send('leader', message)
    await room.channel.channel.send('leader', { ...message, instead: 'Tệp này chưa tạo được ạ.' })
    expect(room.channel.messages('leader').map(({ text }) => text)).toEqual([
      message.text,
      'Tệp này chưa tạo được ạ.',
    ])
    expect(fileOf(room)).toBeUndefined()
  })

  it('is not there under another number, and only the last ones are kept', async () => {
    const room = openRoom({
      attach: async () => ({ name: 'a.docx', content: Buffer.from('PK'), as: 'document' }),
    })
    for (let count = 0; count < 61; count += 1) await room.channel.channel.send('leader', message)
    const [first] = room.channel.messages('leader')
    for (const url of ['/trial/file/0', '/trial/file/x', first?.file?.url ?? ''])
      expect((await room.app.inject(url)).statusCode).toBeGreaterThanOrEqual(400)
    expect((await room.app.inject(fileOf(room)?.url ?? '')).statusCode).toBe(200)
  })
})
