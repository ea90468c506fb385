import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { afterwards, openBotApi } from '../../support/bot-api/opened.ts'
import { makeEar, makePaper, makePromise, startDesk } from './desk.ts'

describe('the bot at the start', () => {
  it('tells its name on and sets its menu once', async () => {
    const api = await openBotApi()
    const told = makePromise()
    const names: string[] = []
    const { stop } = await startDesk(api, {
      onName: async (username) => {
        names.push(username)
        told.keep()
      },
    })
    await told.kept
    while (!api.calls.some(({ method }) => method === 'setMyCommands')) await api.person(51).tell('một')
    await stop()
    expect(names).toEqual(['giao_ban_bot'])
    expect(api.calls.find(({ method }) => method === 'setMyCommands')?.params).toEqual({
      commands: [{ command: 'baocao', description: 'Báo cáo tháng' }],
    })
    expect(api.refused).toEqual([])
  })

  it('hears people while its token or name is not known to Telegram yet, and learns the name later', async () => {
    const api = await openBotApi()
    api.fail({ method: 'getMe', status: 401, description: 'Unauthorized' })
    const told = makePromise()
    const { ear, paper } = await startDesk(api, { onName: async () => told.keep() })
    await api.person(51).tell('một')
    expect(ear.texts()).toEqual(['một'])
    await told.kept
    expect(paper.times('getMe failed')).toBe(1)
  })

  it('tells its name again when it could not be kept', async () => {
    const api = await openBotApi()
    const told = makePromise()
    let tries = 0
    await startDesk(api, {
      onName: async () => {
        tries += 1
        if (tries === 1) throw new Error('the database is away')
        told.keep()
      },
    })
    await told.kept
    expect(tries).toBe(2)
  })

  it('stops at once while the platform is not there', async () => {
    const api = await openBotApi()
    await api.stop()
    const { paper, stop } = await startDesk(api)
    await paper.logged('getMe failed')
    await paper.logged('deleteWebhook failed')
    await stop()
    expect(paper.times('failed')).toBe(2)
  })
})

describe('the log', () => {
  it('never shows the token, not even when a gateway answers with a page', async () => {
    const token = '7000001:AAEhBP0av28_abcdefghijklmnopqrstuv'
    const page = createServer((_request, response) => response.end(`<html>/bot${token}/getMe</html>`))
    await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve))
    afterwards(async () => {
      page.closeAllConnections()
      await new Promise((resolve) => page.close(resolve))
    })
    const api = await openBotApi({ token })
    const paper = makePaper()
    const root = `http://127.0.0.1:${(page.address() as AddressInfo).port}`
    const { stop } = await startDesk(api, { paper, root })
    await paper.logged('getMe failed')
    await paper.logged('deleteWebhook failed')
    await stop()
    expect(paper.lines.join('')).toContain('/bot[redacted]/getMe')
    expect(paper.lines.join('')).not.toContain('AAEhBP0av28')
  })

  it('never shows what was written to a person', async () => {
    const api = await openBotApi()
    const paper = makePaper()
    const ear = makeEar()
    const { channel, stop } = await startDesk(api, { paper, ear })
    await channel.send('59', { text: 'hai mươi ba đảng viên', buttons: [] })
    await api.person(51).tell('chín mươi chín')
    await stop()
    expect(paper.lines.join('')).not.toMatch(/hai mươi ba|chín mươi chín/)
  })
})
