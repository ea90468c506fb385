import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { anyDatabase } from '../support/databases.ts'
import { openHouse, unchanged } from './house.ts'

describe('figures and lists in tables', () => {
  let house: Awaited<ReturnType<typeof openHouse>>
  beforeEach(async () => {
    house = await openHouse(anyDatabase)
  })
  afterEach(() => house.close())

  it('are for the chat that has chosen so, until it chooses words again', async () => {
    const leader = await house.joins('1', 'leader')
    const other = await house.joins('2', 'leader')
    await leader.says('/bang')
    expect(leader.last()).toBe(
      'Từ nay số liệu và danh sách ở đây được gửi dạng bảng ạ. Nếu máy không hiện được bảng, xin đồng chí gõ /bang tắt.',
    )
    const [shown] = await leader.says('/tiendo')
    expect(shown?.tables?.sheet).toEqual([
      'Tiến độ tháng 10/2026: 0/2 chi bộ đã nộp.',
      {
        head: ['Chi bộ', 'Tình trạng'],
        rows: [
          ['Bản Một', 'chưa nộp'],
          ['Bản Hai', 'chưa nộp'],
        ],
      },
    ])
    expect((await other.says('/tiendo'))[0]?.tables).toBeUndefined()

    await leader.says('/bang tắt')
    expect((await leader.says('/tiendo'))[0]?.tables).toBeUndefined()
    await leader.taps('Xem dạng bảng')
    expect((await leader.says('/tiendo'))[0]?.tables).toBeDefined()
    await leader.taps('Trở lại bằng chữ')
    expect((await leader.says('/tiendo'))[0]?.tables).toBeUndefined()
  })

  it('come with what is sent by itself too, and with lists that were asked for', async () => {
    const secretary = await house.joins('1', 'secretary', ['ban_mot'])
    for (const words of unchanged) await secretary.says(words)
    await secretary.taps('Nộp báo cáo')
    const leader = await house.joins('2', 'leader')
    await leader.says('bang')
    expect(leader.last()).toContain('dạng bảng')
    const [answer] = await leader.says('tháng 10 số đảng viên từng chi bộ')
    expect(answer?.tables?.sheet[1]).toEqual({
      head: ['Tên', 'Số liệu (đồng chí)'],
      rows: [
        ['Bản Một', '13'],
        ['Bản Hai', 'chưa nộp'],
      ],
    })
    expect(leader.buttons().length).toBeGreaterThan(0)

    const before = (await leader.says('/huy')).length
    expect(before).toBe(1)
    await house.comes('2026-11-09', '08:00')
    expect(
      leader.sent().some(({ tables }) => tables?.sheet[0] === 'Tóm tắt tháng 10/2026 · Đảng ủy xã Thử'),
    ).toBe(true)
  })

  it('are nothing for who sees one branch alone, and what follows the command must be understood', async () => {
    const secretary = await house.joins('1', 'secretary', ['ban_mot'])
    await secretary.says('/bang')
    expect(secretary.last()).toBe('Chức năng này không thuộc phần việc của đồng chí ạ.')
    const office = await house.joins('2', 'office')
    await office.says('/bang 10/2026')
    expect(office.last()).toBe(
      'Xin đồng chí gõ /bang để xem dạng bảng, hoặc /bang tắt để trở lại bằng chữ ạ.',
    )
  })
})
