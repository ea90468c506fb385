import { describe, expect, it } from 'vitest'
import type { PersonInput } from '../../src/conversation/input.ts'
import { holding, openChat } from './world.ts'

/** A report that was read back, in the chat of somebody whose office went to another. */
function atReadback() {
  const chat = openChat()
  chat.says('/baocao')
  chat.taps('Không')
  chat.taps('Đúng')
  for (const words of ['5', '0', '0', '0', 'đã họp', '3/10', '22', '0', 'không', '85', '2', '0', '0'])
    chat.says(words)
  chat.says('không có')
  expect(chat.text()).toContain('Đồng chí xem đã đúng để nộp chưa ạ?')
  return chat
}

const anything: readonly PersonInput[] = [
  { kind: 'media', media: 'photo' },
  { kind: 'edited', text: '24', message: '5' },
  { kind: 'text', text: 'đúng', message: null },
  { kind: 'text', text: 'chào', message: null },
  { kind: 'text', text: '/trogiup', message: null },
  { kind: 'tap', token: 'x', choice: 'yes', label: null },
]

describe('whoever no longer holds the office', () => {
  it.each(anything)('sees nothing of the report by $kind', (input) => {
    const chat = atReadback()
    chat.holds()
    chat.sends(input)
    expect(chat.text()).not.toMatch(/Đảng viên chính thức|Câu \d/)
    expect(chat.report()?.status).toBe('draft')
  })

  it.each(anything)('nor with another office, by $kind', (input) => {
    const chat = atReadback()
    chat.holds(holding('deputy', ['Sín Chải'], 2))
    chat.sends(input)
    expect(chat.text()).not.toMatch(/Đảng viên chính thức|Câu \d/)
    expect(chat.report()?.status).toBe('draft')
  })

  it('cannot take a report in hand that was offered before', () => {
    const chat = openChat({ holdings: [holding('secretary', ['Phố Mới', 'Sín Chải'])] })
    chat.says('/baocao')
    const offered = chat.buttons()[0]?.data ?? ''
    chat.holds(holding('deputy', ['Bản Một'], 3))
    chat.tapsOld(offered)
    expect(chat.text()).toContain('Nút đó thuộc câu hỏi cũ')
    expect(chat.report()).toBeUndefined()
  })
})
