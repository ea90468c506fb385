import { afterEach, describe, expect, it } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import { anyDatabase } from '../support/databases.ts'
import { openHouse, unchanged } from './house.ts'

const codeIn = (text: string): string => /[A-Z\d]{4}(?:-[A-Z\d]{4}){2}/.exec(text)?.[0] ?? ''

describe('people who come and go', () => {
  let house: Awaited<ReturnType<typeof openHouse>>
  const open = async () => {
    house = await openHouse(anyDatabase)
    return house
  }
  afterEach(() => house.close())

  it('a new secretary goes on with the draft, and the one before is told', async () => {
    const { joins, person, deliver, ports, committee } = await open()
    const office = await joins('9', 'office')
    const before = await joins('1', 'secretary', ['ban_mot'])
    for (const words of unchanged.slice(0, 4)) await before.says(words)
    await office.says('/moi')
    await office.taps('Bí thư chi bộ')
    expect(office.last()).toContain('Đã có người giữ: Bản Một.')
    await office.taps('Bản Một')
    expect(office.last()).toContain('Phần việc này đang có người giữ.')
    const next = person('2')
    const welcome = await next.says(codeIn(office.last()))
    expect(welcome[0]?.text).toContain('Bí thư chi bộ Bản Một')
    expect(next.last()).toBe(
      'Báo cáo tháng 10/2026 của Chi bộ Bản Một đang ở câu 4/16, xin đồng chí gõ /baocao để làm tiếp ạ.',
    )
    await next.says('/baocao')
    expect(next.last()).toContain('Câu 4/16')
    await deliver()
    expect(before.last()).toContain(
      'đã có người khác nhận phần việc Bí thư chi bộ Bản Một của Đảng ủy xã Thử',
    )
    await before.says('0')
    expect(before.last()).toContain('mã mời')
    const holders = await ports.offices.holders(committee.id)
    expect(holders.map(({ role, address }) => [role, address.id])).toEqual([
      ['office', '9'],
      ['secretary', '2'],
    ])
  })

  it('a code is not wasted by somebody who holds the office already', async () => {
    const { joins, person } = await open()
    const office = await joins('9', 'office')
    await joins('8', 'office')
    await office.says('/moi')
    await office.taps('Văn phòng Đảng ủy')
    const code = codeIn(office.last())
    await office.says(code)
    expect(office.last()).toContain('đang giữ phần việc này rồi')
    const third = person('7')
    await third.says(code)
    expect(third.last()).toContain('/trogiup')
    await office.says(code)
    expect(office.last()).toContain('đã được dùng')
  })

  it('a secretary who leaves is thanked and forgotten on demand, and the office is told', async () => {
    const { joins, deliver, ports, committee, report } = await open()
    const office = await joins('9', 'office')
    const secretary = await joins('1', 'secretary', ['ban_mot'])
    for (const words of unchanged.slice(0, 4)) await secretary.says(words)
    await secretary.says('/huy')
    await secretary.says('tôi xin thôi')
    await secretary.says('đúng')
    expect(secretary.last()).toContain('đồng chí có muốn xóa không ạ?')
    await secretary.taps('Có, xóa mã')
    await deliver()
    expect(office.last()).toContain('Bí thư chi bộ Bản Một đã xin thôi phần việc.')
    expect(Object.keys((await report('ban_mot'))?.figures ?? {}).length).toBeGreaterThan(0)
    expect(await ports.offices.whoIs({ channel: 'test', id: '1' }, 0)).toBeNull()
    expect((await ports.offices.holders(committee.id)).map(({ role }) => role)).toEqual(['office'])
  })

  it('the office ends an office, its holder is told once, and nobody else is', async () => {
    const { joins, deliver } = await open()
    const office = await joins('9', 'office')
    const secretary = await joins('1', 'secretary', ['ban_mot'])
    const leader = await joins('4', 'leader')
    const heard = leader.last()
    await office.says('ai đang giữ')
    await office.taps('Bản Một')
    await office.taps('Thôi phần việc')
    await office.taps('Đồng ý thôi')
    expect(office.last()).toContain('Đã thôi phần việc: Bí thư chi bộ Bản Một.')
    await deliver()
    await deliver()
    expect(secretary.last()).toContain('Văn phòng Đảng ủy đã cho thôi phần việc Bí thư chi bộ Bản Một')
    expect(leader.last()).toBe(heard)
    await secretary.says('/baocao')
    expect(secretary.last()).toContain('mã mời')
  })

  it('a secretary who is away is not reminded, the deputy is told, and filing ends it', async () => {
    const { joins, deliver, ports, committee } = await open()
    const office = await joins('9', 'office')
    const secretary = await joins('1', 'secretary', ['ban_mot'])
    const deputy = await joins('2', 'deputy', ['ban_mot'])
    await secretary.says('tạm nghỉ đến 15/11')
    await secretary.taps('Đúng')
    const pausedUntil = async () =>
      (await ports.offices.holders(committee.id)).map((holder) => holder.pausedUntil)
    expect(await pausedUntil()).toEqual([null, instantOf('2026-11-16'), null])
    await deliver()
    expect(office.last()).toBe('Bí thư chi bộ Bản Một tạm nghỉ đến hết ngày 15/11/2026.')
    expect(deputy.last()).toContain('Trong thời gian đó lời nhắc được gửi cho đồng chí ạ.')
    await secretary.says('/baocao')
    await secretary.says('không')
    expect(await pausedUntil()).toEqual([null, null, null])
    await deliver()
    expect(office.last()).toBe('Bí thư chi bộ Bản Một đã trở lại làm việc.')
  })

  it('a secretary who also follows other branches files in the right office for each', async () => {
    const { joins, ports, branches } = await open()
    const both = await joins('1', 'secretary', ['ban_mot'])
    await joins('1', 'officer', [], 'can-bo-1')
    await both.says('/baocao')
    expect(both.buttons()).toEqual(['Bản Một · 10/2026', 'Bản Hai · 10/2026', 'Để sau'])
    await both.taps('Bản Hai · 10/2026')
    await both.says('không')
    await both.says('/baocao')
    await both.taps('Bản Một · 10/2026')
    await both.says('không')
    const revisions = await Promise.all(
      branches.map(({ id }) => ports.reports.load({ branchId: id, period: '2026-10' })),
    )
    expect(revisions.map((report) => report?.status)).toEqual(['draft', 'draft'])
    const roles = await house.roles()
    expect(roles).toEqual({ ban_hai: ['officer'], ban_mot: ['secretary'] })
  })

  it('an officer whose seat follows nothing yet is told so politely', async () => {
    const { joins } = await open()
    const officer = await joins('5', 'officer', [], 'can-bo-9')
    for (const words of ['/baocao', '/tomtat', '/tiendo', '/thongke']) {
      await officer.says(words)
      expect(officer.last()).toMatch(/chưa có chi bộ|chưa có tháng nào|mở ngày/)
      expect(officer.last()).not.toMatch(/Bản (?:Một|Hai)|\d+ đảng viên/)
    }
  })
})
