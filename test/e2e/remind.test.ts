import { afterEach, expect, it } from 'vitest'
import { monthOf, namMa, today } from './support/commune.ts'
import { openOffice } from './support/office.ts'
import { openWorld, type World } from './support/world.ts'

let world: World
afterEach(() => world.close())

it('the office reminds who owes, once an hour, and sees that it was sent', async () => {
  world = await openWorld({ database: 'embedded', sessions: 'database', updates: 'polling' })
  // A month that opens on its 1st and locks on the last day of the next is open on every day.
  const calendar = {
    open_day: 1,
    due_day: 28,
    lock_day: 31,
    summary_day: 31,
    quiet: '00:00-00:00',
    holidays: [],
  }
  const { office, letIn } = await openOffice(world, namMa(calendar))
  const secretary = world.person(1)
  await letIn(secretary, 'Bí thư chi bộ', 'pa_so')
  const { words } = monthOf(today(), 0)

  await office.tell(`/nhac ${words}`)
  expect(office.last).toBe(`Tháng ${words}: đồng chí muốn nhắc chi bộ nào ạ?`)
  await office.tap(/^Tất cả chi bộ chưa nộp \(5\)$/)
  expect(office.last).toContain('Chưa có người nhận tin ở: Co Lù <b>Thượng</b>')
  expect(office.last).toContain('Gửi nhắc đến 1 người của 1 chi bộ')
  expect(await office.tap('Gửi nhắc')).toEqual(['Đã xếp gửi 1 tin.'])
  await office.repeats()
  await office.hears()
  const [reminder] = await secretary.waitsFor(/chưa nộp số liệu/)
  expect(reminder).toContain(`tháng ${words}`)

  const [board] = await office.tell(`/nhac ${words}`)
  expect(board).toBe(`Tin nhắn về tháng ${words}:\nĐã gửi: 1.`)
  await office.tap('Pá Sọ "A" & \'B\'')
  expect(office.messages.at(-2)).toContain('1 người vừa được nhắc trong vòng một giờ')
  expect(secretary.messages.filter((text) => text.includes('chưa nộp số liệu'))).toHaveLength(1)

  await secretary.tell('/lich')
  expect(secretary.last).toContain(`Tháng ${words} (đang mở)`)
  expect(world.api.refused).toEqual([])
})
