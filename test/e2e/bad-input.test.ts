import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isReadBack } from './support/filing.ts'
import { askedAgain, type Desk, openDesk } from './support/desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.world.close())

describe('at a question for a number', () => {
  const code = 'awareness_class_sent_count'
  beforeEach(() => desk.goTo(code))

  it.each([
    ['5,000 characters', 'đồng chí '.repeat(556)],
    ['5,000 digits', '7'.repeat(5_000)],
    ['nothing that can be seen', '\u200b\u200b'],
    ['control characters', '\u0000\u0001\u0007\u001b[31m'],
    ['half a character', '\ud83d'],
    ['markup', '<b>hai</b> & "ba" *bốn* _năm_ [sáu](tg://user?id=1)'],
    ['a program', `'; DROP TABLE answer; --`],
    ['a number too large', '99999999999999999999'],
    ['less than nothing', '-3'],
    ['an unknown command', '/abc'],
    ['what the office alone may', '/xuat'],
    ['what the office alone may', '/nhac'],
    ['what the office alone may', '/duyet'],
    ['a later command', '/chithi'],
    ['what the office alone may', '/moi'],
    ['what the office alone may', '/tomtat'],
  ])('%s: the question is asked again', async (_, text) => {
    const said = await desk.toNoAnswer(() => desk.secretary.says(text))
    expect(said).toMatchObject(askedAgain(code))
    expect(said.text).not.toMatch(/gián đoạn|lỗi|sai |!/)
  })

  it('what is not text is refused by its kind, with its caption', async () => {
    const { secretary, toNoAnswer } = desk
    expect(await toNoAnswer(() => secretary.sendsPhoto('23'))).toMatchObject(askedAgain(code))
    expect(await toNoAnswer(() => secretary.sendsVoice())).toMatchObject(askedAgain(code))
    expect(await toNoAnswer(() => secretary.sendsSticker())).toMatchObject(askedAgain(code))
    expect(await toNoAnswer(() => secretary.sendsLocation())).toMatchObject(askedAgain(code))
    expect(await toNoAnswer(() => secretary.sendsDocument('danh sách.xlsx'))).toMatchObject(askedAgain(code))
  })

  it('an edited message changes nothing', async () => {
    const id = await desk.secretary.says('chưa rõ lắm')
    await desk.secretary.hears()
    expect(await desk.toNoAnswer(() => desk.secretary.edits(id, '2'))).toMatchObject(askedAgain(code))
  })

  it('an old button changes nothing', async () => {
    const first = desk.secretary.messages.findIndex((text) => text.includes('Câu 1/16'))
    expect(await desk.toNoAnswer(() => desk.secretary.tapsOn(first, 'Có'))).toMatchObject(askedAgain(code))
  })

  it('rubbish is answered with the same patience ten times', async () => {
    const said = new Set<string>()
    for (let count = 0; count < 10; count += 1) {
      const { text, ...rest } = await desk.toNoAnswer(() => desk.secretary.says('ờ ờ blah xyz'))
      expect(rest).toEqual(askedAgain(code))
      said.add(text)
    }
    expect(said.size).toBe(1)
  })
})

describe('at the last question, which takes any text', () => {
  const code = 'opinions_and_proposals'
  beforeEach(() => desk.goTo(code))

  it('a text too long is refused', async () => {
    expect(await desk.toNoAnswer(() => desk.secretary.says('ý '.repeat(2_500)))).toMatchObject(
      askedAgain(code),
    )
  })

  it.each(['/khongco', '/chithi', '/trogup'])('the command %s is no opinion', async (command) => {
    expect(await desk.toNoAnswer(() => desk.secretary.says(command))).toMatchObject(askedAgain(code))
  })

  it('markup is kept and shown as it is', async () => {
    const text = '<script>alert("đ")</script> & *đường* 🌾👨‍👩‍👧'
    const [readBack = ''] = await desk.secretary.tell(text)
    expect(isReadBack(readBack)).toBe(true)
    expect(readBack).toContain(text)
  })

  it.each(['\u0000Bà con\u0000 vui', 'Bà con \ud83d vui', 'a\u0008b\u001bc'])(
    'what cannot be shown (%j) does not keep the text from being stored',
    async (text) => {
      const [readBack = ''] = await desk.secretary.tell(text)
      expect(isReadBack(readBack)).toBe(true)
    },
  )
})

describe('elsewhere', () => {
  it.each(['/bieudo', '/xuat', '/chithi', '/abc', 'xin chào', '5', '/start@giao_ban_bot'])(
    'the office gets one polite answer to %s',
    async (text) => {
      const [said = '', ...more] = await desk.office.tell(text)
      expect(more).toEqual([])
      expect(said).toContain('ồng chí')
      expect(said).not.toMatch(/gián đoạn|lỗi|!/)
    },
  )

  it('a bot and a notice of the platform are not heard; a group that is not linked learns nothing', async () => {
    const { world, secretary } = desk
    const code = await world.invite('leader')
    const chat = { id: -100_200_300, type: 'supergroup', title: 'Chi bộ' }
    const from = { id: secretary.id, is_bot: false, first_name: 'Đồng chí' }
    const about = { message_id: 1, date: 1, chat, from }
    const own = { ...about, chat: { id: secretary.id, type: 'private', first_name: 'Đồng chí' } }
    const before = secretary.messages.length
    world.api.update({ message: { ...about, text: `/start ${code}` } })
    world.api.update({ message: { ...about, text: '/tomtat' } })
    world.api.update({ edited_message: { ...about, edit_date: 2, text: '/tomtat' } })
    world.api.update({ message: { ...own, from: { ...from, is_bot: true }, text: '/thongke' } })
    world.api.update({ message: { ...own, pinned_message: { ...own, text: 'ghim' } } })
    await world.api.drained()
    expect(secretary.messages.length).toBe(before)
    const inGroup = world.api.calls.filter(({ params }) => String(params.chat_id) === String(chat.id))
    for (const { params } of inGroup) expect(String(params.text)).not.toMatch(/\d/)
    expect((await world.person(3).tell(code))[0]).toContain('Lãnh đạo')
  })

  it('the words of the submitting button do the same as the button', async () => {
    await desk.goTo('opinions_and_proposals')
    await desk.secretary.tell('không có')
    expect(desk.secretary.buttons[0]).toBe('Nộp báo cáo')
    expect(await desk.secretary.tell('Nộp báo cáo')).toEqual([expect.stringMatching(/^Biên nhận số 1 /)])
  })

  it('the service still runs, was understood by the platform, and wrote down none of it', () => {
    expect(desk.service.running()).toBe(true)
    expect(desk.world.api.refused).toEqual([])
    expect(desk.service.log()).not.toMatch(/blah|DROP|Bà con|stand-in-token|"level":"(?:error|fatal)"/)
  })
})
