import { each, type Words } from './each.ts'

/** Figures held against one another, a whole, an aim or another time, and how one came about. */
export const COMPARING: readonly Words[] = [
  ...each({ is: 'more' }, '(nhiều|đông|lớn|đông đảo)'),
  ...each({ is: 'more', rates: true }, '(cao|tốt)'),
  ...each({ is: 'less' }, '(ít|nhỏ|vắng vẻ)'),
  ...each({ is: 'less', rates: true }, '(thấp|kém)'),
  ...each({ is: 'utmost' }, '(nhất|đứng đầu)'),
  ...each(
    { is: 'ask', ask: 'share' },
    '(tỷ lệ|tỉ lệ|tỷ số|tỉ số|tỷ trọng|tỉ trọng)',
    '[chiếm|đạt] (bao nhiêu|mấy) (phần trăm|%)',
    'chiếm (bao nhiêu|mấy)',
    '(phần trăm|%)',
    'đạt bao nhiêu',
    '(cần|phải|cần có) thêm (bao nhiêu|mấy) chi bộ',
    '[còn] (cần|thiếu) [thêm] (bao nhiêu|mấy) chi bộ [nữa] (thì|để|mới) [đạt|đủ]',
    'cần thêm (bao nhiêu|mấy)',
    '(mục tiêu|chỉ tiêu)',
    'so với (mục tiêu|chỉ tiêu)',
    '(đạt|tiến độ) (mục tiêu|chỉ tiêu)',
  ),
  ...each(
    { is: 'ask', ask: 'growth' },
    '(tăng|giảm)',
    'tăng (trưởng|thêm|lên)',
    '(tăng|giảm) (hay|hoặc) (giảm|tăng)',
    'tăng giảm',
    '(thay đổi|biến đổi|chênh lệch|hơn kém)',
    '(tăng|giảm) (đi|xuống)',
  ),
  ...each({ is: 'ask', ask: 'compare' }, '(so sánh|đối chiếu)'),
  ...each(
    { is: 'ask', ask: 'why' },
    '(vì sao|tại sao|sao lại|vì lý do gì|do đâu|lý do|giải thích|nguyên nhân) [lại] [có|là|ra|chỉ có|còn]',
    'sao (có|là|ra|lại có|lại là)',
    'là (sao|vì sao|do đâu)',
    'ở đâu ra',
    'từ đâu [ra|mà có]',
    '(tính|cộng) (thế nào|ra sao|như thế nào|kiểu gì)',
  ),
  ...each(
    { is: 'versus' },
    '[nhiều|ít|cao|thấp|tăng|giảm|hơn|kém] (so với|so sánh với|so cùng|đối chiếu với|hơn so với)',
    '(nhiều hơn|ít hơn|cao hơn|thấp hơn|đông hơn|hơn|kém|kém hơn)',
  ),
]
