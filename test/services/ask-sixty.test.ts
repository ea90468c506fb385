import { beforeAll, describe, expect, it } from 'vitest'
import { foldMarks } from '../../src/language/normalize.ts'
import { demoHouse } from './demo-house.ts'

/** A figure, or the names of the rows; null where it is not to be understood. */
type Expected = number | readonly string[] | null

/** Sixty questions and more on the demo, asked on 30 October 2017, with their answers. */
const questions: readonly (readonly [string, Expected])[] = [
  ['toàn xã có bao nhiêu đảng viên', 166],
  ['Toàn Đảng bộ có mấy đảng viên chính thức ạ?', 151],
  ['xã Si Ma Cai có bao nhiêu đảng viên dự bị', 15],
  ['tổng số đảng viên', 166],
  ['Phố Mới mấy dự bị', 2],
  ['cho tôi hỏi chi bộ Phố Mới hiện có bao nhiêu đảng viên', 23],
  ['Sín Chải có bao nhiêu đảng viên', 14],
  ['Xín Chải có mấy đảng viên chính thức?', 13],
  ['Phố Mớ có bao nhiêu đảng viên', 23],
  ['Chung Trải mấy dự bị', 2],
  ['Gia Khâu 2 có bao nhiêu đảng viên', 11],
  ['Gia Khâu I bao nhiêu chính thức', 11],
  ['chi bộ Trường học 3 có mấy đảng viên', 13],
  ['các chi bộ trường học có bao nhiêu đảng viên', 75],
  ['chi bộ khối trường học bao nhiêu đảng viên', 75],
  ['tỷ trọng đảng viên khối trường học', 45.2],
  ['còn thiếu mấy chi bộ nữa thì đạt mục tiêu chi ủy', 71.4],
  ['sao lại 151', 151],
  ['166 là sao', 166],
  ['chi bộ thôn có bao nhiêu đảng viên chính thức', 82],
  ['9 tháng đầu năm chuyển chính thức bao nhiêu', 9],
  ['từ đầu năm đã kết nạp mấy đồng chí', 4],
  ['năm 2017 kết nạp được bao nhiêu đồng chí', 4],
  ['quý III kết nạp bao nhiêu', 1],
  ['quý 2 kết nạp được mấy đồng chí', 3],
  ['6 tháng đầu năm kết nạp bao nhiêu', 3],
  ['đến hết tháng 6 kết nạp bao nhiêu', 3],
  ['từ tháng 3 đến tháng 8 kết nạp bao nhiêu', 4],
  ['lũy kế kết nạp đến tháng 6', 3],
  ['Phố Mới kết nạp mấy đồng chí từ đầu năm', 1],
  ['6 tháng đầu năm cử bao nhiêu quần chúng đi học lớp cảm tình', 7],
  ['9 tháng đầu năm có bao nhiêu hồ sơ đề nghị kết nạp', 4],
  ['bao nhiêu đảng viên dự bị được công nhận chính thức quý III', 2],
  ['Chúng Chải tháng 8 có bao nhiêu quần chúng ưu tú', 5],
  ['tháng 12 năm 2016 có bao nhiêu đảng viên', 162],
  ['tháng 6 có bao nhiêu đảng viên', 165],
  ['đến ngày 30/6/2017 có bao nhiêu đảng viên', 165],
  ['tại thời điểm tháng 6 có mấy đảng viên', 165],
  ['9T đầu năm chuyển chính thức bao nhiêu', 9],
  ['Trường học số 3 có mấy đảng viên', 13],
  ['quý I có bao nhiêu đảng viên', 162],
  ['tháng này có bao nhiêu đảng viên', null],
  ['năm nay có mấy đồng chí từ trần', 0],
  ['bao nhiêu đồng chí chuyển sinh hoạt đến từ đầu năm', 0],
  ['quý 1 học nghị quyết bao nhiêu', 149],
  ['9 tháng đầu năm kiểm tra giám sát bao nhiêu đảng viên', 25],
  ['toàn xã có bao nhiêu đảng viên bị kỷ luật', 0],
  ['vắng không lý do tháng 9', 0],
  ['bao nhiêu đồng chí được miễn sinh hoạt', 4],
  ['bao nhiêu dự bị quá hạn', 0],
  ['điểm sinh hoạt trung bình toàn xã', 91.4],
  ['Phố Mới được bao nhiêu điểm', 93],
  ['tỷ lệ dự họp tháng 9', 98.8],
  ['tỷ lệ chi bộ thôn có chi ủy', 55.6],
  ['bao nhiêu phần trăm chi bộ trường học có chi ủy', 100],
  ['tỷ lệ đảng viên dự bị', 9],
  ['Phố Mới chiếm bao nhiêu phần trăm đảng viên toàn xã', 13.9],
  ['có bao nhiêu chi bộ', 14],
  ['có mấy chi bộ thôn', 9],
  ['chi bộ nào chưa nộp', []],
  ['còn bao nhiêu chi bộ chưa nộp báo cáo tháng 10', 14],
  ['chi bộ nào nộp muộn', []],
  ['có mấy chi bộ nộp đúng hạn', 14],
  ['tỷ lệ nộp báo cáo đúng hạn tháng 8', 100],
  ['chi bộ nào nộp không đúng hạn', []],
  ['bao nhiêu chi bộ không nộp đúng hạn tháng 9', 0],
  ['chi bộ nào chưa họp tháng 7', ['Thôn B (giả định)']],
  ['chi bộ nào chưa sinh hoạt chuyên đề quý III', []],
  [
    'chi bộ nào chưa có chi ủy',
    ['Chúng Chải', 'Thôn A (giả định)', 'Thôn B (giả định)', 'Thôn C (giả định)'],
  ],
  ['chi bộ nào gần đủ điều kiện bầu chi ủy', ['Chúng Chải']],
  ['chi bộ nào dưới 3 đảng viên chính thức', []],
  ['chi bộ nào có dưới 5 đảng viên', ['Thôn B (giả định)', 'Thôn C (giả định)']],
  ['chi bộ nào không có đảng viên dự bị', ['Thôn B (giả định)', 'Thôn C (giả định)']],
  ['chi bộ nào có biến động trong tháng 8', ['Gia Khâu I', 'Trường học 5']],
  ['tháng 8 có bao nhiêu chi bộ kết nạp', 1],
  ['chi bộ nào đông đảng viên nhất', 23],
  ['chi bộ nào có ít đảng viên nhất', 3],
  ['3 chi bộ đông đảng viên nhất', ['Phố Mới', 'Trường học 4', 'Trường học 2']],
  ['ba thôn đông đảng viên nhất', ['Phố Mới', 'Sín Chải', 'Gia Khâu I']],
  ['2 chi bộ nào nhiều dự bị nhất', ['Phố Mới', 'Chúng Chải', 'Trường học 4']],
  ['top 2 chi bộ ít đảng viên', ['Thôn B (giả định)', 'Thôn C (giả định)']],
  ['đảng viên tăng bao nhiêu so với đầu năm', 4],
  ['đảng viên tăng bao nhiêu phần trăm so với đầu năm', 4],
  ['kết nạp theo từng tháng từ đầu năm', 4],
  ['Kính thưa đồng chí, đảng bộ ta hiện giờ có tất cả bao nhiêu ĐV?', 166],
  ['tính đến hết quý II toàn Đảng bộ có bao nhiêu đảng viên', 165],
  ['hồi tháng 6 đảng viên là mấy', 165],
  ['Đề nghị báo cáo kết quả kết nạp đảng viên 9 tháng đầu năm 2017', 4],
  ['báo cáo số đảng viên toàn xã', 166],
  ['dự bị giảm bao nhiêu so với đầu năm', -5],
  ['quần chúng ưu tú từng thôn', 25],
  ['chi bộ nào chưa kiểm tra giám sát đảng viên nào từ đầu năm', []],
  ['vì sao Phố Mới 23', 23],
  ['đv dp toàn xã mấy', 15],
  ['từ đầu năm toàn xã KN được mấy đc', 4],
  ['9 tháng KN bao nhiêu ĐV', 4],
  ['đến hết quý II kết nạp bao nhiêu', 3],
  ['trong 9 tháng có bao nhiêu hồ sơ đề nghị kết nạp gửi Đảng ủy', 4],
  ['Phố Mới gửi mấy hồ sơ từ đầu năm', 1],
  ['cb Phố Mới bao nhiêu đv', 23],
  ['gia khâu một bao nhiêu chính thức', 11],
  ['trường học năm 2016 bao nhiêu đảng viên', 75],
  ['cb nào chưa SH chuyên đề quý III', []],
  ['tỉ lệ thôn có cấp ủy', 55.6],
  ['bao nhiêu chi bộ có 9 đảng viên chính thức trở lên', 10],
  ['quý III vừa rồi chuyển CT mấy đ/c', 2],
  ['chuyển chính thức mỗi tháng bao nhiêu trong quý II', 4],
  [
    'chi bộ nào chưa kết nạp được đồng chí nào trong 6 tháng cuối năm',
    [
      'Phố Mới',
      'Sín Chải',
      'Gia Khâu II',
      'Nàng Cảng',
      'Chúng Chải',
      'Thôn A (giả định)',
      'Thôn B (giả định)',
      'Thôn C (giả định)',
      ...[1, 2, 3, 4, 5].map((number) => `Trường học ${number}`),
    ],
  ],
  ['tháng 8 có kết nạp được đồng chí nào không', 1],
  ['từ đầu năm có ai bị khai trừ không', 0],
  ['mấy chi bộ chưa kết nạp được ai từ đầu năm', 10],
  ['liệt kê các chi bộ dưới 4 đảng viên', ['Thôn B (giả định)', 'Thôn C (giả định)']],
  ['so với tháng trước kết nạp mấy đồng chí', 0],
  ['tháng 8 kết nạp tăng hay giảm so với tháng 7', 1],
  ['đảng viên quý III tăng bao nhiêu', 1],
  ['vì sao 166?', 166],
  ['vì sao 151?', 151],
  ['vì sao 170?', null],
]

describe('sixty questions on the demo', () => {
  let house: Awaited<ReturnType<typeof demoHouse>>
  beforeAll(async () => {
    house = await demoHouse()
  })

  it.each(questions)('%s', async (text, expected) => {
    const answer = await house.ask(text)
    expect(answer).toBeDefined()
    expect(Array.isArray(expected) ? answer?.rows?.map(({ name }) => name) : answer?.value).toEqual(expected)
  })

  it.each(questions)('%s, without its marks, is the same', async (text) => {
    expect(await house.read(foldMarks(text))).toEqual(await house.read(text))
  })

  it.each([
    'hôm nay thời tiết thế nào',
    'Phố Mới có bao nhiêu con trâu',
    'bao nhiêu đảng viên nữ',
    'bao nhiêu đảng viên ở xa',
    'đảng viên trên 30 tuổi',
    'bí thư Phố Mới là ai',
    'ai là đảng viên dự bị',
    'đồng chí nào bị kỷ luật',
    'phường bên cạnh có bao nhiêu đảng viên',
    'tỷ lệ kết nạp',
    'chi bộ nào tốt nhất',
    'chi bộ nào thấp nhất',
    'còn thiếu mấy chi bộ',
    'đến 15/9 có bao nhiêu đảng viên',
    'đến 31/9 có bao nhiêu đảng viên',
    'so với quý II kết nạp tăng hay giảm',
    'tháng 13 có bao nhiêu đảng viên',
    '',
  ])('"%s" is not understood, and three others are offered', async (text) => {
    const read = await house.read(text)
    expect(read).toMatchObject({ kind: 'unclear' })
    expect(read.kind === 'unclear' && read.nearest.length).toBe(3)
  })

  it.each([
    ['Gia Khâu có bao nhiêu đảng viên', ['Gia Khâu I', 'Gia Khâu II']],
    ['Chải có mấy đảng viên', ['Sín Chải', 'Chúng Chải']],
    ['trường học 6 mấy đảng viên', [1, 2, 3, 4, 5].map((number) => `Trường học ${number}`)],
  ])('"%s" is asked back, for two branches are as near', async (text, names) => {
    const read = await house.read(text)
    expect(
      read.kind === 'which' &&
        read.questions.map(({ scope }) => scope.kind === 'branches' && scope.branches[0]?.name),
    ).toEqual(names)
  })
})

describe('what an answer says', () => {
  it.each([
    ['toàn xã có bao nhiêu đảng viên', 'Tổng số đảng viên · toàn xã · tháng 9/2017: 166 đồng chí.'],
    ['toàn xã có bao nhiêu đảng viên', 'Trong đó: đảng viên chính thức 151, đảng viên dự bị 15.'],
    ['toàn xã có bao nhiêu đảng viên', 'Tính trên 14/14 chi bộ.'],
    ['Phố Mới họp ngày nào', '– Phố Mới: 3/9/2017'],
    ['tỷ lệ chi bộ thôn có chi ủy', 'Mục tiêu 65% cần 6 chi bộ; cần thêm 1 chi bộ.'],
    ['tỷ lệ chi bộ thôn có chi ủy', 'Gần nhất: Chúng Chải, 8 chính thức.'],
    ['vì sao 166?', '166 = 151 đảng viên chính thức + 15 đảng viên dự bị.'],
    ['vì sao 151?', 'Đây không phải tổng số đảng viên: tổng số đảng viên là 166.'],
    ['vì sao 170?', 'Tôi không thấy số 170 trong số liệu này; tổng số đảng viên là 166.'],
    ['năm 2017 kết nạp mấy', 'Chưa tính tháng 10/2017, 11/2017, 12/2017 vì chưa đến hạn nộp.'],
    ['tháng này có bao nhiêu đảng viên', 'Tổng số đảng viên · toàn xã · tháng 10/2017: chưa có số liệu.'],
    ['2 chi bộ nhiều dự bị nhất', '2 chi bộ có đảng viên dự bị nhiều nhất · toàn xã · tháng 9/2017:'],
    ['2 chi bộ nhiều dự bị nhất', 'Có chi bộ bằng nhau nên danh sách gồm 3 chi bộ.'],
    ['3 chi bộ kết nạp nhiều nhất', 'Tôi không xếp hạng các chi bộ theo việc kết nạp ạ.'],
    ['đảng viên theo từng tháng', 'Tổng số đảng viên theo từng tháng · toàn xã · 9 tháng đầu năm 2017:'],
    ['đảng viên theo từng tháng', '– Tháng 8/2017: 166 đồng chí'],
    ['Nàng Cảng mấy đv, mấy db', '– Tổng số đảng viên: 10'],
    ['Nàng Cảng mấy đv, mấy db', '– Đảng viên dự bị: 1'],
    ['Phố Mới với Gia Khâu 2 chi bộ nào nhiều đảng viên hơn', 'So với Gia Khâu II, Phố Mới hơn 12.'],
    ['kết nạp theo từng tháng quý III', '– Tháng 8/2017: 1 đảng viên'],
    ['kết nạp theo từng tháng quý III', 'Tính trên 42/42 lượt báo cáo.'],
    ['số đảng viên từng tháng năm 2017', 'Chưa tính tháng 10/2017, 11/2017, 12/2017 vì chưa đến hạn nộp.'],
    ['đảng viên tăng bao nhiêu phần trăm so với đầu năm', 'Tăng 4 (162 → 166), tức 2,5%.'],
    ['Phố Mới nộp báo cáo tháng 9 có đúng hạn không', '– Phố Mới: đã nộp, đúng hạn'],
    ['chi bộ nào hoãn họp tháng 7', '– Thôn B (giả định)'],
    ['Phố Mới hơn Sín Chải bao nhiêu đảng viên', 'So với Sín Chải, Phố Mới hơn 9.'],
    ['so sánh Thôn B với Thôn C', 'Hai bên bằng nhau.'],
    ['toàn xã bao nhiêu đảng viên, trong đó bao nhiêu dự bị', '– Đảng viên dự bị: 15'],
    ['Phố Mới và Trường học 4, chi bộ nào đông hơn', 'So với Trường học 4, Phố Mới hơn 5.'],
    ['chi bộ nào kết nạp nhiều nhất', 'Tôi không xếp hạng các chi bộ theo việc kết nạp ạ.'],
    [
      'Phố Mới khai trừ mấy đồng chí',
      'Số này ở từng chi bộ chỉ có chi bộ đó và Văn phòng Đảng ủy được xem ạ.',
    ],
    ['chi bộ tôi phụ trách có bao nhiêu đảng viên', 'Hiện đồng chí không phụ trách chi bộ nào ạ.'],
  ])('to "%s": %s', async (text, line) => {
    const house = await demoHouse()
    const answer = await house.ask(text)
    expect(answer && house.textOf(answer)).toContain(line)
  })
})
