/** On a narrow screen: which of the two sides is seen. */
export function makeSwitch(onSwitch) {
  const buttons = [...document.querySelectorAll('.switch button')]
  const show = (side) => {
    document.body.dataset.side = side
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.side === side))
  }
  for (const button of buttons) {
    button.addEventListener('click', () => {
      show(button.dataset.side)
      onSwitch(button.dataset.side)
    })
  }
  show('left')
  return {
    /** What the button of a side says: the seat, and its news where there is some. */
    label: (side, name, count, spoken) => {
      const button = buttons.find((one) => one.dataset.side === side)
      button.querySelector('span').textContent = name
      const badge = button.querySelector('b')
      badge.hidden = count === 0
      badge.textContent = count
      badge.setAttribute('aria-label', spoken)
    },
  }
}
