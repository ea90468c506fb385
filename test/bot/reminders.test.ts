import { afterEach, describe, expect, it } from 'vitest'
import { anyDatabase } from '../support/databases.ts'
import { openHouse, unchanged } from './house.ts'

describe('a reminder', () => {
  let house: Awaited<ReturnType<typeof openHouse>>
  const open = async () => {
    house = await openHouse(anyDatabase)
    return house
  }
  afterEach(() => house.close())

  /** The secretary of Bản Một is reminded of October on its due day. */
  const reminded = async () => {
    const opened = await open()
    const secretary = await opened.joins('1', 'secretary', ['ban_mot'])
    await opened.comes('2026-11-03', '08:00')
    return { ...opened, secretary }
  }

  it('carries its work: the first question, what is missing, and what can be done about it', async () => {
    const { secretary } = await reminded()
    expect(secretary.last()).toContain('Hôm nay là hạn nộp số liệu tháng 10/2026 của Chi bộ Bản Một.')
    expect(secretary.last()).toContain('Còn thiếu')
    expect(secretary.last()).toMatch(/mục khác\./)
    expect(secretary.last()).toContain('Trong tháng 10/2026, chi bộ có biến động đảng viên không ạ?')
    expect(secretary.buttons()).toEqual(['Tiếp tục', 'Nhắc lại tối nay', 'Nhắc lại ngày mai'])
  })

  it('is simply answered, and the next question follows', async () => {
    const { secretary, report } = await reminded()
    await secretary.says('không ạ')
    expect(secretary.last()).toContain('Câu 2/16')
    expect((await report('ban_mot'))?.figures.has_member_change).toMatchObject({ value: 'khong' })
  })

  it('goes on where it was left by "tiếp tục", at once and after it was put off', async () => {
    const { secretary, report } = await reminded()
    await secretary.says('tiếp tục')
    expect(secretary.last()).toContain('Câu 1/')
    await secretary.says('không')
    await secretary.says('mai tôi báo')
    await secretary.says('Tiếp tục ạ')
    expect(secretary.last()).toContain('Câu 2/16')
    expect((await report('ban_mot'))?.figures.has_member_change).toMatchObject({ value: 'khong' })
  })

  it('leaves those before it unopened until somebody answers', async () => {
    const { secretary, comes, committee, ports } = await reminded()
    await comes('2026-11-04', '08:00')
    const opened = async () => {
      const counts = await ports.messages.ofMonth(committee.id, '2026-10')
      return counts.map(({ state, opened, count }) => [state, opened, count])
    }
    expect(await opened()).toEqual([['sent', false, 2]])
    await secretary.says('không')
    expect(await opened()).toEqual([['sent', true, 2]])
  })

  it('by hand carries its work too, and a plain answer goes on with it', async () => {
    const { joins, goesTo, deliver, report } = await open()
    const office = await joins('9', 'office')
    const secretary = await joins('1', 'secretary', ['ban_mot'])
    goesTo('2026-11-04', '09:00')
    await office.says('/nhac')
    await office.taps('Bản Một')
    await office.taps('Gửi nhắc')
    await deliver()
    expect(secretary.last()).toContain('Số liệu tháng 10/2026 của Chi bộ Bản Một đã quá hạn nộp')
    expect(secretary.last()).toContain('Còn thiếu 19 mục')
    expect(secretary.buttons()).toEqual(['Tiếp tục', 'Nhắc lại tối nay', 'Nhắc lại ngày mai'])
    await secretary.says('không')
    expect(secretary.last()).toContain('Câu 2/16')
    expect((await report('ban_mot'))?.figures.has_member_change).toMatchObject({ value: 'khong' })
  })

  it('continues in the middle of a draft by a bare number', async () => {
    const { joins, comes, report } = await open()
    const secretary = await joins('1', 'secretary', ['ban_mot'])
    for (const words of ['/baocao', 'không', 'đúng', '4', 'để sau']) await secretary.says(words)
    await comes('2026-11-03', '08:00')
    expect(secretary.last()).not.toContain('biến động')
    await secretary.says('2')
    expect(secretary.last()).toContain('Câu 5/16')
    const answered = Object.values((await report('ban_mot'))?.figures ?? {}).filter(
      ({ words }) => words === '2',
    )
    expect(answered).toMatchObject([{ value: 2 }])
  })

  it('is no question any more once something else was said: a number is then an answer to nothing', async () => {
    const { secretary, report } = await reminded()
    await secretary.says('/trogiup')
    await secretary.says('2')
    expect(await report('ban_mot')).toBeNull()
    expect(secretary.last()).not.toContain('Câu')
  })

  it('whose question the deputy has answered meanwhile takes no answer to it', async () => {
    const { joins, secretary, report } = await reminded()
    const deputy = await joins('2', 'deputy', ['ban_mot'])
    for (const words of ['/baocao', 'có']) await deputy.says(words)
    await secretary.says('không')
    expect((await report('ban_mot'))?.figures.has_member_change).toMatchObject({ value: 'co' })
    expect(secretary.last()).toContain('Câu 2/')
  })

  it('is what is answered, whatever was left open before: not the meeting of another month', async () => {
    const { joins, comes, report } = await open()
    const secretary = await joins('1', 'secretary', ['ban_mot'])
    await comes('2026-11-02', '09:00')
    await secretary.says('/baocao 11/2026')
    await secretary.taps('Có, báo phần sinh hoạt tháng 11/2026')
    expect(secretary.last()).toContain('Tháng 11/2026')
    await comes('2026-11-03', '08:00')
    await secretary.says('không')
    expect((await report('ban_mot'))?.figures.has_member_change).toMatchObject({ value: 'khong' })
    expect(secretary.last()).toContain('Tháng 10/2026')
  })

  /** Bản Một has filed October, all but the share of party dues. */
  const filedWithout = async () => {
    const opened = await open()
    const secretary = await opened.joins('1', 'secretary', ['ban_mot'])
    for (const words of unchanged) await secretary.says(words === '85' ? 'chưa có số liệu' : words)
    await secretary.says('đúng')
    expect(secretary.last()).toContain('Biên nhận số')
    await opened.comes('2026-11-03', '08:00')
    return { ...opened, secretary }
  }

  it('goes on after the submission, about the figures that were not there, and takes the plain answer', async () => {
    const { secretary, report, comes } = await filedWithout()
    expect(secretary.last()).toContain(
      'Báo cáo tháng 10/2026 của Chi bộ Bản Một đã nộp, còn số liệu chờ bổ sung.',
    )
    expect(secretary.last()).toContain('Còn thiếu 1 mục')
    expect(secretary.last()).not.toContain('chưa nộp')
    await secretary.says('85')
    expect(secretary.last()).toContain('85')
    await secretary.says('đúng')
    expect(Object.values((await report('ban_mot'))?.figures ?? {}).map(({ state }) => state)).not.toContain(
      'pending',
    )
    const heard = secretary.sent().length
    await comes('2026-11-04', '08:00')
    const since = secretary.sent().slice(heard)
    expect(since.filter(({ text }) => text.includes('tháng 10/2026'))).toEqual([])
  })

  it('leads to such a figure by its button', async () => {
    const { secretary } = await filedWithout()
    await secretary.taps('Tiếp tục')
    expect(secretary.last()).toMatch(/^Báo cáo tháng 10\/2026 của Chi bộ Bản Một đã nộp/)
    await secretary.says('85')
    expect(secretary.buttons()).toContain('Đúng')
  })

  it('goes on by its button, at any time', async () => {
    const { secretary } = await reminded()
    await secretary.says('/trogiup')
    await secretary.taps('Tiếp tục')
    expect(secretary.last()).toContain('Câu 1/16')
  })

  it('comes again in the evening for whoever asks, once, and not to who has filed since', async () => {
    const { secretary, comes } = await reminded()
    await secretary.taps('Nhắc lại tối nay')
    expect(secretary.last()).toBe('Tôi xin nhắc lại đồng chí lúc 19:30 ngày 3/11/2026 ạ.')
    await comes('2026-11-03', '19:29')
    expect(secretary.last()).toContain('19:30')
    await comes('2026-11-03', '19:30')
    expect(secretary.last()).toContain('Hôm nay là hạn nộp số liệu tháng 10/2026')
    await secretary.says('/trogiup')
    await comes('2026-11-03', '19:31')
    expect(secretary.last()).toContain('/baocao – ')
  })

  it('does not come again for a report that is in by then, and says so', async () => {
    const { secretary, joins } = await reminded()
    const deputy = await joins('2', 'deputy', ['ban_mot'])
    for (const words of [...unchanged, 'đúng']) await deputy.says(words)
    expect(deputy.last()).toContain('Biên nhận số')
    await secretary.taps('Nhắc lại tối nay')
    expect(secretary.last()).toBe('Chi bộ đã nộp đủ báo cáo, nên tôi không cần nhắc lại ạ.')
  })

  it('does not come again after the lock, and says so', async () => {
    const { secretary, comes } = await reminded()
    await comes('2026-11-05', '09:00')
    await secretary.taps('Nhắc lại ngày mai')
    expect(secretary.last()).toContain('Đến lúc ấy số liệu đã khóa')
  })

  it('leaves whoever is answering alone', async () => {
    const { joins, comes } = await open()
    const secretary = await joins('1', 'secretary', ['ban_mot'])
    await comes('2026-11-02', '09:00')
    await secretary.says('/baocao')
    await comes('2026-11-03', '07:55')
    await secretary.says('không')
    await comes('2026-11-03', '08:00')
    expect(secretary.last()).toContain('Câu 2/16')
    await comes('2026-11-03', '08:14')
    expect(secretary.last()).toContain('Câu 2/16')
    await comes('2026-11-03', '08:15')
    expect(secretary.last()).toContain('Hôm nay là hạn nộp')
  })

  it('leaves alone who has only just opened the report, or looks at it read back', async () => {
    const { joins, comes, goesTo } = await open()
    const secretary = await joins('1', 'secretary', ['ban_mot'])
    goesTo('2026-11-03', '07:55')
    await secretary.says('/baocao')
    await comes('2026-11-03', '08:00')
    expect(secretary.last()).toContain('Câu 1/16')
    for (const words of unchanged.slice(1)) await secretary.says(words)
    goesTo('2026-11-03', '08:14')
    await secretary.says('xem lại')
    const readBack = secretary.last()
    await comes('2026-11-03', '08:20')
    expect(secretary.last()).toBe(readBack)
    await comes('2026-11-03', '08:35')
    expect(secretary.last()).toContain('Hôm nay là hạn nộp')
  })

  it('of somebody who has lost the office has nothing to go on with', async () => {
    const { secretary, joins, report } = await reminded()
    await joins('2', 'secretary', ['ban_mot'])
    await secretary.says('không')
    await secretary.taps('Tiếp tục')
    expect(await report('ban_mot')).toBeNull()
  })
})
