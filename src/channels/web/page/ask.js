/** What the room answers to a GET; rejects when it does not. */
export async function get(path) {
  return answerOf(await fetch(path))
}

/** What the room answers to a POST; rejects when it does not take it. */
export async function post(path, body) {
  return answerOf(
    await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
}

async function answerOf(response) {
  if (!response.ok) throw new Error(`The room answered ${response.status}.`)
  return response.json()
}
