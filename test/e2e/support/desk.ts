import { randomUUID } from 'node:crypto'
import type { Person } from '../../support/bot-api/person.ts'
import { openMonth } from './commune.ts'
import { answerTo, askedIn, give, isReadBack, unchangedMonth } from './filing.ts'
import { openOffice } from './office.ts'
import type { Service } from './process.ts'
import { openWorld, type World } from './world.ts'

/** A secretary at work on a month, and who watches what comes of it. */
export type Desk = {
  readonly world: World
  readonly service: Service
  readonly secretary: Person
  readonly office: Person
  /** Goes to a question of the report. */
  readonly goTo: (code: string) => Promise<void>
  /** What is said to something that is no answer: the code of the question at its end, and how many figures it stored. */
  readonly toNoAnswer: (act: () => Promise<unknown>) => Promise<Refusal>
  /** Taps with data that no button of the last message bears. */
  readonly press: (data: string) => Promise<void>
  /** The mark of the buttons of the last question. */
  readonly token: () => string
}

export type Refusal = {
  readonly messages: number
  readonly asked: string | undefined
  readonly stored: number
  readonly text: string
}

/** What is no answer comes to this: one message, the same question, nothing stored. */
export const askedAgain = (code: string): Partial<Refusal> => ({ messages: 1, asked: code, stored: 0 })

export async function openDesk(): Promise<Desk> {
  const world = await openWorld({ database: 'embedded', sessions: 'database', updates: 'polling' })
  const { form, service, office, letIn } = await openOffice(world)
  const secretary = world.person(1)
  await letIn(secretary, 'Bí thư chi bộ', 'co_lu')
  const month = openMonth()
  const answers = unchangedMonth(20, month)

  const asked = (): string | undefined => askedIn(form, month, secretary.last)?.code
  const stored = async (): Promise<number> => {
    const [row] = await world.sql<{ count: number }>('SELECT count(*)::int AS count FROM answer')
    return row?.count ?? 0
  }

  return {
    world,
    service,
    secretary,
    office,
    goTo: async (code) => {
      await secretary.tell('/baocao')
      // A draft of another day is asked about first, and a day may end in the midst of the tests.
      if (secretary.last.includes('đồng chí tiếp tục chứ ạ?')) await secretary.tell('có')
      while (!isReadBack(secretary.last) && asked() !== code)
        await give(secretary, answerTo(form, month, answers, secretary.last))
      if (asked() === code) return
      const { label } = form.indicators.find((indicator) => indicator.code === code) ?? {}
      await secretary.tell(`sửa ${label}`)
      if (asked() !== code) throw new Error(`There is no way to ${code}; the last says:\n${secretary.last}`)
    },
    toNoAnswer: async (act) => {
      const [before, count] = [await stored(), secretary.messages.length]
      await act()
      await secretary.hears()
      const messages = secretary.messages.length - count
      return { messages, asked: asked(), stored: (await stored()) - before, text: secretary.last }
    },
    press: async (data) => {
      const chat = { id: secretary.id, type: 'private', first_name: 'Đồng chí' }
      const from = { id: secretary.id, is_bot: false, first_name: 'Đồng chí' }
      const message = { message_id: 1, date: 1, chat, text: 'cũ' }
      const about = { from, message, chat_instance: 'x', data }
      world.api.update({ callback_query: { id: randomUUID(), ...about } })
      await world.api.drained()
    },
    token: () => {
      const keyboards = world.api.calls
        .filter(({ params }) => String(params.chat_id) === String(secretary.id))
        .flatMap(({ params: { reply_markup: markup } }) =>
          markup === undefined ? [] : typeof markup === 'string' ? markup : JSON.stringify(markup),
        )
      return /"callback_data":"([^".]+)\./.exec(keyboards.at(-1) ?? '')?.[1] ?? ''
    },
  }
}
