import { afterEach, describe, expect, it } from 'vitest'
import { anyDatabase } from '../support/databases.ts'
import { openHouse, unchanged } from './house.ts'

const split = (second: string) =>
  `tách Bản Một thành Bản Một (7 chính thức, 1 dự bị) và Bản Ba (${second}) từ tháng 11`

describe('branches that change', () => {
  let house: Awaited<ReturnType<typeof openHouse>>
  const open = async () => {
    house = await openHouse(anyDatabase)
    const office = await house.joins('9', 'office')
    return { ...house, office }
  }
  afterEach(() => house.close())

  const codesIn = async (period: string) =>
    (await house.ports.registry.branches(house.committee.id, period)).map(({ code, name }) => [code, name])
  const events = () => house.ports.branchLedger.events(house.committee.id)

  it('are renamed from a month on, after a clear yes, and keep the old name before', async () => {
    const { office } = await open()
    await office.says('đổi tên Bản Một thành Bản Mới từ tháng 12/2026')
    expect(office.last()).toBe(
      'Từ tháng 12/2026, Chi bộ Bản Một đổi tên thành Bản Mới.\nĐồng chí xác nhận chứ ạ?',
    )
    expect(office.buttons()).toEqual(['Xác nhận', 'Để sau'])
    expect(await events()).toEqual([])
    await office.says('đúng')
    expect(office.last()).toBe('Đã ghi thay đổi của chi bộ.')
    expect(await codesIn('2026-11')).toContainEqual(['ban_mot', 'Bản Một'])
    expect(await codesIn('2026-12')).toContainEqual(['ban_mot', 'Bản Mới'])
    expect(await events()).toMatchObject([
      {
        kind: 'facts',
        from: '2026-12',
        by: 'office',
        channel: 'test',
        changes: [{ branch: 'ban_mot', key: 'name', old: 'Bản Một', new: 'Bản Mới' }],
      },
    ])
  })

  it('change by words without marks, and not twice', async () => {
    const { office } = await open()
    for (const words of ['ban hai co chi uy tu thang 10', 'dung', 'ban hai co chi uy tu thang 10'])
      await office.says(words)
    expect(office.last()).toBe('Thông tin này đã được ghi như vậy rồi ạ.')
    expect(await events()).toHaveLength(1)
  })

  it('change by buttons: which branch, what of it, from which month', async () => {
    const { office } = await open()
    await office.says('sửa chi bộ')
    for (const label of ['Bản Hai', 'Chi ủy', 'Có chi ủy', 'Tháng 11/2026']) await office.taps(label)
    expect(office.last()).toContain('Từ tháng 11/2026, Chi bộ Bản Hai có chi ủy.')
    await office.taps('Xác nhận')
    const [, before] = await house.ports.registry.branches(house.committee.id, '2026-10')
    const [, after] = await house.ports.registry.branches(house.committee.id, '2026-11')
    expect([before?.hasBranchCommittee, after?.hasBranchCommittee]).toEqual([false, true])
  })

  it('are left as they are where somebody puts it off, or the month is locked', async () => {
    const { office } = await open()
    await office.says('giải thể Bản Hai từ tháng 12')
    expect(office.last()).toBe(
      'Chi bộ Bản Hai còn 5 đảng viên (cuối tháng 9/2026). Xin đồng chí sáp nhập vào chi bộ khác, hoặc báo chuyển hết đảng viên trước ạ.',
    )
    await office.says('Bản Hai họp ngày 6 từ tháng 9/2026')
    expect(office.last()).toBe('Tháng ấy đã khóa. Thông tin chi bộ sửa được từ tháng 10/2026 trở đi ạ.')
    await office.says('Bản Hai họp ngày 6 từ tháng 10/2026')
    await office.taps('Để sau')
    expect(office.last()).toBe('Vâng, thông tin chi bộ vẫn như cũ ạ.')
    expect(await events()).toEqual([])
  })

  it('are not for others: a secretary and a leader get one polite sentence', async () => {
    const { joins } = await open()
    for (const who of [await joins('1', 'secretary', ['ban_mot']), await joins('2', 'leader')]) {
      for (const words of ['chi bộ', 'sáp nhập Bản Hai vào Bản Một từ tháng 12']) {
        await who.says(words)
        expect(who.last()).toBe('Thông tin chi bộ do Văn phòng Đảng ủy sửa, xin đồng chí báo Văn phòng ạ.')
      }
    }
    expect(await events()).toEqual([])
  })

  it('merge: members come together as the last months say, people are told, history stays', async () => {
    const { office, joins, deliver, goesTo } = await open()
    const one = await joins('1', 'secretary', ['ban_mot'])
    const two = await joins('2', 'secretary', ['ban_hai'])
    await office.says('sáp nhập Bản Hai vào Bản Một từ tháng 11')
    expect(office.last()).toContain('Từ tháng 11/2026, Bản Hai sáp nhập vào Chi bộ Bản Một.')
    expect(office.last()).toContain('Chưa có số cuối tháng 10/2026 của Bản Một, Bản Hai;')
    expect(office.last()).toContain('Số gần nhất: Bản Một 13, Bản Hai 5.')
    expect(office.last()).toContain('Số chi bộ từ tháng 11/2026: 2 → 1.')
    await office.taps('Xác nhận')
    expect(office.last()).toContain('Đã ghi thay đổi của chi bộ.')
    await deliver()
    expect(two.last()).toContain('Từ tháng 11/2026, Chi bộ Bản Hai sáp nhập vào Bản Một.')
    expect(two.last()).toContain('Xin đồng chí báo số liệu đến hết tháng 10/2026')
    expect(one.last()).toContain('Bản Hai sáp nhập vào Chi bộ Bản Một.')

    for (const words of [...unchanged, 'đúng']) await one.says(words)
    const small = unchanged.map((said) => (said === '13' ? '5' : said))
    for (const words of [...small, 'đúng']) await two.says(words)
    expect(two.last()).toMatch(/Biên nhận số 2 /)
    goesTo('2026-11-25', '09:00')
    await two.says('/baocao')
    expect(two.last()).toBe('Kính chào đồng chí. Xin đồng chí gửi mã mời do Văn phòng Đảng ủy cấp ạ.')
    await one.says('/baocao 11/2026')
    expect(one.last()).toContain('Cuối tháng trước: 18 đảng viên (17 chính thức, 1 dự bị')
    await office.says('/tiendo 11/2026')
    expect(office.last()).toContain('0/1 chi bộ đã nộp')
    await office.says('/thongke 10/2026')
    expect(office.buttons()).toContain('Bản Hai')
    await office.says('/thongke 11/2026')
    expect(office.buttons()).not.toContain('Bản Hai')
  })

  it('a report that was begun of a month that its branch loses is kept, and goes no further', async () => {
    const { office, joins, goesTo } = await open()
    const two = await joins('2', 'secretary', ['ban_hai'])
    goesTo('2026-11-02', '09:00')
    for (const words of ['/baocao 11/2026', 'có', 'đã họp']) await two.says(words)
    await office.says('sáp nhập Bản Hai vào Bản Một từ tháng 11')
    expect(office.last()).toContain(
      'Báo cáo đang làm dở tháng 11/2026 của Bản Hai được giữ lại nhưng không tính vào tổng.',
    )
    await office.taps('Xác nhận')
    await two.says('1/11')
    expect(two.last()).toBe('Xin đồng chí gõ /baocao để làm tiếp; các câu đã trả lời vẫn được giữ ạ.')
    const kept = await house.ports.reports.view({ branchId: house.branches[1]?.id ?? 0, period: '2026-11' })
    expect(kept?.figures.meeting_status).toMatchObject({ state: 'given', value: 'da_hop' })
  })

  it('split into parts that are the whole, or not at all', async () => {
    const { office } = await open()
    await office.says(split('4 chính thức, 0 dự bị'))
    expect(office.last()).toBe(
      'Tổng đảng viên trước và sau sắp xếp lệch 1: Chi bộ Bản Một có 12 chính thức, 1 dự bị (cuối tháng 9/2026), các phần cộng lại là 11 chính thức, 1 dự bị. Xin đồng chí xem lại ạ.',
    )
    expect(await events()).toEqual([])
    await office.says(split('5 chính thức, 0 dự bị'))
    expect(office.last()).toContain('– Bản Ba: 5 đảng viên (5 chính thức, 0 dự bị).')
    await office.says('đồng ý')
    expect(office.last()).toContain('Chưa có bí thư trong hệ thống: Bản Một, Bản Ba.')
    expect(await codesIn('2026-10')).toHaveLength(2)
    expect(await codesIn('2026-11')).toContainEqual(['ban_ba', 'Bản Ba'])
    await office.says('/moi')
    await office.taps('Bí thư chi bộ')
    await office.taps('Bản Ba')
    const code = /: (\S+)/.exec(office.last())?.[1] ?? ''
    const three = house.person('3')
    await three.says(code)
    expect(three.last()).toContain('/baocao')
  })

  it('a merge into itself, or of a branch that nobody knows, gets one clear sentence', async () => {
    const { office } = await open()
    await office.says('sáp nhập Bản Một vào Bản Một từ tháng 12')
    expect(office.last()).toBe('Hai bên là cùng một chi bộ Bản Một, xin đồng chí cho biết chi bộ kia ạ.')
    await office.says('sáp nhập Bản Bốn vào Bản Một từ tháng 12')
    expect(office.last()).toBe(
      'Không có chi bộ tên Bản Bốn, xin đồng chí xem lại ạ. Hiện có: Bản Một, Bản Hai.',
    )
    expect(await events()).toEqual([])
  })

  it('open with the members said, and what was not said is asked for', async () => {
    const { office } = await open()
    await office.says('mở chi bộ Trường Mầm non từ tháng 11')
    expect(office.last()).toContain('Chi bộ Trường Mầm non bắt đầu với bao nhiêu đảng viên ạ?')
    await office.says('4 chính thức')
    expect(office.last()).toContain('Xin đồng chí ghi cả số chính thức và số dự bị ạ.')
    await office.says('4 chính thức, 1 dự bị')
    expect(office.last()).toContain('– Trường Mầm non: 5 đảng viên (4 chính thức, 1 dự bị).')
    expect(office.last()).toContain('Chi bộ mới: loại trường học, chưa có chi ủy.')
    await office.says('đúng')
    expect(office.last()).toContain('Xin đồng chí gõ /moi để mời ạ.')
    expect(await codesIn('2026-11')).toContainEqual(['truong_mam_non', 'Trường Mầm non'])
  })
})
