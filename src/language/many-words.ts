import { NO_FIGURE } from './intents.ts'
import { NONE } from './phrases.ts'

/**
 * What a set phrase does in a message of several figures. `filler` changes nothing; `yes` too, but to a choice
 * it is an answer; `number-of` is a filler before a name only ("số dự bị 2", never "văn bản số 15"); `tail` ends
 * what began with "không"; `head` is explained in a heading only; `other` is a figure that no form asks for;
 * `frame` says that another time or another unit is meant; `inexact` and `unknown` only look like a number or a filler.
 */
export type Role =
  | 'filler'
  | 'yes'
  | 'branch'
  | 'address'
  | 'number-of'
  | 'zero'
  | 'tail'
  | 'pending'
  | 'part'
  | 'joint'
  | 'other'
  | 'frame'
  | 'head'
  | 'percent'
  | 'inexact'
  | 'unknown'

const WHO = 'ai|đồng chí|đ/c|đc|đảng viên|đv|người|trường hợp|một ai|đồng chí nào|đ/c nào|đảng viên nào'

export const ROLES: readonly (readonly [string, Role])[] = [
  [
    '(dạ|ạ|thưa|kính thưa|vâng|à|ừ|nhé|nha|xin|xin gửi|ok|báo cáo|bc|báo cáo đồng chí|xin báo cáo|cảm ơn|xin cảm ơn|trân trọng|trân trọng cảm ơn)',
    'filler',
  ],
  [
    '(đồng chí|đ/c|đ/chí|đc|dc|người|ng|đảng viên|đv|đ/v|trường hợp|đảng viên mới|đồng chí đảng viên|đ/c đảng viên)',
    'filler',
  ],
  [
    '(là|được|đạt|thì|hiện|hiện có|hiện nay|hiện tại|vẫn|còn|cả|tất cả|toàn bộ|chỉ|chỉ có|cụ thể|như sau|cụ thể như sau|bị|cho|về|của)',
    'filler',
  ],
  [
    '(số lượng|tháng này|trong tháng|trong tháng này|kỳ này|trong kỳ|tự|tổ chức|triển khai|phổ biến|thực hiện)',
    'filler',
  ],
  ['(vào|lúc|hồi) [sáng|trưa|chiều|tối]', 'filler'],
  ['(sáng|trưa|chiều|tối|buổi sáng|buổi chiều|buổi tối)', 'filler'],
  ['tại (nhà văn hóa|hội trường|trụ sở|nhà sinh hoạt cộng đồng|trường) [thôn|bản|xã|tổ]', 'filler'],
  ['[xếp] [loại] (tốt|khá|trung bình|xuất sắc)', 'filler'],
  ['(xếp loại|rồi|rồi ạ|xong|xong rồi)', 'filler'],
  ['(có|đã|đã có|có được)', 'yes'],
  ['(chi bộ|cb) [thôn|bản|tôi|em|mình|chúng tôi]', 'branch'],
  ['(của|toàn|trong) chi bộ', 'filler'],
  ['(chúng tôi|tôi|em|mình|bên tôi)', 'filler'],
  ['kính gửi', 'address'],
  ['số', 'number-of'],
  ['số (đồng chí|đ/c|lượng đảng viên|người)', 'filler'],
  [`(${NONE}|chưa) [có|phát sinh|có phát sinh] [${WHO}]`, 'zero'],
  [`(${NONE}) (một|1) (đồng chí|đ/c|ai|đảng viên|trường hợp) [nào]`, 'zero'],
  ['(nào|nào cả|ai|ai cả|cả|hết|gì|gì cả|nào hết)', 'tail'],
  [NO_FIGURE, 'pending'],
  [
    'chưa (tổng hợp|thống kê|rà soát|cập nhật|rõ|nắm|nắm được|nắm rõ|biết|nhớ|chốt|chốt được|đếm) [xong|được|số|số liệu|kịp]',
    'pending',
  ],
  ['đang (tổng hợp|thống kê|rà soát|cập nhật|kiểm tra lại|chờ số|chờ số liệu) [số|số liệu]', 'pending'],
  ['(trong đó|trong số đó|gồm|bao gồm|gồm có|trong đấy) [có]', 'part'],
  ['(và|với|cùng|ngoài ra|đồng thời|cùng với)', 'joint'],
  ['(vắng|nghỉ) [mặt|họp] [có lý do|có phép]', 'other'],
  ['(nữ|khách mời|đại biểu|tạm thời|dân tộc|đảng phí|đoàn viên|hội viên|chi ủy viên)', 'other'],
  ['(tỷ lệ|tỉ lệ|chiếm|đạt tỷ lệ|chiếm tỷ lệ)', 'percent'],
  ['(tháng|kỳ|lần|quý|năm|tuần) (trước|sau|tới|rồi|vừa rồi|vừa qua|ngoái|trước đó)', 'frame'],
  [
    '(năm nay|cả năm|trong năm|đầu năm|cuối năm|từ đầu năm|đến nay|tính đến nay|từ trước đến nay|nhiệm kỳ|đầu kỳ|đầu tháng|đầu nhiệm kỳ)',
    'frame',
  ],
  [
    '(lũy kế|cùng kỳ|so với|dự kiến|kế hoạch|chỉ tiêu|mục tiêu|phấn đấu|phương hướng|nhiệm vụ|trọng tâm|sắp|sắp tới|sẽ|thời gian tới|đăng ký)',
    'frame',
  ],
  [
    '(hàng tháng|hằng tháng|hàng năm|hằng năm|quý|toàn xã|toàn đảng bộ|đảng bộ|cấp trên|nếu|giả sử|mong|muốn|mong muốn|chuẩn bị|tháng|năm)',
    'frame',
  ],
  [
    '(công tác|tình hình|kết quả|số liệu|phát triển|phát triển đảng|phát triển đảng viên|xây dựng|xây dựng đảng|sinh hoạt|sinh hoạt chi bộ|tư tưởng|chính trị|nội dung|thi hành|chất lượng|lãnh đạo|ý kiến|đề xuất|phần|mục|chung|khác|đảng|tăng giảm|đảng viên trong tháng|tạo nguồn|kính trình|kính báo cáo|đảng ủy|đảng ủy xã|văn phòng|hàng)',
    'head',
  ],
  ['(hôm|tối|sáng|chiều|đêm|bữa) (qua|nay|kia)', 'inexact'],
  ['(âm|âm lịch|rằm)', 'inexact'],
  ['(một|1) (số|vài|ít|phần|trong|nửa|hai|lần|chút)', 'inexact'],
  ['(còn lại|còn thiếu|tư tưởng|tư vấn|năm nào|ba mẹ|ba con|hai bên)', 'unknown'],
]
