import { get } from './ask.js'
import { makeClock } from './clock.js'
import { makeMoment } from './moment.js'
import { makeNews } from './news.js'
import { makePane } from './pane.js'
import { makeSwitch } from './switch.js'
import { fillWords, makeWords } from './words.js'

const [sentences, seats] = await Promise.all([get('/trial/sentences'), get('/trial/seats')])
const t = makeWords(sentences)
const moment = makeMoment(t('language'))
const status = document.getElementById('status')
const say = (words) => {
  status.textContent = words
}

document.documentElement.lang = t('language')
document.title = t('title')
fillWords(document, t)

const sides = ['left', 'right']
const asked = new URLSearchParams(location.search)
const byId = (id) => seats.find((seat) => seat.id === id)
const first = {
  left: byId(asked.get('left')) ?? seats[0],
  right: byId(asked.get('right')) ?? seats.find(({ group }) => group === 'leader') ?? seats.at(-1),
}

const clock = makeClock({ t, moment, say })
const panes = sides.map((side) =>
  makePane({ side, seats, seat: first[side], t, moment, say, onSeat: () => look() }),
)
const news = makeNews(() => label())
const tabs = makeSwitch(() => look())

function label() {
  for (const seat of seats) for (const pane of panes) pane.mark(seat, news.of(seat.id))
  for (const [index, side] of sides.entries()) {
    const { id, name } = panes[index].seat()
    tabs.label(side, name, news.of(id), t('seat.news', { count: news.of(id) }))
  }
}

/** Whatever is on the screen has been seen, and the address leads back to it. */
function look() {
  for (const pane of panes) {
    if (!pane.shown()) continue
    news.seen(pane.seat().id)
    pane.toEnd()
  }
  const [left, right] = panes.map((pane) => pane.seat().id)
  history.replaceState(null, '', `?${new URLSearchParams({ left, right })}`)
}

/** What came while nobody listened is not repeated, so the chats are asked for anew. */
async function catchUp() {
  await Promise.all(panes.map((pane) => pane.load()))
  if (status.textContent === t('status.reconnecting')) say('')
}

function listen() {
  const query = new URLSearchParams(seats.map(({ id }) => ['seat', id]))
  const stream = new EventSource(`/trial/events?${query}`)
  stream.addEventListener('open', () => void catchUp().catch(() => say(t('status.reconnecting'))))
  stream.addEventListener('error', () => {
    say(t('status.reconnecting'))
    // A refused stream does not try again by itself.
    if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 3000)
  })
  stream.addEventListener('clock', ({ data }) => clock.set(JSON.parse(data).now))
  stream.addEventListener('message', ({ data }) => {
    const message = JSON.parse(data)
    const here = panes.filter((pane) => pane.seat().id === message.seat)
    for (const pane of here) pane.show(message)
    if (message.from === 'bot' && !here.some((pane) => pane.shown())) news.add(message.seat)
  })
}

document.querySelector('main').append(...panes.map(({ element }) => element))
document.body.hidden = false
look()
listen()
