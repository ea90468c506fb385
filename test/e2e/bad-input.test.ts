import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../support/bot-api/person.ts'
import { namMa, openMonth } from './support/commune.ts'
import { askedIn, type Form, give, answerTo, isReadBack, unchangedMonth } from './support/filing.ts'
import type { Service } from './support/process.ts'
import { openWorld, type World } from './support/world.ts'

const month = openMonth()
let world: World
let form: Form
let service: Service
let secretary: Person
let office: Person

beforeAll(async () => {
  world = await openWorld({ database: 'embedded', sessions: 'database', updates: 'polling' })
  const code = await world.setUp(namMa())
  form = await world.value<Form>('form')
  const invitation = await world.invite('secretary', '--branch', 'co_lu')
  service = await world.start()
  secretary = world.person(1)
  office = world.person(2)
  await secretary.tell(invitation)
  await office.tell(code)
})
afterAll(() => world.close())

/** Goes to a question of the report. */
async function at(code: string): Promise<void> {
  const answers = unchangedMonth(20, month)
  await secretary.tell('/baocao')
  while (!isReadBack(secretary.last) && askedIn(form, month, secretary.last)?.code !== code)
    await give(secretary, answerTo(form, month, answers, secretary.last))
  if (isReadBack(secretary.last)) {
    const { label } = form.indicators.find((indicator) => indicator.code === code) ?? {}
    await secretary.tell(`sửa ${label}`)
  }
  expect(askedIn(form, month, secretary.last)?.code).toBe(code)
}

/** What was said is one message, that ends with the same question; and nothing was stored. */
async function expectAskedAgain(said: readonly string[], code: string, before: number): Promise<void> {
  expect(said).toHaveLength(1)
  expect(askedIn(form, month, said[0] ?? '')?.code).toBe(code)
  expect(said[0]).not.toMatch(/gián đoạn|lỗi|sai|!/)
  expect(await stored()).toBe(before)
}

async function stored(): Promise<number> {
  const [row] = await world.sql<{ count: number }>('SELECT count(*)::int AS count FROM answer')
  return row?.count ?? 0
}

describe('at a question for a number', () => {
  let before: number
  beforeEach(async () => {
    await at('awareness_class_sent_count')
    before = await stored()
  })
  const again = async (said: readonly string[]): Promise<void> => {
    await expectAskedAgain(said, 'awareness_class_sent_count', before)
  }

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
  ])('%s: the question is asked again', async (_, text) => {
    await again(await secretary.tell(text))
  })

  it('what is not text is refused by its kind, with its caption', async () => {
    await secretary.sendsPhoto('23')
    await again(await secretary.hears())
    await secretary.sendsVoice()
    await again(await secretary.hears())
    await secretary.sendsSticker()
    await again(await secretary.hears())
    await secretary.sendsLocation()
    await again(await secretary.hears())
    await secretary.sendsDocument('danh sách.xlsx')
    await again(await secretary.hears())
  })

  it('an edited message changes nothing', async () => {
    const id = await secretary.says('chưa rõ lắm')
    await secretary.hears()
    await secretary.edits(id, '2')
    await again(await secretary.hears())
  })

  it('an old button changes nothing', async () => {
    await secretary.tapsOn(
      secretary.messages.findIndex((text) => text.includes('Câu 1/16')),
      'Có',
    )
    await again(await secretary.hears())
  })

  it('rubbish is answered with the same patience ten times', async () => {
    const said: string[] = []
    for (let count = 0; count < 10; count += 1) said.push(...(await secretary.tell('ờ ờ blah xyz')))
    expect(new Set(said).size).toBe(1)
    await again(said.slice(0, 1))
  })

  it.each(['', 'x', '.', 'a.b.c', '{"a":1}', '__proto__.n:1', 'é'.repeat(32)])(
    'a button of nobody (%j) changes nothing',
    async (data) => {
      await again(await press(data))
    },
  )

  it.each([
    'n:999',
    'n:-1',
    'n:1.5',
    'n:',
    'c:co',
    'c:__proto__',
    `d:${month.code}-02`,
    'skip',
    'yes',
    'pick:0',
    'fix:nothing',
  ])('its own button with a foreign choice (%s) stores nothing', async (choice) => {
    await again(await press(`${token()}.${choice}`))
  })

  it.each(['/bieudo', '/xuat', '/nhac', '/duyet', '/chithi', '/lich', '/moi', '/tomtat'])(
    '%s gets one polite sentence',
    async (command) => {
      await again(await secretary.tell(command))
    },
  )
})

describe('at other questions', () => {
  it.each([
    ['has_member_change', 'c:zzz'],
    ['has_member_change', 'n:1'],
    ['has_member_change', 'pending'],
    ['meeting_status', 'c:toString'],
    ['meeting_date', 'd:2020-01-01'],
    ['meeting_date', 'd:hôm qua'],
    ['meeting_date', 'n:3'],
  ])('a foreign choice at %s (%s) stores nothing', async (code, choice) => {
    await at(code)
    const before = await stored()
    await expectAskedAgain(await press(`${token()}.${choice}`), code, before)
  })

  it('a text too long is refused, and one with markup is kept as it is', async () => {
    await at('opinions_and_proposals')
    const before = await stored()
    await expectAskedAgain(await secretary.tell('ý '.repeat(2_500)), 'opinions_and_proposals', before)
    await expectAskedAgain(await secretary.tell('/khongco'), 'opinions_and_proposals', before)
    const text = '<script>alert("đ")</script> & \u202e*đường* 🌾👨‍👩‍👧'
    const [readBack = ''] = await secretary.tell(text)
    expect(isReadBack(readBack)).toBe(true)
    expect(readBack).toContain(text)
  })

  it.each(['\u0000Bà con\u0000 vui', 'Bà con \ud83d vui', 'a\u0008b\u001bc'])(
    'a text with what cannot be shown (%j) is kept all the same',
    async (text) => {
      await at('opinions_and_proposals')
      const [readBack = ''] = await secretary.tell(text)
      expect(isReadBack(readBack)).toBe(true)
    },
  )

  it('the words of the submitting button do the same as the button', async () => {
    await at('opinions_and_proposals')
    await secretary.tell('không có')
    expect(secretary.buttons[0]).toBe('Nộp báo cáo')
    expect(await secretary.tell('Nộp báo cáo')).toEqual([expect.stringMatching(/^Biên nhận số 1 /)])
  })
})

describe('elsewhere', () => {
  it.each([
    '/bieudo',
    '/xuat',
    '/nhac',
    '/duyet',
    '/chithi',
    '/lich',
    '/abc',
    'xin chào',
    '/start@giao_ban_bot',
  ])('the office gets one polite answer to %s', async (text) => {
    expect(await office.tell(text)).toEqual([expect.stringMatching(/(?:ạ|câu|: |gì)[^!]*$/)])
  })

  it('a group, a bot and a notice of the platform are not heard', async () => {
    const code = await world.invite('leader')
    const chat = { id: -100_200_300, type: 'supergroup', title: 'Chi bộ' }
    const from = { id: secretary.id, is_bot: false, first_name: 'Đồng chí' }
    const about = { message_id: 1, date: 1, chat, from }
    world.api.update({ message: { ...about, text: `/start ${code}` } })
    world.api.update({ message: { ...about, text: '/tomtat' } })
    world.api.update({ edited_message: { ...about, edit_date: 2, text: '/tomtat' } })
    const own = { id: secretary.id, type: 'private', first_name: 'Đồng chí' }
    world.api.update({ message: { ...about, chat: own, from: { ...from, is_bot: true }, text: '/thongke' } })
    world.api.update({
      message: {
        ...about,
        chat: own,
        message_auto_delete_timer_changed: { message_auto_delete_time: 86_400 },
      },
    })
    const before = secretary.messages.length
    await world.api.drained()
    expect(secretary.messages.length).toBe(before)
    expect(sentTo(chat.id)).toEqual([])
    expect((await world.person(3).tell(code))[0]).toContain('Lãnh đạo')
  })

  it('the service still runs, was understood by the platform, and wrote down none of it', () => {
    expect(service.running()).toBe(true)
    expect(world.api.refused).toEqual([])
    expect(service.log()).not.toMatch(/blah|DROP|Bà con|stand-in-token|"level":"(?:error|fatal)"/)
  })
})

function sentTo(chat: number): readonly unknown[] {
  return world.api.calls.filter(({ params }) => String(params.chat_id) === String(chat))
}

/** The mark of the buttons of the last question. */
function token(): string {
  const keyboards = sentTo(secretary.id).flatMap((call) => {
    const { params } = call as { params: { reply_markup?: unknown } }
    const text =
      typeof params.reply_markup === 'string'
        ? params.reply_markup
        : JSON.stringify(params.reply_markup ?? {})
    return /"callback_data":"([^".]+)\./.exec(text)?.[1] ?? []
  })
  return keyboards.at(-1) ?? ''
}

/** A tap that no button of the last message stands for. */
async function press(data: string): Promise<string[]> {
  const chat = { id: secretary.id, type: 'private', first_name: 'Đồng chí' }
  const from = { id: secretary.id, is_bot: false, first_name: 'Đồng chí' }
  const message = { message_id: 1, date: 1, chat, text: 'cũ' }
  const before = secretary.messages.length
  world.api.update({
    callback_query: { id: `foreign-${Math.random()}`, from, message, chat_instance: 'x', data },
  })
  await world.api.drained()
  await secretary.hears()
  return secretary.messages.slice(before) as string[]
}
