import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Telegraf } from 'telegraf'
import { beforeEach, describe, expect, it } from 'vitest'
import type { BotApi } from './bot-api/contract.ts'
import { afterwards, ask, openBotApi, rowOf } from './bot-api/opened.ts'

/** A bot that repeats what it hears, offers two buttons, and says what else it was given. */
function echoBot(api: BotApi): Telegraf {
  const bot = new Telegraf(api.token, { telegram: { apiRoot: api.root } })
  bot.command('hinh', (ctx) =>
    ctx.replyWithPhoto({ source: Buffer.from('ffd8ffe0', 'hex') }, { caption: 'Đây ạ' }),
  )
  bot.command('tep', (ctx) =>
    ctx.replyWithDocument(
      { source: Buffer.from('nội dung'), filename: 'tháng 11.xlsx' },
      { reply_markup: rowOf('Có') },
    ),
  )
  bot.on('text', (ctx) => ctx.reply(ctx.message.text, { reply_markup: rowOf('Có', 'Không') }))
  bot.on('edited_message', (ctx) => ctx.reply('đã sửa'))
  bot.on('callback_query', async (ctx) => {
    await ctx.answerCbQuery('ghi rồi ạ')
    const data = 'data' in ctx.callbackQuery ? ctx.callbackQuery.data : ''
    await (data === 'chose:Có' ? ctx.editMessageText('Đã chọn') : ctx.reply(data))
  })
  bot.on('message', (ctx) => ctx.reply(Object.keys(ctx.message).at(-1) ?? ''))
  return bot
}

function launch(bot: Telegraf): void {
  const polling = bot.launch()
  afterwards(async () => {
    bot.stop()
    await polling
  })
}

describe('a bot that polls', () => {
  let api: BotApi
  beforeEach(async () => {
    api = await openBotApi()
    launch(echoBot(api))
  })

  it('hears a person and is heard', async () => {
    const person = api.person(11)
    expect(await person.tell('Chi bộ Đồng Hồ')).toEqual(['Chi bộ Đồng Hồ'])
    expect(person.buttons).toEqual(['Có', 'Không'])
    expect(await person.tell('thêm')).toEqual(['thêm'])
    expect(person.messages).toEqual(['Chi bộ Đồng Hồ', 'thêm'])
    expect(api.refused).toEqual([])
  })

  it('gets the button a person pressed, and may change its message', async () => {
    const person = api.person(12)
    await person.tell('một')
    expect(await person.tap(/^Có/)).toEqual(['Đã chọn'])
    expect(person.answers).toEqual(['ghi rồi ạ'])
    expect(person.messages).toEqual(['Đã chọn'])
    expect(person.buttons).toEqual([])
  })

  it('may still be met by a thumb on an old keyboard', async () => {
    const person = api.person(13)
    await person.tell('một')
    await person.tap('Có')
    await person.tell('hai')
    await person.tapsOn(0, 'Không')
    expect(await person.hears()).toEqual(['chose:Không'])
  })

  it('a button that is not there is named together with those that are', async () => {
    const person = api.person(14)
    await expect(person.taps('Có')).rejects.toThrow('No message with buttons')
    await person.tell('một')
    await expect(person.taps('Gửi')).rejects.toThrow('No button Gửi; there are "Có", "Không".')
  })

  it('gets commands as commands, and a date is not a command', async () => {
    const person = api.person(15)
    expect(await person.tell('/hinh')).toEqual(['Đây ạ'])
    expect(person.files.map(({ name }) => name)).toEqual(['photo.jpg'])
    expect(await person.tell('họp 3/11/2026')).toEqual(['họp 3/11/2026'])
  })

  it('sends a file with its name, its bytes and its buttons', async () => {
    const person = api.person(16)
    await person.tell('/tep')
    expect(person.files.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([
      ['tháng 11.xlsx', 'nội dung'],
    ])
    expect(person.buttons).toEqual(['Có'])
    expect(api.refused).toEqual([])
  })

  it('gets edits and everything that is not text', async () => {
    const person = api.person(17)
    const messageId = await person.says('sai')
    await person.hears()
    await person.edits(messageId, 'đúng')
    expect(await person.hears()).toEqual(['đã sửa'])
    await person.sendsPhoto()
    expect(await person.hears()).toEqual(['photo'])
    await person.sendsVoice()
    expect(await person.hears()).toEqual(['voice'])
    await person.sendsSticker()
    expect(await person.hears()).toEqual(['sticker'])
    await person.sendsLocation()
    expect(await person.hears()).toEqual(['location'])
    await person.sendsDocument()
    expect(await person.hears()).toEqual(['document'])
  })

  it('gets the very same update again when it is repeated', async () => {
    const person = api.person(18)
    await person.tell('một')
    await person.repeats()
    expect(await person.hears()).toEqual(['một'])
    await api.drained()
    expect(person.messages).toEqual(['một', 'một'])
  })

  it('is waited for when the platform is slow', async () => {
    api.slow({ method: 'sendMessage', ms: 60 })
    expect(await api.person(19).tell('chậm')).toEqual(['chậm'])
  })
})

describe('the same bot behind a webhook', () => {
  it('hears a person and is heard', async () => {
    const api = await openBotApi()
    const bot = echoBot(api)
    const secretToken = 'kin-dao'
    const callback = bot.webhookCallback('/hook', { secretToken })
    const server = createServer((request, response) => void callback(request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    afterwards(async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    })
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
    await ask(api, 'setWebhook', { url, secret_token: secretToken })
    const person = api.person(21)
    expect(await person.tell('Chi bộ')).toEqual(['Chi bộ'])
    expect(await person.tap('Có')).toEqual(['Đã chọn'])
    expect(person.answers).toEqual(['ghi rồi ạ'])
  })
})
