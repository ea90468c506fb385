import { describe, expect, it } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import { filed } from './filed.ts'
import { holding, openChat } from './world.ts'

const secretary = holding('secretary', ['Phố Mới'])
const office = holding('office', ['Phố Mới'])

/** October of Phố Mới is submitted and waits; the chat is the office's from now on. */
function atOffice(...said: readonly string[]) {
  const chat = filed()
  for (const words of said) chat.says(words)
  chat.holds(office)
  return chat
}

/** The same with a request of the branch after the lock, number 13. */
function withRequest() {
  const chat = filed()
  chat.goesTo(instantOf('2026-11-10', '09:00'))
  for (const words of ['sửa dự họp 21 vì đếm nhầm', 'đúng']) chat.says(words)
  chat.holds(office)
  return chat
}

const labels = (chat: ReturnType<typeof filed>) => chat.buttons().map(({ label }) => label)

describe('/duyet', () => {
  it('lists what waits in its groups, with buttons', async () => {
    const chat = withRequest()
    chat.says('/duyet')
    expect(chat.text()).toContain('Chờ Văn phòng xem: 2 mục.')
    expect(chat.text()).toContain('Báo cáo đã nộp:\n– Số 12: Phố Mới, tháng 10/2026.')
    expect(chat.text()).toContain('– Số 13: Phố Mới, tháng 10/2026, Bí thư chi bộ đề nghị sửa:')
    expect(chat.text()).toContain('  + Dự họp: 22 → 21\n  + Lý do: đếm nhầm')
    expect(labels(chat)).toEqual([
      'Duyệt tất cả 1 báo cáo đạt',
      '12 · Phố Mới · 10/2026',
      '13 · Phố Mới · 10/2026',
      'Mở lại một tháng',
      'Để sau',
    ])
    chat.taps('13 · Phố Mới · 10/2026')
    expect(labels(chat)).toEqual(['Duyệt', 'Trả lại', 'Để sau'])
    chat.taps('Duyệt')
    expect(chat.text()).toContain('Đã duyệt đề nghị số 13')
    expect(chat.text()).toContain('Chờ Văn phòng xem: 1 mục.')
    chat.says('12')
    expect(chat.text()).toContain('Báo cáo đạt mọi phép kiểm tra.')
    chat.says('duyệt')
    expect(chat.report()?.status).toBe('approved')
    expect(chat.text()).toContain('Hiện không có gì chờ Văn phòng duyệt ạ.')
    await expect(chat.transcript()).toMatchFileSnapshot('transcripts/office-review.txt')
  })

  it('says what the branch explained', () => {
    const chat = atOffice('sửa dự họp 15', 'đúng', 'Nhiều đồng chí đi làm ăn xa')
    chat.says('/duyet')
    expect(chat.text()).toContain('Báo cáo có giải trình:')
    expect(chat.text()).toContain('Lý do: Nhiều đồng chí đi làm ăn xa')
    expect(labels(chat)).not.toContain('Duyệt tất cả 1 báo cáo đạt')
    chat.says('duyệt tất cả')
    expect(chat.text()).toContain('Hiện không có báo cáo nào đạt mọi phép kiểm tra')
  })

  it('approves all that pass, after they are read back', () => {
    const chat = atOffice()
    chat.says('/duyet')
    chat.taps('Duyệt tất cả 1 báo cáo đạt')
    expect(chat.text()).toContain('– Số 12: Phố Mới, tháng 10/2026')
    expect(labels(chat)).toEqual(['Đồng ý duyệt 1 báo cáo', 'Không duyệt nữa'])
    expect(chat.report()?.status).toBe('submitted')
    chat.says('đúng')
    expect(chat.text()).toBe('Đã duyệt 1 báo cáo: Phố Mới.')
    expect(chat.report()?.status).toBe('approved')
  })

  it('approves together only what is still as it was read back', () => {
    const chat = atOffice()
    chat.says('duyệt tất cả')
    chat.meanwhile({ revision: 2 })
    chat.says('đúng')
    expect(chat.text()).toBe('Vừa có thay đổi nên chưa duyệt số 12. Xin đồng chí gõ /duyet để xem lại ạ.')
    expect(chat.report()?.status).toBe('submitted')
  })

  it('with its slash lists again what waits while one thing is shown', () => {
    const chat = atOffice()
    chat.says('/duyet')
    chat.says('12')
    chat.says('/duyet')
    expect(chat.text()).toContain('Đồng chí muốn xem mục nào ạ?')
    expect(chat.report()?.status).toBe('submitted')
  })

  it('is for the office alone', () => {
    const chat = filed()
    for (const words of ['/duyet', 'duyệt 12', 'trả lại 12 thiếu số', 'mở lại Phố Mới tháng 9']) {
      chat.says(words)
      expect(chat.text()).toBe('Chức năng này không thuộc phần việc của đồng chí ạ.')
    }
    expect(chat.report()?.status).toBe('submitted')
  })
})

describe('by its number', () => {
  it.each(['duyệt 12', 'duyet 12', '/duyet 12', 'Duyệt số 12 nhé', 'phê duyệt báo cáo 12'])('%j', (words) => {
    const chat = atOffice()
    chat.says(words)
    expect(chat.text()).toBe('Đã duyệt báo cáo số 12, Phố Mới, tháng 10/2026.')
    expect(chat.report()?.status).toBe('approved')
  })

  it.each([
    ['trả lại 12 lý do: thiếu số dự bị', 'thiếu số dự bị'],
    ['tra lai 12 vi thieu so du bi', 'thieu so du bi'],
    ['/duyet trả lại 12, thiếu số dự bị', 'thiếu số dự bị'],
  ])('%j goes back with its reason and the figure that it names', (words, reason) => {
    const chat = atOffice()
    chat.says(words)
    expect(chat.report()?.status).toBe('returned')
    expect(chat.report()?.returned).toEqual({ reason, figures: ['member_probationary'] })
  })

  it('a return without a reason asks it, and takes none that names somebody', () => {
    const chat = atOffice()
    chat.says('trả lại 12')
    expect(chat.text()).toBe('Xin đồng chí cho biết lý do trả lại số 12, Phố Mới, tháng 10/2026 ạ.')
    chat.says('không')
    expect(chat.text()).toContain('Xin đồng chí cho biết lý do bằng vài lời ạ.')
    chat.says('đồng chí Giàng A Páo chưa có trong số dự bị')
    expect(chat.text()).toContain('xin đồng chí bỏ tên riêng')
    expect(chat.report()?.status).toBe('submitted')
    chat.says('ngày họp chưa khớp')
    expect(chat.report()?.returned?.figures).toEqual(['meeting_date'])
  })

  it('that nothing waits under gets one sentence', () => {
    const chat = atOffice()
    chat.says('duyệt 99')
    expect(chat.text()).toBe('Số 99 không có gì chờ duyệt, có thể đồng chí khác của Văn phòng vừa xử lý ạ.')
  })

  it('what changed since the list is shown anew before it is approved', () => {
    const chat = atOffice()
    chat.says('/duyet')
    chat.meanwhile({ revision: 2 })
    chat.says('duyệt 12')
    expect(chat.text()).toContain('Số 12, Phố Mới, tháng 10/2026 vừa thay đổi')
    expect(chat.report()?.status).toBe('submitted')
    chat.taps('Duyệt')
    expect(chat.report()?.status).toBe('approved')
  })

  it('the buttons under a request are good at any time', () => {
    const chat = withRequest()
    chat.tapsOld('review.return:13')
    expect(chat.text()).toContain('Xin đồng chí cho biết lý do trả lại số 13')
    chat.tapsOld('review.approve:13')
    expect(chat.text()).toContain('Đã duyệt đề nghị số 13')
    chat.tapsOld('review.approve:13')
    expect(chat.text()).toContain('có thể đồng chí khác của Văn phòng vừa xử lý')
    chat.holds(secretary)
    chat.tapsOld('review.approve:13')
    expect(chat.text()).toBe('Chức năng này không thuộc phần việc của đồng chí ạ.')
  })
})

describe('a report that came back', () => {
  it('says why and leads to the very figures, then to the read-back', () => {
    const chat = atOffice('sửa kết nạp 1', 'đúng')
    chat.says('trả lại 12 thiếu số dự bị, ngày họp chưa khớp')
    chat.holds(secretary)
    chat.says('/baocao')
    expect(chat.text()).toContain('Lý do: thiếu số dự bị, ngày họp chưa khớp\nĐang ghi Đảng viên dự bị: 3.')
    expect(chat.text()).toContain('bao nhiêu đảng viên dự bị ạ?')
    chat.says('3')
    expect(chat.text()).toContain('Chi bộ họp vào ngày nào ạ?')
    chat.says('2/10')
    expect(chat.text()).toContain('Đồng chí xem đã đúng để nộp chưa ạ?')
    chat.says('đúng')
    expect(chat.text()).toContain('Biên nhận số 12, lần sửa 2')
  })

  it('has a button under its message that leads there', () => {
    const chat = atOffice()
    chat.says('trả lại 12 ngày họp chưa khớp')
    chat.holds(secretary)
    chat.tapsOld('begin.file:10:2026-10')
    expect(chat.text()).toContain('Chi bộ họp vào ngày nào ạ?')
  })
})

describe('a month opened again', () => {
  const late = instantOf('2026-11-10', '09:00')

  it('by words, after a yes that says what will hold', () => {
    const chat = atOffice()
    chat.goesTo(late)
    chat.says('mở lại Phố Mới tháng 10/2026 đến 15/11')
    expect(chat.text()).toContain('Mở lại tháng 10/2026 cho Chi bộ Phố Mới đến hết ngày 15/11/2026.')
    chat.says('đúng')
    expect(chat.effects.at(-1)).toEqual({
      kind: 'unlockMonth',
      committeeId: 1,
      report: { branchId: 10, period: '2026-10' },
      until: '2026-11-15',
    })
  })

  it('by questions: branch, month, day', () => {
    const chat = atOffice()
    chat.goesTo(late)
    chat.says('/duyet')
    chat.taps('Mở lại một tháng')
    chat.taps('Phố Mới')
    expect(labels(chat)).toEqual(['Tháng 10/2026', 'Tháng 9/2026', 'Tháng 8/2026', 'Để sau'])
    chat.taps('Tháng 10/2026')
    chat.taps('3 ngày (đến hết 13/11/2026)')
    chat.taps('Đồng ý mở lại')
    expect(chat.text()).toBe('Đã mở lại tháng 10/2026 cho Chi bộ Phố Mới đến hết ngày 13/11/2026.')
  })

  it('refuses a day that has passed, a month that is not locked, a branch that there is not', () => {
    const chat = atOffice()
    chat.goesTo(late)
    chat.says('/duyet mở Phố Mới 10/2026 đến 1/11')
    expect(chat.text()).toContain('Ngày 1/11/2026 đã qua')
    chat.says('mở lại Phố Mới tháng 11/2026 đến 15/12')
    expect(chat.text()).toBe('Tháng 11/2026 chưa chốt số nên không cần mở lại ạ.')
    chat.says('mở lại Bản Không tháng 10/2026 đến 15/11')
    expect(chat.text()).toContain('Tôi không tìm thấy chi bộ "Bản Không" ạ.')
    expect(chat.effects.map(({ kind }) => kind)).not.toContain('unlockMonth')
  })
})

describe('a check code', () => {
  it.each(['BN-7K3M91', 'bn 7k3m91', 'BN7K3M91', '7k3m91'])('%j shows its receipt', (code) => {
    const chat = filed()
    chat.says(code)
    expect(chat.text()).toMatch(/^Biên nhận số 12 · .*\n.*\nMã kiểm tra: BN-7K3M91 · bản ghi lần 1\./)
  })

  it('that is none gets one sentence, and an officer sees nothing that points at a person', () => {
    const chat = filed()
    chat.says('BN-222222')
    expect(chat.text()).toBe('Tôi không tìm thấy biên nhận nào có mã này ạ.')
    chat.holds(holding('officer', ['Phố Mới']))
    chat.says('BN-7K3M91')
    expect(chat.text()).toContain('Dự họp: 22')
    expect(chat.text()).not.toMatch(/Bị kỷ luật|Khai trừ|Xóa tên/)
  })
})

it('a question of a month that was locked meanwhile is not asked again below what a command says', () => {
  const chat = openChat()
  for (const words of ['/baocao', 'như tháng trước']) chat.says(words)
  chat.goesTo(instantOf('2026-11-10', '09:00'))
  chat.says('/trangthai')
  expect(chat.text()).toContain('chưa nộp xong, tháng đã chốt số')
  expect(chat.text()).not.toContain('Câu ')
})

describe('the history', () => {
  it.each(['lịch sử', 'lich su thang 10', 'lịch sử sửa tháng 10/2026', '/trangthai 10/2026'])(
    '%j',
    (words) => {
      const chat = filed()
      chat.says(words)
      expect(chat.text()).toContain('Lịch sử số liệu tháng 10/2026, Chi bộ Phố Mới:')
      expect(chat.effects.at(-1)).toMatchObject({ kind: 'loadRevisions', whole: true })
    },
  )

  it.each([
    'lịch sử Phố Mới tháng 10',
    'lich su thang 10 pho moi',
    'lịch sử của chi bộ Phố Mới tháng 10/2026',
  ])('%j is of the branch that is named', (words) => {
    const chat = atOffice()
    chat.holds(holding('office', ['Phố Mới', 'Bản Hai']))
    chat.says(words)
    expect(chat.text()).toContain('Lịch sử số liệu tháng 10/2026, Chi bộ Phố Mới:')
  })

  it('of a branch that is not the own one is not there', () => {
    const chat = filed()
    chat.says('lịch sử Sín Chải tháng 10')
    expect(chat.text()).toBe('Trong phần việc của đồng chí không có chi bộ "Sín Chải" ạ.')
  })

  it('of another branch than the own is not whole for an officer', () => {
    const chat = filed()
    chat.holds(holding('officer', ['Phố Mới']))
    chat.says('lịch sử tháng 10')
    expect(chat.effects.at(-1)).toMatchObject({ kind: 'loadRevisions', whole: false })
  })

  it('/trangthai says the number and the version', () => {
    const chat = filed()
    for (const words of ['sửa dự họp 21', 'đúng', '/trangthai']) chat.says(words)
    expect(chat.text()).toContain('Tháng 10/2026, Chi bộ Phố Mới: đã nộp.\nSố 12, bản ghi lần 2.')
  })
})
