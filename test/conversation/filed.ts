import { openChat, stocks } from './world.ts'

const previous = {
  ...stocks(21, 2, 0),
  candidates_tracked: { state: 'given', value: 5, words: '5' },
} as const

/** A chat in which October was submitted, with number 12. The message of those who came has the id 77. */
export function filed(options: Parameters<typeof openChat>[0] = {}) {
  const chat = openChat({ previous, ...options })
  for (const words of ['/baocao', 'như tháng trước', 'đã họp', '3/10']) chat.says(words)
  chat.says('22', '77')
  for (const words of ['không', '85', 'không có', 'đúng']) chat.says(words)
  return chat
}
