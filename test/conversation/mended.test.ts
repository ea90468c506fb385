import { describe, expect, it } from 'vitest'
import { filed } from './filed.ts'
import { holding, openChat, stocks } from './world.ts'

describe('the card', () => {
  it('says what "Sửa thành …" put in the place of what was typed', () => {
    const chat = openChat({ previous: stocks(21, 2, 0) })
    chat.says('/baocao')
    chat.taps('Không')
    chat.says('22 chính thức, 2 dự bị')
    chat.taps('Sửa thành 23 (21 chính thức, 2 dự bị)')
    expect(chat.text()).toContain('Đã sửa Đảng viên chính thức: 22 → 21.')
    expect(chat.text()).not.toContain('Đã sửa Đảng viên dự bị')
  })

  it('that was right needs no such word', () => {
    const chat = openChat({ previous: stocks(21, 2, 0) })
    chat.says('/baocao')
    chat.taps('Không')
    chat.taps('Đúng')
    expect(chat.text()).not.toMatch(/Đã (?:sửa|ghi)/)
  })
})

describe('the office', () => {
  it('is asked whose report it corrects, not for whom it reports', () => {
    const chat = filed()
    const report = chat.report()
    if (report === undefined) throw new Error('There is no report.')
    chat.has({ ...report, branchId: 11 })
    chat.holds(holding('office', ['Phố Mới', 'Sín Chải']))
    chat.says('sửa')
    expect(chat.text()).toBe('Đồng chí muốn sửa báo cáo của chi bộ nào ạ?')
  })
})
