const timeZone = 'Asia/Ho_Chi_Minh'

/** How moments are written: in Viet Nam's time, wherever the browser is. */
export function makeMoment(language) {
  const day = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone,
  })
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone })
  return { day: (at) => day.format(at), time: (at) => time.format(at) }
}
