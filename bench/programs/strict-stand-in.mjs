import { createServer } from 'node:http'

// A Bot API that takes no more than 30 messages a second and one a second to a chat, as token buckets that hold a
// second's worth; more is answered with 429. GET /told tells what came: messages taken, refused, twice the same chat
// in a run of one message each, the most in any second, and the seconds from the first to the last.

const PER_SECOND = 30
const LATENCY_MS = Number(process.env.LATENCY_MS ?? 0)
const TAKEN = Buffer.from(
  JSON.stringify({
    ok: true,
    result: { message_id: 1, date: 0, chat: { id: 1, type: 'private', first_name: 'Bench' }, text: 'x' },
  }),
)
const ME = { id: 7000001, is_bot: true, first_name: 'Bench', username: 'giao_ban_bench_bot' }

const whole = { tokens: PER_SECOND, at: performance.now() }
const chats = new Map()
const moments = []
const told = { taken: 0, refused: 0, chatsTwice: 0 }

const server = createServer((request, response) => {
  const method = request.url.slice(request.url.lastIndexOf('/') + 1)
  const chunks = []
  request
    .on('data', (chunk) => chunks.push(chunk))
    .on('end', () => {
      if (method === 'sendMessage') sendMessage(JSON.parse(Buffer.concat(chunks).toString()), response)
      else if (method === 'told') answer(response, 200, Buffer.from(JSON.stringify(summary())))
      else if (method === 'getUpdates') setTimeout(() => answer(response, 200, ok([])), 20_000).unref()
      else answer(response, 200, ok(method === 'getMe' ? ME : true))
    })
})

function sendMessage({ chat_id: chat }, response) {
  const now = performance.now()
  const own = chats.get(chat) ?? { tokens: 1, at: now, taken: 0 }
  chats.set(chat, own)
  fill(whole, PER_SECOND, now)
  fill(own, 1, now)
  if (whole.tokens < 1 || own.tokens < 1) {
    told.refused += 1
    const body = {
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    }
    answer(response, 429, Buffer.from(JSON.stringify(body)))
    return
  }
  whole.tokens -= 1
  own.tokens -= 1
  own.taken += 1
  if (own.taken === 2) told.chatsTwice += 1
  told.taken += 1
  moments.push(now)
  if (LATENCY_MS === 0) answer(response, 200, TAKEN)
  else setTimeout(() => answer(response, 200, TAKEN), LATENCY_MS)
}

function fill(bucket, rate, now) {
  bucket.tokens = Math.min(rate, bucket.tokens + ((now - bucket.at) / 1_000) * rate)
  bucket.at = now
}

function summary() {
  let most = 0
  for (let from = 0, to = 0; to < moments.length; to += 1) {
    while (moments[to] - moments[from] >= 1_000) from += 1
    most = Math.max(most, to - from + 1)
  }
  const seconds = moments.length < 2 ? 0 : (moments.at(-1) - moments[0]) / 1_000
  return { ...told, most, seconds }
}

const ok = (result) => Buffer.from(JSON.stringify({ ok: true, result }))

function answer(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': body.length }).end(body)
}

server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`listening at http://127.0.0.1:${server.address().port}\n`)
})
process.on('SIGTERM', () => process.exit(0))
