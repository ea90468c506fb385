import { each, type Words } from './each.ts'

const WHICH = '(nào|những nào|nào vậy|gì)'
const UNITS = '(chi bộ|đơn vị|nơi)'

/** How many, which, who and when; and of whom it is not so. */
export const ASKING: readonly Words[] = [
  ...each(
    { is: 'ask', ask: 'howMany' },
    '[là|được|có|hiện có] (bao nhiêu|bao nhiu|bao lăm|bi nhiêu|bnhiêu|bn|mấy|được mấy|được bao nhiêu)',
    '(bao nhiêu|mấy) (trường hợp|lượt|buổi|cái|bộ)',
    '[là] gì',
    '(thế nào|ra sao|như thế nào)',
    'đếm',
  ),
  ...each(
    { is: 'ask', ask: 'list' },
    '(liệt kê|danh sách|kể|kể tên|thống kê|xếp)',
    '(từng|mỗi) chi bộ',
    'theo [từng] chi bộ',
    '(từng|theo từng|mỗi) đơn vị',
    'chi tiết [theo] [từng] chi bộ',
    'của (từng|mỗi) chi bộ',
  ),
  ...each({ is: 'negative', lacks: true }, '[còn] thiếu [có|được]'),
  ...each({ is: 'reports' }, '[đề nghị|xin] báo cáo'),
  ...each({ is: 'every' }, '[của] các (chi bộ|đơn vị)'),
  ...each(
    { is: 'ask', ask: 'series' },
    '[theo|qua|của|trong] (từng|mỗi|các) tháng [một]',
    '[chi tiết] theo tháng',
    '(hằng|hàng) tháng',
    'diễn biến [theo|từng|qua|theo từng|các] [tháng]',
  ),
  ...each({ is: 'who' }, `[những|các] ${UNITS} ${WHICH}`, `[những|các] ${UNITS} ${WHICH} (là|mà|đang|đã)`),
  ...each({ is: 'who' }, '(danh sách|tên) [các|những|tên] chi bộ'),
  ...each({ is: 'which' }, 'nào'),
  ...each({ is: 'person' }, 'ai'),
  ...each(
    { is: 'count' },
    `[có|là|hiện có|còn|đã có|được] (bao nhiêu|bao nhiu|bao lăm|bn|mấy|số|số lượng|tổng số) ${UNITS}`,
  ),
  ...each({ is: 'day' }, '(ngày nào|hôm nào|khi nào|lúc nào|bao giờ|ngày mấy|mùng mấy|ngày bao nhiêu)'),
  ...each(
    { is: 'negative' },
    '(chưa|không|ko|k|chẳng|không hề|vẫn chưa|còn chưa) [có|được|thấy|đủ]',
    '(chưa|không) có (ai|đồng chí nào|người nào|gì)',
  ),
]
