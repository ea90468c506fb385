/** The list of seats by office. A seat with news that nobody has looked at says so. */
export function makeSeatSelect({ pane, side, seats, t }, onChoose) {
  const select = pane.querySelector('select')
  select.id = `${side}-seat`
  pane.querySelector('label').htmlFor = select.id
  const options = new Map()
  for (const group of new Set(seats.map((seat) => seat.group))) {
    const part = select.appendChild(document.createElement('optgroup'))
    part.label = t(`group.${group}`)
    for (const seat of seats.filter((one) => one.group === group)) {
      options.set(seat.id, part.appendChild(new Option(seat.name, seat.id)))
    }
  }
  select.addEventListener('change', () => onChoose(seats.find(({ id }) => id === select.value)))
  return {
    choose: ({ id }) => {
      select.value = id
    },
    mark: ({ id, name }, count) => {
      options.get(id).textContent = count > 0 ? t('seat.withNews', { name, count }) : name
    },
  }
}
