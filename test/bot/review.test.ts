import { afterEach, describe, expect, it } from 'vitest'
import { countOf } from '../../src/domain/figure.ts'
import { anyDatabase } from '../support/databases.ts'
import { openHouse, unchanged } from './house.ts'

describe('a report after its submission', () => {
  let house: Awaited<ReturnType<typeof openHouse>>
  const open = async () => {
    house = await openHouse(anyDatabase)
    const office = await house.joins('9', 'office')
    const secretary = await house.joins('1', 'secretary', ['ban_mot'])
    for (const words of [...unchanged, 'đúng']) await secretary.says(words)
    expect(secretary.last()).toMatch(/^Biên nhận số 1 /)
    return { ...house, office, secretary }
  }
  const attended = async () =>
    countOf((await house.report('ban_mot'))?.figures ?? {}, 'meeting_attended_count')
  afterEach(() => house.close())

  it('is corrected by talking, and the office is told with old and new', async () => {
    const { secretary, office, deliver, report } = await open()
    await secretary.says('sửa dự họp 12')
    await secretary.says('đúng')
    await deliver()
    expect(office.last()).toContain('đã sửa báo cáo tháng 10/2026 của Chi bộ Bản Một, số 1')
    expect(office.last()).toMatch(/13.*12/)
    expect(await attended()).toBe(12)
    expect(await report('ban_mot')).toMatchObject({
      status: 'submitted',
      receipt: { number: 1, revision: 2 },
    })
  })

  it('once approved is changed by a request that the office approves by its number', async () => {
    const { secretary, office, deliver, report } = await open()
    await office.says('duyệt 1')
    expect((await report('ban_mot'))?.status).toBe('approved')
    await deliver()
    expect(secretary.last()).toContain('đã được Văn phòng Đảng ủy duyệt')
    await secretary.says('sửa dự họp 12')
    await secretary.says('đúng')
    await secretary.says('đếm thiếu một đồng chí')
    expect(secretary.last()).toContain('Đã gửi đề nghị số 2')
    expect(await attended()).toBe(13)
    await deliver()
    expect(office.last()).toContain('Đề nghị số 2')
    await office.says('duyệt 2')
    expect(await attended()).toBe(12)
    await deliver()
    expect(secretary.last()).toContain('Đề nghị số 2 đã được duyệt')
    expect(await report('ban_mot')).toMatchObject({ status: 'approved', revision: 2 })
  })

  it('of two of the office one settles it, and the other is told', async () => {
    const { office, joins, report } = await open()
    const other = await joins('8', 'office')
    await office.says('trả lại 1 xem lại số dự họp')
    expect(await report('ban_mot')).toMatchObject({
      status: 'returned',
      returned: { reason: 'xem lại số dự họp' },
    })
    await other.says('duyệt 1')
    expect((await report('ban_mot'))?.status).toBe('returned')
    expect(other.last()).toContain('đồng chí khác của Văn phòng')
  })

  it('in a month that was opened again says until when it may be corrected', async () => {
    const { office, joins, goesTo } = await open()
    const late = await joins('2', 'secretary', ['ban_hai'])
    goesTo('2026-11-09', '09:00')
    await late.says('/trangthai')
    expect(late.last()).toBe(
      'Tháng 10/2026, Chi bộ Bản Hai: chưa nộp xong, tháng đã chốt số. Xin đồng chí đề nghị Văn phòng Đảng ủy mở lại ạ.',
    )
    await office.says('mở lại Bản Hai tháng 10/2026 đến 15/11')
    await office.says('đúng')
    await late.says('/trangthai')
    expect(late.last()).toContain('chưa báo cáo. Xin đồng chí gõ /baocao ạ.')
    const rest = unchanged.slice(1).map((said) => (said === '13' ? '5' : said))
    for (const words of ['/baocao 10/2026', ...rest, 'đúng']) await late.says(words)
    expect(late.last()).toContain('sau hạn nộp')
    expect(late.last()).toContain('xin gõ /sua trước ngày 16/11/2026 ạ.')
    const code = /BN-\w{6}/.exec(late.last())?.[0] ?? ''
    goesTo('2026-11-17', '09:00')
    await late.says(code)
    expect(late.last()).toContain('Dự họp: 5')
    expect(late.last()).not.toContain('/sua')
  })

  it('is shown as it was by the code of its receipt, to who sees the branch', async () => {
    const { secretary, joins, report } = await open()
    const code = (await report('ban_mot'))?.receipt?.code ?? ''
    await secretary.says('sửa dự họp 12')
    await secretary.says('đúng')
    await secretary.says(code.toLowerCase())
    expect(secretary.last()).toContain('Dự họp: 13')
    const other = await joins('2', 'secretary', ['ban_hai'])
    await other.says(code)
    expect(other.last()).toBe('Tôi không tìm thấy biên nhận nào có mã này ạ.')
  })
})
