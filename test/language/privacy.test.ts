import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forbiddenIn } from '../../src/language/privacy.ts'

describe('what people have on their minds', () => {
  it.each([
    'Bà con mong xã sớm sửa đường thôn Sín Chải, đoạn dài 3 km bị sạt lở.',
    'Đề nghị Đảng ủy xã Si Ma Cai hỗ trợ xi măng làm đường bê tông',
    'Nhân dân phấn khởi, tin tưởng vào sự lãnh đạo của Đảng',
    'Đảng viên thống nhất cao với chủ trương của Đảng bộ',
    'Bà con thiếu nước sinh hoạt, đề nghị sửa bể nước thôn Phố Mới',
    'Giá phân bón tăng, bà con mong được hỗ trợ giống ngô, giống lúa',
    'Đề nghị cấp trên sớm giải quyết thủ tục đất đai cho 12 hộ',
    'Trồng 2.000 cây quế, 1,5 ha chè; bà con mong có đầu ra',
    'Đề nghị xây thêm 2 phòng học cho điểm trường Nàng Cảng',
    'Mong Đảng ủy quan tâm bồi dưỡng quần chúng ưu tú, tạo nguồn phát triển đảng',
    'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    'Chi bộ học tập tấm gương Chủ tịch Hồ Chí Minh, Bác Hồ kính yêu',
    'Đề nghị đồng chí Bí thư Đảng ủy xã xuống dự họp chi bộ',
    'Đồng chí Bí thư chi bộ Phố Mới đề nghị cấp loa truyền thanh',
    'Trưởng thôn Sín Chải kiến nghị lắp điện chiếu sáng',
    'Trưởng thôn Lù Dì Sán kiến nghị làm mương',
    'Bà con thôn Gia Khâu II lo lắng về giá lợn giống',
    'Thôn Chúng Chải đề nghị nâng cấp nhà văn hóa',
    'Đường từ Nàn Sán đi Cán Cấu bị sạt lở sau mưa bão',
    'Anh em công nhân về quê ăn Tết, mong có việc làm ở Lào Cai',
    'Các đồng chí trẻ đi làm ăn xa, khó sinh hoạt đều',
    'Bà con nuôi ong lấy mật ong, mong có nơi bán',
    'Mật độ dân cư thưa, học sinh đi học xa',
    'Bầu cử bảo đảm dân chủ, bỏ phiếu kín, bí mật',
    'Đề nghị tập huấn an toàn, bảo mật thông tin cho bí thư',
    'Đảng viên gương mẫu, quan hệ mật thiết với nhân dân',
    'Tháng này trên địa bàn không có đơn thư khiếu nại, tố cáo',
    'Đề nghị cấp căn cước cho bà con ở thôn xa',
    'Đề nghị sớm cấp thẻ đảng viên cho đảng viên mới',
    'Kinh phí làm nhà văn hóa 350.000.000 đồng, bà con góp 100000000 đồng',
    'Họp ngày 03/10/2026, bà con dự 120 người',
    'Từ ngày 05-10-2026 đến ngày 20-10-2026 có đợt rét, bà con giữ ấm cho trâu bò',
    'Vụ mùa năm 2026 đạt 45,5 tạ/ha, tăng 2,5 tạ so với năm 2025',
    'Đề nghị sửa đường Nguyễn Huệ đoạn qua chợ',
    'Trường THCS Chu Văn An thiếu giáo viên',
    'Quán triệt bài viết của Tổng Bí thư về tinh gọn bộ máy',
    'Đề nghị lắp sóng điện thoại cho 3 thôn vùng cao',
    'Bà con Hoàng Thu Phố sang chợ phiên đông',
    'Dịch tả lợn châu Phi làm chết 15 con lợn',
    'Cô giáo vùng cao mong có nhà công vụ',
    'Chị em Hội Phụ nữ duy trì đường hoa 500 m',
    'Đề nghị tăng phụ cấp cho trưởng thôn, công an viên',
    'Không có ý kiến gì ạ',
    'ba con mong lam duong, sua truong hoc, ho tro phan bon',
    'de nghi dang uy xa quan tam ho tro giong cay trong cho ba con',
    'dong chi vang thi phai bao truoc',
    'toi mat dien thoai nen bao cao cham, mong thong cam',
    'ĐỀ NGHỊ XÃ LÀM ĐƯỜNG BÊ TÔNG CHO THÔN PHỐ MỚI',
    'Mai Châu và Mai Sơn đang làm tốt, đề nghị cho đi học tập',
    'Nước từ suối Hồ về không đủ cho 45 hộ',
    'Cao nguyên đá lạnh, mong xã hỗ trợ chăn ấm',
    '0 ha bị ngập, 3 ha bị hạn',
    'Các đồng chí Ban Chi ủy thống nhất cao',
    'Đồng chí Bí thư và các đồng chí Đảng viên nhất trí',
    'CÁC ĐỒNG CHÍ CAO TUỔI XIN NGHỈ',
    'anh em phấn khởi, bà con Mông và ông bà cao tuổi đồng tình',
    'Anh hùng Lực lượng vũ trang, Bà mẹ Việt Nam anh hùng',
    'dong chi Chu tich xa va cac dong chi Ban Chi uy',
    'Đồng chí Trung đội trưởng, đ/c Thanh niên, đ/c Chính trị viên, đ/c An ninh thôn',
    'Anh Hùng Lực lượng vũ trang',
    'ĐỒNG CHÍ Bí thư chi bộ Phố Mới, chi bộ Sín Chải, chi bộ Nàn Sán',
    'Đồng chí Tổ trưởng tổ Phố Cũ, đồng chí Chủ tịch Hội Nông dân',
    'Đồng chí Phó Bí thư, đồng chí Trưởng thôn, đ/c Công an viên dự',
    'Mỗi thẻ 12 000 đồng, số thẻ bảo hiểm còn thiếu là 45',
  ])('%j may be kept', (text) => {
    expect(forbiddenIn(text)).toBeUndefined()
    expect(forbiddenIn(text.normalize('NFD'))).toBeUndefined()
  })

  it.each([
    ['Đồng chí Nguyễn Văn An có ý kiến về đất đai', 'person'],
    ['đ/c Giàng A Páo hay vắng họp', 'person'],
    ['Ông Vàng Seo Lử đề nghị cấp đất', 'person'],
    ['bà Lù Thị Mẩy kiến nghị', 'person'],
    ['Hộ ông Thào Sín bị thu hồi đất', 'person'],
    ['Trưởng thôn Sùng Seo Tỏa đề nghị làm đường', 'person'],
    ['Đồng chí bí thư chi bộ Ma Seo Chứ phản ánh', 'person'],
    ['Cô giáo Trần Thị Hoa nghỉ dạy', 'person'],
    ['Vàng Thị Sua xin vào Đảng', 'person'],
    ['Họ tên: Hảng Mí Già', 'person'],
    ['đồng chí nguyễn văn an có ý kiến', 'person'],
    ['dong chi nguyen van an co y kien', 'person'],
    ['dc Giang A Pao de nghi', 'person'],
    ['ong Ly Seo Din kien nghi ve nuoc', 'person'],
    ['Ông Lù và bà con đề nghị sửa cầu', 'person'],
    ['ông Tráng xin nghỉ', 'person'],
    ['anh Páo ốm', 'person'],
    ['Hôm nay đồng chí A Páo vắng', 'person'],
    ['Đ/c Lử đi viện', 'person'],
    ['chị Mẩy chuyển đi', 'person'],
    ['số điện thoại 02143 796 123', 'phone'],
    ['số thẻ 12345678', 'paper'],
    ['so the dang: 123456', 'paper'],
    ['Liên hệ 0912345678', 'phone'],
    ['liên hệ 0912 345 678 nhé', 'phone'],
    ['so dien thoai 0912.345.678', 'phone'],
    ['gọi +84 912 345 678', 'phone'],
    ['gọi 84912345678', 'phone'],
    ['điện 0214 3796 123', 'phone'],
    ['０９１２３４５６７８', 'phone'],
    ['số 0 9 1 2 3 4 5 6 7 8', 'phone'],
    ['CCCD 010085001234', 'paper'],
    ['cmnd: 063123456', 'paper'],
    ['số 010 085 001 234', 'paper'],
    ['căn cước công dân số 0100850', 'paper'],
    ['the dang so 12.345678', 'paper'],
    ['thẻ đảng số 12', 'paper'],
    ['Tài liệu mật của huyện', 'secret'],
    ['văn bản đóng dấu MẬT', 'secret'],
    ['nội dung tối mật', 'secret'],
    ['thuộc bí mật nhà nước', 'secret'],
    ['Có đơn tố cáo cán bộ thôn', 'secret'],
    ['bà con tố cáo việc chia đất', 'secret'],
    ['thẩm tra về chính trị nội bộ', 'secret'],
  ])('%j is refused', (text, kind) => {
    expect(forbiddenIn(text)).toBe(kind)
    expect(forbiddenIn(text.normalize('NFD'))).toBe(kind)
  })

  it('tells only which kind it is', () => {
    const kinds = [undefined, 'person', 'phone', 'paper', 'secret']
    assert(property(string({ unit: 'grapheme', maxLength: 60 }), (text) => kinds.includes(forbiddenIn(text))))
  })

  it('finds a telephone among any words', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 20 }), (before) => {
        expect(forbiddenIn(`${before.replace(/[\d.,]/gu, '')} 0912345678`)).not.toBeUndefined()
      }),
    )
  })

  it.each(['0', 'đồng chí ', 'Nguyễn Văn ', '0 '])('five thousand characters of %j are read', (part) => {
    expect(forbiddenIn(part.repeat(Math.ceil(5000 / part.length)))).not.toBe('secret')
  })
})
