import { makeBubble, makeDayLine } from './bubble.js'

/** How far from its end a chat may be and still follow what comes, in pixels. */
const NEAR = 160

/** The messages of one seat, in the order of their ids; each is shown once. */
export function makeChat(list, how) {
  let newest = 0
  let lastDay = ''

  const append = (message) => {
    if (message.id <= newest) return
    newest = message.id
    const day = how.moment.day(message.at)
    if (day !== lastDay) list.append(makeDayLine(day))
    lastDay = day
    // Once answered or asked anew, a question is past; its buttons still work, as on a phone.
    if (message.from === 'person' || message.buttons.length > 0) {
      for (const keys of list.querySelectorAll('.keys:not(.past)')) keys.classList.add('past')
    }
    list.append(makeBubble(message, how))
  }
  const toEnd = () => {
    list.scrollTop = list.scrollHeight
  }
  // A list that shrinks, as above a phone's keyboard, or comes into sight shows its end if it did before.
  let follows = true
  list.addEventListener('scroll', () => {
    follows = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR
  })
  new ResizeObserver(() => {
    if (follows) toEnd()
  }).observe(list)
  return {
    /** Shows a message that has just come, unless it is there already. */
    add: (message) => {
      append(message)
      if (follows || message.from === 'person') toEnd()
    },
    /** Shows these instead, without reading them all out. */
    fill: (messages) => {
      list.setAttribute('aria-live', 'off')
      list.replaceChildren()
      newest = 0
      lastDay = ''
      for (const message of messages) append(message)
      toEnd()
      requestAnimationFrame(() => list.setAttribute('aria-live', 'polite'))
    },
    toEnd,
  }
}
