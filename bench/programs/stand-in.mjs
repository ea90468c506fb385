import { createServer } from 'node:http'

// A bare Bot API: it takes every call and answers at once, so that the bots are what is measured. Beside it,
// POST /offer puts an update in the queue of getUpdates, GET /next waits for the next sendMessage, and GET /sent
// tells how many there were.

const MESSAGE = { message_id: 1, date: 0, chat: { id: 1, type: 'private', first_name: 'Bench' }, text: 'x' }
const ME = { id: 7000001, is_bot: true, first_name: 'Bench', username: 'giao_ban_bench_bot' }

const answerTo = (result) => Buffer.from(JSON.stringify({ ok: true, result }))
const SENT = answerTo(MESSAGE)
const KNOWN = answerTo(ME)
const DONE = answerTo(true)

const updates = []
const polls = new Set()
const watchers = new Set()
let sent = 0

const server = createServer((request, response) => {
  const method = request.url.slice(request.url.lastIndexOf('/') + 1)
  if (method === 'sendMessage') {
    request.on('end', () => sendMessage(response)).resume()
  } else if (method === 'getUpdates' || method === 'offer') {
    const chunks = []
    request
      .on('data', (chunk) => chunks.push(chunk))
      .on('end', () => queue(method, JSON.parse(Buffer.concat(chunks).toString()), response))
  } else if (method === 'next') {
    watchers.add(response)
  } else {
    request.on('end', () => answer(response, tell(method))).resume()
  }
})

function sendMessage(response) {
  sent += 1
  answer(response, SENT)
  for (const watcher of watchers) answer(watcher, DONE)
  watchers.clear()
}

function tell(method) {
  if (method === 'sent') return answerTo(sent)
  return method === 'getMe' ? KNOWN : DONE
}

function queue(method, body, response) {
  if (method === 'offer') {
    updates.push(body)
    answer(response, DONE)
    for (const { poll, offset } of polls) answer(poll, answerTo(from(offset)))
    polls.clear()
  } else if (from(body.offset).length > 0 || body.timeout === 0) {
    answer(response, answerTo(from(body.offset)))
  } else {
    const waiting = { poll: response, offset: body.offset }
    polls.add(waiting)
    response.on('close', () => polls.delete(waiting))
  }
}

/** As Telegram does, forgets what lies below the offset. */
function from(offset) {
  while (updates.length > 0 && updates[0].update_id < offset) updates.shift()
  return updates
}

function answer(response, body) {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body)
}

server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`listening at http://127.0.0.1:${server.address().port}\n`)
})
process.on('SIGTERM', () => process.exit(0))
