import { makeFile } from './file.js'
import { makeSheet } from './sheet.js'

/** A command in a sentence, as `/baocao`: tapping it says it. */
const command = /(^|[\s("“])(\/[a-z]+)/g

/** A message as an item of the chat. Its text is only ever text. */
export function makeBubble(message, { t, moment, onTap, onCommand }) {
  const item = document.createElement('li')
  item.className = `message from-${message.from}`
  item.dataset.id = message.id
  const bubble = item.appendChild(document.createElement('div'))
  bubble.className = 'bubble'
  const who = bubble.appendChild(document.createElement('span'))
  who.className = 'who'
  who.textContent = t(`chat.${message.from}`)
  if (message.file !== undefined) {
    bubble.append(makeFile(message.file, message.text))
    if (message.file.size !== null) item.classList.add('with-picture')
  }
  if (message.sheet !== undefined) bubble.append(...makeSheet(message.sheet))
  else bubble.append(textOf(message, onCommand))
  const time = bubble.appendChild(document.createElement('time'))
  time.dateTime = new Date(message.at).toISOString()
  time.textContent = moment.time(message.at)
  if (message.buttons.length > 0) item.append(keysOf(message.buttons, onTap))
  return item
}

function textOf(message, onCommand) {
  const text = document.createElement('p')
  if (message.from === 'bot') text.append(...withCommands(message.text, onCommand))
  else text.textContent = message.text
  return text
}

/** The line between two days of a chat. */
export function makeDayLine(day) {
  const item = document.createElement('li')
  item.className = 'day'
  item.textContent = day
  return item
}

function keysOf(rows, onTap) {
  const keys = document.createElement('div')
  keys.className = 'keys'
  for (const row of rows) {
    const line = keys.appendChild(document.createElement('div'))
    line.className = 'row'
    for (const { data, label } of row) line.append(buttonOf(label, 'key', () => onTap(data, label)))
  }
  return keys
}

function withCommands(text, onCommand) {
  const parts = []
  let from = 0
  for (const match of text.matchAll(command)) {
    const start = match.index + match[1].length
    parts.push(
      text.slice(from, start),
      buttonOf(match[2], 'command', () => onCommand(match[2])),
    )
    from = start + match[2].length
  }
  return [...parts, text.slice(from)]
}

export function buttonOf(label, className, onClick) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = className
  button.textContent = label
  button.addEventListener('click', onClick)
  return button
}
