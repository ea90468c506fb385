import { beforeAll, describe, expect, it } from 'vitest'
import { foldMarks } from '../../src/language/normalize.ts'
import { demoHouse } from './demo-house.ts'

/** Questions near to ones that are answered, which no figure at hand answers. */
const never: Readonly<Record<string, readonly string[]>> = {
  'members who have not': [
    'bao nhiêu đảng viên chưa chuyển chính thức',
    'bao nhiêu đảng viên chưa họp',
    'bao nhiêu đảng viên không dự họp',
    'bao nhiêu đồng chí chưa học nghị quyết',
    'bao nhiêu quần chúng chưa đi học',
    'tỷ lệ đảng viên không dự họp',
    'đảng viên nào chưa học nghị quyết',
  ],
  'two ways to ask at once': [
    'tỷ lệ dự bị theo từng tháng',
    'tỷ lệ dự bị tăng hay giảm',
    'tỷ lệ dự bị so với tháng trước',
    'tỷ lệ dự họp từng chi bộ',
    'tăng giảm đảng viên từng chi bộ',
    'so sánh đảng viên từng chi bộ với tháng trước',
    'chi bộ nào kết nạp từng tháng',
    'kết nạp và chuyển chính thức theo từng tháng',
    'Trường học 4 chiếm bao nhiêu phần trăm đảng viên khối trường',
    'chi bộ nào nhiều đảng viên hơn Phố Mới',
    'Phố Mới 23',
  ],
  'a limit on what is not counted': [
    'chi bộ nào có tỷ lệ dự họp dưới 90%',
    'tỷ lệ chi bộ thôn dưới 10 đảng viên',
    'chi bộ nào họp dưới 10 đảng viên',
    'chi bộ nào dưới 10 đảng viên đông nhất',
  ],
  'two groups at once': [
    'dự bị chuyển đi bao nhiêu',
    'bao nhiêu dự bị bị xóa tên',
    'đảng viên chính thức được kết nạp',
    'dự bị được miễn sinh hoạt',
    'quần chúng dự họp',
  ],
  'absence with a reason': [
    'bao nhiêu đảng viên vắng có lý do',
    'bao nhiêu đảng viên vắng họp tháng 9',
    'tổng số đảng viên vắng',
  ],
  'reasons and names': [
    'lý do kỷ luật',
    'ai được kết nạp',
    'kỷ luật ai',
    'đồng chí nào vắng họp',
    'đồng chí nào bị khai trừ',
    'ai nộp báo cáo cho Phố Mới',
    '166 đảng viên gồm những ai',
  ],
  'a day that is not asked for by the form': [
    'khi nào kết nạp',
    'bao giờ nộp báo cáo',
    'Phố Mới nộp báo cáo ngày nào',
    'hạn nộp là khi nào',
    'sinh hoạt chuyên đề ngày nào',
    'chi bộ nào họp sau ngày 5',
    'chi bộ nào họp đúng hạn',
    'chi bộ nào không nộp đúng hạn tháng 10',
  ],
  'another place': [
    'xã Sán Chải có bao nhiêu đảng viên',
    'Đảng bộ xã Sán Chải có bao nhiêu đảng viên',
    'huyện có bao nhiêu đảng viên',
    'toàn tỉnh có bao nhiêu đảng viên',
  ],
  'a rank of what is not rated': [
    'chi bộ nào nhiều nhất',
    'chi bộ nào có đảng viên tốt nhất',
    'chi bộ nào kém nhất',
    'xếp hạng các chi bộ',
  ],
  'two questions': [
    'toàn xã có mấy chi bộ, bao nhiêu đảng viên',
    'tháng 9 chi bộ nào đã họp mà chưa sinh hoạt chuyên đề',
    'chi bộ nào có kết nạp và chuyển chính thức',
    '3 chi bộ nào',
    '5 trường có bao nhiêu đảng viên',
    '0 chi bộ đông nhất',
    'chi bộ nào chưa đủ điều kiện bầu chi ủy',
  ],
  'what is left out': ['trừ trường học thì có bao nhiêu đảng viên', 'ngoài dự bị còn bao nhiêu đảng viên'],
  'other times': ['tháng sau có bao nhiêu đảng viên', 'tuần này kết nạp mấy', 'tháng nào kết nạp nhiều nhất'],
  'other figures': [
    'bao nhiêu đảng viên nữ',
    'bao nhiêu đảng viên là chị em',
    'bao nhiêu đảng viên có thẻ Đảng',
    'chi bộ nào nộp thiếu',
    'số đảng viên cao nhất trong năm',
    'chỉ tiêu kết nạp năm nay',
    'bao nhiêu đoàn viên',
    'đảng phí tháng 9',
  ],
}

describe.each(Object.entries(never))('no figure is given for %s', (_, texts) => {
  let house: Awaited<ReturnType<typeof demoHouse>>
  beforeAll(async () => {
    house = await demoHouse()
  })

  it.each(texts)('%s', async (text) => {
    for (const typed of [text, foldMarks(text)]) {
      const read = await house.read(typed)
      expect(read).toMatchObject({ kind: 'unclear' })
      expect(read.kind === 'unclear' && read.nearest.length).toBe(3)
    }
  })
})
