import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { anyDatabase } from '../support/databases.ts'
import { openHouse, unchanged } from './house.ts'

describe('questions about figures in the chat', () => {
  let house: Awaited<ReturnType<typeof openHouse>>
  beforeEach(async () => {
    house = await openHouse(anyDatabase)
  })
  afterEach(() => house.close())

  it('are answered, gone on with, and offered', async () => {
    const secretary = await house.joins('1', 'secretary', ['ban_mot'])
    for (const words of unchanged) await secretary.says(words)
    await secretary.taps('Nộp báo cáo')
    const leader = await house.joins('2', 'leader')

    await leader.says('tháng 10 toàn xã có bao nhiêu đảng viên')
    expect(leader.last()).toContain('Tổng số đảng viên · toàn xã · tháng 10/2026: 13 đồng chí.')
    expect(leader.last()).toContain('Tính trên 1/2 chi bộ, 1 số chưa duyệt.')
    expect(leader.last()).toContain('Chưa có, tháng 10/2026: Bản Hai (chưa nộp).')
    expect(leader.buttons()).toContain('Theo từng chi bộ')

    await leader.says('còn Bản Một?')
    expect(leader.last()).toContain('Chi bộ Bản Một · tháng 10/2026: 13 đồng chí.')

    await leader.says('Bản Ba có bao nhiêu đảng viên')
    expect(leader.last()).toMatch(/chưa hiểu|chi bộ nào/)
    expect(leader.buttons().length).toBeGreaterThan(1)
    await leader.taps(leader.buttons()[0] ?? '')
    expect(leader.last()).toContain('·')

    await leader.says('Bản Một có mấy đồng chí bị khai trừ?')
    expect(leader.last()).not.toMatch(/\d/)
  })

  it('never take an answer of somebody who files, and are answered in between', async () => {
    const secretary = await house.joins('1', 'secretary', ['ban_mot'])
    await secretary.says('/baocao')
    await secretary.says('chi bộ tôi có mấy dự bị?')
    expect(secretary.last()).toContain('Trong tháng 10/2026, chi bộ có biến động đảng viên không ạ?')
    await secretary.says('không')
    expect(secretary.last()).toContain('Như vậy tổng số đảng viên')
    await secretary.says('Bản Hai có bao nhiêu đảng viên?')
    expect(secretary.last()).toContain('Như vậy tổng số đảng viên')
    expect((await house.report('ban_mot'))?.status).toBe('draft')
  })

  it('of somebody without the right get one sentence and no figure', async () => {
    const secretary = await house.joins('1', 'secretary', ['ban_mot'])
    await secretary.says('Bản Hai có bao nhiêu đảng viên')
    expect(secretary.last()).toBe('Số liệu này không thuộc phần việc của đồng chí ạ.')
    const stranger = house.person('9')
    await stranger.says('toàn xã có bao nhiêu đảng viên?')
    expect(stranger.last()).not.toMatch(/\d/)
  })
})
