import { get, post } from './ask.js'
import { buttonOf } from './bubble.js'
import { makeChat } from './chat.js'
import { makeComposer } from './composer.js'
import { makeSeatSelect } from './seat-select.js'
import { fillWords } from './words.js'

/** One side of the room: a seat, its chat, and what can be said from it. */
export function makePane({ side, seats, seat: first, t, moment, say, onSeat }) {
  const pane = document.getElementById('pane').content.cloneNode(true).querySelector('.pane')
  const part = (selector) => pane.querySelector(selector)
  pane.id = side
  fillWords(pane, t)
  let seat = first
  let waiting = 0

  const send = async (path, body) => {
    waiting += 1
    part('.typing').hidden = false
    chat.toEnd()
    try {
      await post(path, { seat: seat.id, ...body })
      say('')
      return true
    } catch {
      say(t('status.notSent'))
      return false
    } finally {
      waiting -= 1
      part('.typing').hidden = waiting === 0
    }
  }
  const sayText = (text) => send('/trial/say', { text })
  const chat = makeChat(
    { list: part('.messages'), latest: part('.latest') },
    {
      t,
      moment,
      onTap: (data, label) => send('/trial/tap', { data, label }),
      onCommand: sayText,
    },
  )
  const { field } = makeComposer(part('.composer'), sayText)

  let late = []

  const load = async () => {
    const { id } = seat
    late = []
    const messages = await get(`/trial/chat/${encodeURIComponent(id)}`)
    if (id !== seat.id) return
    chat.fill(messages)
    for (const message of late) chat.add(message)
  }
  const sit = (next) => {
    seat = next
    const { name } = seat
    pane.setAttribute('aria-label', name)
    part('.messages').setAttribute('aria-label', t('chat.log', { name }))
    part('.empty').textContent = t('chat.empty', { name })
    field.setAttribute('aria-label', t('chat.write', { name }))
    part('.commands').replaceChildren(
      ...seat.commands.map((name) =>
        buttonOf(t(`command.${name}`, {}, `/${name}`), 'chip', () => sayText(`/${name}`)),
      ),
    )
    part('.commands').hidden = seat.commands.length === 0
  }
  const select = makeSeatSelect({ pane, side, seats, t }, async (next) => {
    sit(next)
    onSeat()
    await load()
  })
  select.choose(seat)
  sit(seat)
  return {
    element: pane,
    seat: () => seat,
    load,
    /** A message for this seat has come, perhaps while its chat is on the way. */
    show: (message) => {
      late.push(message)
      chat.add(message)
    },
    shown: () => pane.offsetParent !== null,
    toEnd: chat.toEnd,
    mark: select.mark,
  }
}
