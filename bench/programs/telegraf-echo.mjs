import { createServer } from 'node:http'
import { Telegraf } from 'telegraf'

// The least that a bot on telegraf can be: it answers each text with that text.

const { BOT_TOKEN, TELEGRAM_API_ROOT, WEBHOOK_SECRET } = process.env
const bot = new Telegraf(BOT_TOKEN, { telegram: { apiRoot: TELEGRAM_API_ROOT } })
bot.botInfo = await bot.telegram.getMe()
bot.on('text', (ctx) => ctx.reply(ctx.message.text))

const handle = bot.webhookCallback('/telegram/webhook', { secretToken: WEBHOOK_SECRET })
const server = createServer((request, response) => void handle(request, response))
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`listening at http://127.0.0.1:${server.address().port}\n`)
})
process.on('SIGTERM', () => process.exit(0))
