import { afterEach, describe, expect, it } from 'vitest'
import { countOf } from '../../src/domain/figure.ts'
import { anyDatabase } from '../support/databases.ts'
import { openHouse, unchanged } from './house.ts'

describe('several people of a branch', () => {
  let house: Awaited<ReturnType<typeof openHouse>>
  const open = async () => {
    house = await openHouse(anyDatabase)
    return house
  }
  afterEach(() => house.close())

  it('have one draft: each sees what the other answered', async () => {
    const { joins } = await open()
    const secretary = await joins('1', 'secretary', ['ban_mot'])
    const deputy = await joins('2', 'deputy', ['ban_mot'])
    for (const words of ['/baocao', 'không', 'đúng', '4']) await secretary.says(words)
    await deputy.says('/baocao')
    expect(deputy.last()).toContain('Câu 4/16')
    await deputy.says('0')
    await secretary.says('0')
    expect(secretary.last()).toContain('Tôi đã ghi như vậy rồi ạ.')
    expect(secretary.last()).toContain('Câu 5/16')
  })

  it('the first yes submits, the other is told, and a later yes changes nothing', async () => {
    const { joins, deliver, report } = await open()
    const secretary = await joins('1', 'secretary', ['ban_mot'])
    const deputy = await joins('2', 'deputy', ['ban_mot'])
    for (const words of unchanged) await secretary.says(words)
    await deputy.says('/baocao')
    expect(deputy.last()).toContain('Đồng chí xem đã đúng để nộp chưa ạ?')
    await deputy.says('đúng')
    expect(deputy.last()).toMatch(/^Biên nhận số 1 /)
    await secretary.says('đúng')
    expect(secretary.last()).toContain('vừa được nộp rồi ạ')
    await deliver()
    expect(secretary.last()).toBe('Báo cáo tháng 10/2026 của Chi bộ Bản Một đã được nộp, số 1.')
    expect((await report('ban_mot'))?.receipt?.revision).toBe(1)
  })

  it('a yes is to what was read back: what the other has changed since is read back again', async () => {
    const { joins, report } = await open()
    const secretary = await joins('1', 'secretary', ['ban_mot'])
    const deputy = await joins('2', 'deputy', ['ban_mot'])
    for (const words of unchanged) await secretary.says(words)
    await deputy.says('/baocao')
    await deputy.says('sửa dự họp 12')
    await secretary.says('đúng')
    expect(secretary.last()).toContain('Số liệu vừa được người khác trong chi bộ sửa')
    expect(secretary.last()).toContain('Dự họp: 12')
    expect((await report('ban_mot'))?.status).toBe('draft')
    await secretary.says('nộp báo cáo')
    expect(secretary.last()).toMatch(/^Biên nhận số 1 /)
  })

  it('the office files on behalf, and the branch confirms', async () => {
    const { joins, deliver, report } = await open()
    const office = await joins('9', 'office')
    const secretary = await joins('1', 'secretary', ['ban_mot'])
    await office.says('/baocao')
    expect(office.buttons()).toEqual(['Bản Một · 10/2026', 'Bản Hai · 10/2026', 'Để sau'])
    await office.taps('Bản Một · 10/2026')
    for (const words of [...unchanged.slice(1), 'đúng']) await office.says(words)
    expect(office.last()).toMatch(/^Biên nhận số 1 /)
    await deliver()
    expect(secretary.last()).toContain(
      'Văn phòng Đảng ủy đã nộp thay số liệu tháng 10/2026 của Chi bộ Bản Một',
    )
    expect(secretary.last()).toContain('13 đảng viên (12 chính thức, 1 dự bị).')
    await secretary.says('dạ đúng')
    expect(secretary.last()).toContain('được giữ nguyên')
    await secretary.says('đúng')
    expect(secretary.last()).toContain('Tôi chưa hiểu ý đồng chí.')
    expect((await report('ban_mot'))?.status).toBe('submitted')
  })

  it('an officer files for a branch that is followed; a "no" of the branch returns it and tells the office', async () => {
    const { joins, deliver, report } = await open()
    const office = await joins('9', 'office')
    const officer = await joins('5', 'officer', [], 'can-bo-1')
    const secretary = await joins('1', 'secretary', ['ban_mot'])
    await officer.says('/baocao')
    await officer.says('Bản Một')
    for (const words of [...unchanged.slice(1), 'đúng']) await officer.says(words)
    await deliver()
    await secretary.taps('Chưa đúng')
    expect(secretary.last()).toContain('Tôi đã báo Văn phòng Đảng ủy')
    expect((await report('ban_mot'))?.status).toBe('returned')
    await deliver()
    expect(office.last()).toContain('Chi bộ Bản Một cho biết số liệu tháng 10/2026 nộp thay (số 1) chưa đúng')
    await secretary.says('/baocao')
    await secretary.says('sửa dự họp 12')
    await secretary.says('đúng')
    const corrected = await report('ban_mot')
    expect(corrected?.status).toBe('submitted')
    expect(corrected?.receipt).toMatchObject({ number: 1, revision: 2 })
    expect(countOf(corrected?.figures ?? {}, 'meeting_attended_count')).toBe(12)
  })

  it('somebody with two branches is asked which', async () => {
    const { joins } = await open()
    const both = await joins('1', 'secretary', ['ban_mot', 'ban_hai'])
    await both.says('bao cao')
    expect(both.buttons()).toEqual(['Bản Một · 10/2026', 'Bản Hai · 10/2026', 'Để sau'])
    await both.says('ban hai')
    expect(both.last()).toContain('Chi bộ Bản Hai')
  })

  it('is asked for the first month after the opening, never for one that the opening stands for', async () => {
    const { joins, ports, committee } = await open()
    const calendar = { ...committee.calendar, openDay: 1, lockDay: 28 }
    const histories = await ports.registry.histories(committee.id)
    await ports.registry.saveSetup({
      committee: { ...committee, calendar },
      targets: [],
      branches: histories.map(({ code }, position) => ({ code, position, facts: null, opening: null })),
      form: null,
      at: 0,
    })
    const secretary = await joins('1', 'secretary', ['ban_mot'])
    await secretary.says('/baocao')
    expect(secretary.last()).toContain('Tháng 10/2026')
    await secretary.says('/baocao 9/2026')
    expect(secretary.last()).toContain('Tháng 9/2026 chi bộ chưa thuộc diện báo cáo ạ.')
  })
})
