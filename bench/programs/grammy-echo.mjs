import { createServer } from 'node:http'
import { Bot, webhookCallback } from 'grammy'

// The least that a bot on grammY can be: it answers each text with that text.

const { BOT_TOKEN, TELEGRAM_API_ROOT, WEBHOOK_SECRET } = process.env
const bot = new Bot(BOT_TOKEN, { client: { apiRoot: TELEGRAM_API_ROOT } })
await bot.init()
bot.on('message:text', (ctx) => ctx.reply(ctx.message.text))

const handle = webhookCallback(bot, 'http', { secretToken: WEBHOOK_SECRET })
const server = createServer((request, response) => void handle(request, response))
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`listening at http://127.0.0.1:${server.address().port}\n`)
})
process.on('SIGTERM', () => process.exit(0))
