import { post } from './ask.js'

const byId = (id) => document.getElementById(id)

/** The clock in the head of the page: it runs by itself, and two buttons move it on for everybody. */
export function makeClock({ t, moment, say }) {
  const change = byId('change')
  const moves = [byId('next-day'), byId('next-reminder')]
  let ahead = 0

  const show = () => {
    const at = Date.now() + ahead
    byId('day').textContent = moment.day(at)
    byId('time').textContent = moment.time(at)
  }
  const set = (now) => {
    ahead = now - Date.now()
    show()
  }
  const busy = (is) => {
    for (const button of moves) button.setAttribute('aria-disabled', String(is))
  }
  const move = async (body) => {
    if (moves[0].getAttribute('aria-disabled') === 'true') return
    busy(true)
    say(t('clock.moving'))
    try {
      const { now, moved, messages } = await post('/trial/clock', body)
      set(now)
      const params = { day: moment.day(now), time: moment.time(now), count: messages }
      say(t(moved ? (messages > 0 ? 'clock.movedWithNews' : 'clock.moved') : 'clock.nothing', params))
    } catch {
      say(t('status.notMoved'))
    }
    busy(false)
  }

  moves[0].addEventListener('click', () => void move({ days: 1 }))
  moves[1].addEventListener('click', () => void move({ to: 'next-reminder' }))
  change.addEventListener('click', () => {
    const open = change.getAttribute('aria-expanded') !== 'true'
    change.setAttribute('aria-expanded', String(open))
  })
  setInterval(show, 1000)
  return { set }
}
