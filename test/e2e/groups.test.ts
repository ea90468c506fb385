import { afterEach, describe, expect, it } from 'vitest'
import { monthOf, namMa, today } from './support/commune.ts'
import { openGroup } from './support/group.ts'
import { openOffice } from './support/office.ts'
import { openWorld, type World } from './support/world.ts'

let world: World
afterEach(() => world.close())

const noRight = 'Chức năng này không thuộc phần việc của đồng chí ạ.'

describe('a group of the committee', () => {
  it('is linked by the office, and hears the summary', async () => {
    world = await openWorld({ database: 'embedded', sessions: 'database', updates: 'polling' })
    // Whatever is due today is due at any hour, and the month before is locked by the day of its summary.
    const day = Number(today().slice(8))
    const summaryDay = Math.min(day, 28)
    const calendar = {
      open_day: 1,
      due_day: 1,
      lock_day: 2,
      summary_day: summaryDay,
      summary_at: '00:00',
      remind: [],
      quiet: '00:00-00:00',
      holidays: [],
    }
    const { office, letIn } = await openOffice(world, namMa(calendar))
    const secretary = world.person(1)
    await letIn(secretary, 'Bí thư chi bộ', 'co_lu')

    await office.tell('/moi')
    const [made = ''] = await office.tap('Nhóm')
    const command = /: (\/start@giao_ban_bot [A-Z\d-]{14})/.exec(made)?.[1] ?? ''
    const group = openGroup(world)
    expect(await group.hears(secretary, command)).toEqual(['Chỉ Văn phòng Đảng ủy liên kết được nhóm ạ.'])
    expect(await group.hears(office, command)).toEqual([
      'Nhóm đã được liên kết với Đảng ủy xã Nậm Mạ <Sìn Hồ> & "Pa Tần". Tôi sẽ gửi tiến độ và bản tóm tắt vào đây ạ.',
    ])
    expect(await openGroup(world).hears(office, command)).toEqual([
      'Mã này đã được dùng. Xin đồng chí tạo mã mới ạ.',
    ])

    for (const chatter of ['23', 'chào các đồng chí', 'tóm tắt', '/khac'])
      expect(await group.hears(office, chatter)).toEqual([])
    expect(await group.hears(secretary, '/tomtat')).toEqual([noRight])
    expect(await group.hears(world.person(50), '/tiendo@giao_ban_bot')).toEqual([noRight])
    const period = monthOf(today(), -1)
    const [summary = ''] = await group.hears(office, `/tomtat@giao_ban_bot ${period.words}`)
    expect(summary).toContain(`Tóm tắt tháng ${period.words}`)

    // The scheduled summary follows the group to its new address.
    const grown = await group.becomesSupergroup()
    const at = `${today().slice(0, 8)}${String(summaryDay).padStart(2, '0')}T12:00`
    await world.giaoban('tick', '--at', at)
    await expect.poll(grown.texts).toContainEqual(expect.stringContaining(`Tóm tắt tháng ${period.words}`))
    expect(group.texts().filter((text) => text.includes('Tóm tắt'))).toHaveLength(1)

    await grown.losesTheBot()
    expect(await grown.hears(office, '/tomtat')).toEqual([
      'Nhóm chưa được liên kết. Xin Văn phòng Đảng ủy gõ /moi cho riêng tôi và chọn Nhóm ạ.',
    ])
    expect(world.api.refused).toEqual([])
  })
})
