import { afterAll, beforeAll, expect, it } from 'vitest'
import { openMonth } from './support/commune.ts'
import { askedAgain, type Desk, openDesk } from './support/desk.ts'

// A button's data comes from outside: a client of one's own can send any.
let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.world.close())

it.each(['', 'x', '.', 'a.b.c', '{"a":1}', '__proto__.n:1', 'é'.repeat(32)])(
  'the data of no button (%j) changes nothing',
  async (data) => {
    await desk.goTo('awareness_class_sent_count')
    expect(await desk.toNoAnswer(() => desk.press(data))).toMatchObject(
      askedAgain('awareness_class_sent_count'),
    )
  },
)

it.each([
  ['awareness_class_sent_count', 'n:999'],
  ['awareness_class_sent_count', 'n:-1'],
  ['awareness_class_sent_count', 'n:1.5'],
  ['awareness_class_sent_count', 'n:'],
  ['awareness_class_sent_count', 'n:0x1'],
  ['awareness_class_sent_count', 'c:co'],
  ['awareness_class_sent_count', 'c:__proto__'],
  ['awareness_class_sent_count', `d:${openMonth().code}-02`],
  ['awareness_class_sent_count', 'skip'],
  ['awareness_class_sent_count', 'yes'],
  ['awareness_class_sent_count', 'pick:0'],
  ['awareness_class_sent_count', 'fix:nothing'],
  ['has_member_change', 'c:zzz'],
  ['has_member_change', 'n:1'],
  ['has_member_change', 'pending'],
  ['meeting_status', 'c:toString'],
  ['meeting_date', 'd:2020-01-01'],
  ['meeting_date', 'd:hôm qua'],
  ['meeting_date', 'n:3'],
  ['meeting_date', 'skip'],
])('at %s the choice %s, which it does not offer, changes nothing', async (code, choice) => {
  await desk.goTo(code)
  const said = await desk.toNoAnswer(() => desk.press(`${desk.token()}.${choice}`))
  expect(said).toMatchObject(askedAgain(code))
  expect(said.text).not.toContain('gián đoạn')
})

it('after all of it the service runs, and has complained of nothing', () => {
  expect(desk.service.running()).toBe(true)
  expect(desk.service.log()).not.toMatch(/"level":"(?:error|fatal)"/)
  expect(desk.world.api.refused).toEqual([])
})
