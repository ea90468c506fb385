import { describe, expect, it } from 'vitest'
import { summary } from './vocabulary.ts'

describe('the old report, pasted in many lines', () => {
  it.each([
    [
      `BÁO CÁO THÁNG 10
Chi bộ Phố Mới
1. Tổng số đảng viên: 23 đ/c (trong đó chính thức 21, dự bị 2)
2. Kết nạp: 0
3. Chuyển chính thức: không
4. Bà con phấn khởi vụ mùa.
- Ngày họp: 3/10/2026; có mặt 22/23 đ/c, vắng 1
Điểm: 85/100`,
      'total=23 CT=21 DB=2 in=0 conv=0 date=2026-10-03 came=22 score=85 [Bà con phấn khởi vụ mùa] [vắng 1]',
    ],
    [
      `Tổng số: 23 đ/c, trong đó:
- Chính thức: 21
- Dự bị: 2
- Chuyển đi: 0`,
      'total=23 CT=21 DB=2 away=0',
    ],
    [
      `Chuyển đến: 3, trong đó:
- Chính thức: 2
- Dự bị: 1`,
      'to=3 [Chính thức: 2] [Dự bị: 1]',
    ],
    [
      `II. Phương hướng tháng 11
- Kết nạp 1
- Chuyển chính thức 2`,
      '[Kết nạp 1] [Chuyển chính thức 2]',
    ],
    [
      `Tâm tư, kiến nghị: đề nghị hỗ trợ 3 km đường
Điểm 85`,
      'words=đề nghị hỗ trợ 3 km đường score=85',
    ],
    [
      `Tổng số đảng viên	23
Chính thức	21
Dự bị	2`,
      'total=23 CT=21 DB=2',
    ],
    [
      `1. Tổng số đảng viên: 23
2. Chính thức: 21
3. Dự bị: 2
4. Biến động: không
5. Họp thường kỳ: 3/10/2026
6. Dự họp: 22/23
7. Vắng không lý do: 0
8. Sinh hoạt chuyên đề: Có
9. Điểm: 85
10. Văn bản quán triệt: 3
11. Kiểm tra, giám sát: 2
12. Kỷ luật: 0
13. Tâm tư, kiến nghị: bà con mong sửa đường`,
      'total=23 CT=21 DB=2 gate=khong date=2026-10-03 came=22 missed=0 theme=co score=85 docs=3 checks=2 disc=0 words=bà con mong sửa đường',
    ],
    [
      `✅ Tổng 23
✅ CT 21
✅ DB 2
✅ Họp 03/10
✅ Dự 22`,
      'total=23 CT=21 DB=2 date=2026-10-03 came=22',
    ],
    [
      `II. KẾT QUẢ THÁNG 10
1. Kết nạp: 1
III. NHIỆM VỤ THÁNG 11
1. Kết nạp: 2
IV. Kiến nghị
- Làm đường`,
      'in=1 [Kết nạp: 2] [Kiến nghị] [Làm đường]',
    ],
    [
      `Kính gửi: Đảng ủy xã Si Ma Cai
CHI BỘ THÔN SÍN CHẢI
BÁO CÁO
Tình hình sinh hoạt chi bộ tháng 10 năm 2026
I. Công tác đảng viên
- Tổng số đảng viên: 14 đồng chí, trong đó: chính thức: 13 đ/c; dự bị: 01 đ/c; nữ: 05 đ/c.
- Đảng viên được miễn sinh hoạt: 01 đ/c
- Kết nạp trong tháng: 0 đ/c
- Chuyển sinh hoạt đảng đến: 0; chuyển đi: 0
II. Sinh hoạt chi bộ
- Chi bộ tổ chức họp ngày 03/10/2026, có mặt 12/14 đ/c, vắng 02 đ/c (có lý do).
- Tự chấm điểm: 92 điểm, xếp loại Tốt.
III. Công tác kiểm tra, giám sát
- Kiểm tra, giám sát: 01 đảng viên
- Kỷ luật: Không
IV. Phương hướng nhiệm vụ tháng 11
- Kết nạp 01 quần chúng
- Họp chi bộ ngày 03/11/2026
V. Kiến nghị, đề xuất: Đề nghị xã sửa đường vào thôn`,
      'total=14 CT=13 DB=1 exempt=1 in=0 to=0 away=0 date=2026-10-03 came=12 score=92 checks=1 disc=0 words=Đề nghị xã sửa đường vào thôn [nữ: 05 đ/c] [vắng 02 đ/c (có lý do)] [Kết nạp 01 quần chúng] [Họp chi bộ ngày 03/11/2026]',
    ],
    [
      `Số đảng viên: 23
Số dự họp: 22
Số vắng: 1
Số văn bản: 3`,
      'total=23 came=22 docs=3 [Số vắng: 1]',
    ],
    [
      `Đảng viên: 23 (21 ct + 2 db)
Họp: 3/10
Dự: 22`,
      'date=2026-10-03 came=22 [23] [21 ct + 2 db]',
    ],
    [
      `kết nạp 1
chuyển đi 2
còn lại không thay đổi`,
      'in=1 away=2 +rest',
    ],
    [
      `Phụ nữ: tổng 30
Chi bộ: tổng 23, dự 22`,
      'total=23 came=22 [Phụ nữ: tổng 30]',
    ],
    [
      `Văn bản: chưa có số liệu
Kiểm tra: chưa có số liệu`,
      'docs? checks?',
    ],
    [
      `Nội dung khác: không
Dự 22
Điểm 80`,
      'came=22 score=80 [không]',
    ],
    [
      `STT	Nội dung	Số lượng
1	Tổng số đảng viên	23
2	Kết nạp	1
3	Dự họp	22`,
      'total=23 in=1 came=22 [STT\tNội dung\tSố lượng]',
    ],
    [
      `* Tổng số: 23
* Chính thức: 21
* Dự bị: 2
* Dự họp: 22/23 đạt 95,7%
* Xếp loại: Tốt, 92 điểm`,
      'total=23 CT=21 DB=2 came=22 score=92',
    ],
    [
      `III. Họp chuyên đề
- Dự 20
- Ngày 10/10
II. Sinh hoạt
- Dự 22
- Họp ngày 3`,
      'came=22 date=2026-10-03 [Họp chuyên đề] [Dự 20] [Ngày 10/10]',
    ],
    [
      `Dự họp:
Chính thức: 20
Dự bị: 2
Điểm: 85`,
      '[Chính thức: 20] [Dự bị: 2] [Điểm: 85]',
    ],
    [
      `Dự bị quá 12 tháng chưa xét: 1
Kết nạp: 0`,
      'due=1 in=0',
    ],
    [
      `Chi bộ A tổng 10
Chi bộ B tổng 12
dự 9`,
      '[Chi bộ A tổng 10] [Chi bộ B tổng 12] [dự 9]',
    ],
    [
      `Tổng số đảng viên 23
Trong đó: chính thức 21
dự bị 2`,
      'total=23 CT=21 DB=2',
    ],
  ])('%s', (text, read) => {
    expect(summary(text)).toBe(read)
    expect(summary(text.replaceAll('\n', '\r\n'))).toBe(read)
  })
})
