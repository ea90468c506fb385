import { describe, expect, it } from 'vitest'
import { isPostponement } from '../../src/language/postpone.ts'

describe('another time', () => {
  it.each([
    'để sau',
    'Để sau ạ',
    'de sau',
    'mai tôi báo',
    'mai báo',
    'mai toi bao',
    'ngày mai tôi báo cáo',
    'chờ',
    'chờ tôi tí',
    'cho toi ti',
    'chờ một chút',
    'đợi tí nhé',
    'lát nữa',
    'lát nữa tôi nhắn',
    'tối tôi báo',
    'tối nay tôi gửi',
    'tí nữa',
    'để mai',
    'để tối tôi báo',
    'báo sau',
    'tôi báo sau nhé',
    'trả lời sau',
    'để tôi hỏi lại',
    'để tôi xem lại đã',
    'để tôi kiểm tra rồi báo',
    'chờ tôi hỏi lại',
    'dạ, để sau ạ',
    'sáng mai tôi báo lại đồng chí ạ',
    'tôi sẽ báo lại sau',
    'đang bận',
    'khi nào có số tôi báo',
    'hôm khác',
    'xin để sau',
    'mai em báo cáo sau ạ',
    'thôi để sau',
    'dừng',
    'dạ dừng ạ',
    'dung lai',
    'tam dung',
  ])('%j pauses', (text) => {
    expect(isPostponement(text)).toBe(true)
    expect(isPostponement(text.normalize('NFD').toUpperCase())).toBe(true)
  })

  it.each([
    'chưa có số liệu',
    'chưa có số',
    'chưa tổng hợp',
    'chưa tong hop',
    'không',
    'sau',
    'sáu',
    '23',
    'báo cáo',
    'ngày mai',
    'tối qua',
    'tối 3/11',
    'chờ Đảng ủy hỗ trợ xi măng',
    'mai',
    'như cũ',
    '',
    'sửa lại',
    'để sau 24',
    'dung',
    'dung a',
    'vang dung',
  ])('%j does not', (text) => {
    expect(isPostponement(text)).toBe(false)
  })
})
