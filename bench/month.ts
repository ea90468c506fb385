/** Begins the report of the oldest open month. */
export const BEGIN = 'báo cáo'

/** A month's questions, answered in their order: each answer is a figure or more, saved before the next question. */
export const MONTH: readonly string[] = [
  'Có',
  'một đồng chí',
  '1',
  'không',
  'dạ không ạ',
  '0',
  'ko',
  'không có',
  'không ạ',
  'đúng rồi ạ',
  '5',
  'hai',
  '0 ạ',
  'không',
  'đã họp',
  'mùng 1',
  '18',
  'không',
  'không',
  '85',
  'hai văn bản',
  '0',
  'không có',
  'Bà con mong sớm sửa đường vào bản',
]
