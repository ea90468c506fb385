import { makeBubble, makeDayLine } from './bubble.js'

/** How far from its end a chat may be and still follow what comes, in pixels. */
const NEAR = 160

/** The messages of one seat, in the order of their ids; each is shown once. */
export function makeChat({ list, latest }, how) {
  let newest = 0
  let lastDay = ''

  const append = (message) => {
    if (message.id <= newest) return false
    newest = message.id
    const day = how.moment.day(message.at)
    if (day !== lastDay) list.append(makeDayLine(day))
    lastDay = day
    // Once answered or asked anew, a question is past; its buttons still work, as on a phone.
    if (message.from === 'person' || message.buttons.length > 0) {
      for (const keys of list.querySelectorAll('.keys:not(.past)')) keys.classList.add('past')
    }
    list.append(makeBubble(message, how))
    return true
  }
  const toEnd = () => {
    list.scrollTop = list.scrollHeight
  }
  // A long message is read from its beginning, unless it asks: then its buttons must be in sight.
  const reveal = () => {
    const item = list.lastElementChild
    const asks = item.querySelector('.keys') !== null
    const long = item.matches('.from-bot') && !asks && item.offsetHeight > list.clientHeight
    // The list alone moves: scrollIntoView would take the whole pane along.
    if (long) list.scrollTop += item.getBoundingClientRect().top - list.getBoundingClientRect().top
    else toEnd()
  }
  // A list that shrinks, as above a phone's keyboard, or comes into sight shows its end if it did before.
  let follows = true
  list.addEventListener('scroll', () => {
    follows = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR
    latest.hidden = follows
  })
  latest.addEventListener('click', toEnd)
  new ResizeObserver(() => {
    if (follows) toEnd()
  }).observe(list)
  return {
    /** Shows a message that has just come, unless it is there already. */
    add: (message) => {
      const followed = follows
      if (append(message) && (followed || message.from === 'person')) reveal()
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
