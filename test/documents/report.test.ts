import { describe, expect, it } from 'vitest'
import { fileName } from '../../src/documents/file-names.ts'
import { reportOf } from '../../src/documents/report/report.ts'
import { vietnamese } from '../../src/resources.ts'
import { demoPack } from './demo-pack.ts'
import { partOf, wordsOf } from './parts.ts'

const t = vietnamese()

describe('the report of September 2017', () => {
  it('has the head, the parts and the foot of a Party document, and is a draft', async () => {
    const said = wordsOf(await reportOf((await demoPack()).pack, t))
    expect(said.slice(0, 6)).toEqual([
      'ĐẢNG BỘ TỈNH LÀO CAI',
      'ĐẢNG ỦY XÃ SI MA CAI',
      '*',
      'Số      -BC/ĐU',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Si Ma Cai, ngày      tháng      năm      ',
    ])
    expect(said).toEqual(
      expect.arrayContaining([
        'DỰ THẢO',
        'Số liệu minh họa.',
        'BÁO CÁO',
        'công tác xây dựng Đảng tháng 9, nhiệm vụ trọng tâm tháng\u00a010\u00a0năm\u00a02017',
        '-----',
        'T/M ĐẢNG ỦY',
        'BÍ THƯ',
        'Nơi nhận:',
        '- Lưu Văn phòng Đảng ủy.',
      ]),
    )
    expect(said.filter((line) => /^[IV]+- /.test(line))).toHaveLength(7)
  })

  it('has the name of the Party on one line, over a rule as long', async () => {
    const xml = partOf(await reportOf((await demoPack()).pack, t), 'word/document.xml')
    const [head = ''] = /<w:tbl>.*?<\/w:tbl>/.exec(xml) ?? []
    const [, left, right] = /<w:ind w:left="(\d+)" w:right="(\d+)"\/>/.exec(head) ?? []
    expect(left).toBe(right)
    // Twentieths of a point: the page between its margins, of which the column has 57 %, and the words in Times bold.
    const column = (11_906 - 1_701 - 850) * 0.57 - 2 * 108
    const room = column - 2 * Number(left)
    expect(room).toBeGreaterThan(4_133)
    expect(room).toBeLessThan(4_133 + 200)
  })

  it('says every number with what it is made of', async () => {
    const said = wordsOf(await reportOf((await demoPack()).pack, t))
    expect(said).toContain('166 đảng viên (151 chính thức, 15 dự bị) · tính trên 14/14 chi bộ.')
    expect(said).toContain('Cử học lớp nhận thức về Đảng: 1 (tính trên 14/14 chi bộ).')
    expect(said).toContain(
      'Mục tiêu: 5/9 chi bộ thôn có chi ủy = 55,6%, mục tiêu 65% cần 6. Cần thêm 1 chi bộ, đến hết tháng 12/2021.',
    )
  })

  it('has the members by branch in an appendix, A + B − C = D', async () => {
    const said = wordsOf(await reportOf((await demoPack()).pack, t))
    const at = said.indexOf('Toàn xã (14/14 chi bộ)')
    expect(said.slice(at + 1, at + 7)).toEqual(['166', '0', '0', '166', '151', '15'])
  })

  it('says the looks of its tables once, in letters of 11 points', async () => {
    const content = await reportOf((await demoPack()).pack, t)
    const tables = partOf(content, 'word/document.xml')
      .split('<w:tblHeader/>')
      .slice(1)
      .map((rest) => rest.split('</w:tbl>')[0])
      .join('')
    const styles = [...tables.matchAll(/<w:pStyle w:val="(\w+)"\/>/g)].map(([, id = '']) => id)
    expect(new Set(styles)).toEqual(new Set(['Figure', 'FigureName', 'FigureHead']))
    expect(tables.includes('<w:sz ')).toBe(false)
    for (const id of new Set(styles)) {
      const [style] =
        new RegExp(`w:styleId="${id}".*?</w:style>`).exec(partOf(content, 'word/styles.xml')) ?? []
      expect(style).toContain('<w:sz w:val="22"/>')
    }
  })

  it('is A4 in Times New Roman, with the margins of the format, numbered from the second page', async () => {
    const content = await reportOf((await demoPack()).pack, t)
    const xml = partOf(content, 'word/document.xml')
    const [first] = /<w:sectPr>.*?<\/w:sectPr>/.exec(xml) ?? []
    const margin = (side: string) =>
      Number(new RegExp(`<w:pgMar [^>]*w:${side}="(\\d+)"`).exec(first ?? '')?.[1])
    const millimetres = (side: string) => Math.round((margin(side) * 25.4) / 1_440)
    expect(['top', 'bottom', 'left', 'right'].map(millimetres)).toEqual([20, 20, 30, 15])
    expect(/<w:pgSz [^>]*w:w="(\d+)" w:h="(\d+)"/.exec(first ?? '')?.slice(1)).toEqual(['11906', '16838'])
    expect(first?.includes('<w:titlePg/>')).toBe(true)
    expect(new Set([...xml.matchAll(/w:ascii="([^"]+)"/g)].map(([, font]) => font))).toEqual(
      new Set(['Times New Roman']),
    )
  })

  it('a month that nobody reported says so, and has no figure', async () => {
    const said = wordsOf(await reportOf((await demoPack({ period: '2017-10' })).pack, t))
    expect(said).toContain('Chưa có chi bộ nào báo cáo (0/14).')
    expect(said.some((line) => /tính trên 0/.test(line))).toBe(false)
    expect(said).toContain('Phố Mới (chưa báo cáo)')
  })

  it('of a part says so, and is no paper of the committee', async () => {
    const { pack } = await demoPack({ whole: false, only: [1, 2, 3] })
    const content = await reportOf(pack, t)
    const said = wordsOf(content)
    expect(said.slice(0, 5)).toEqual([
      'DỰ THẢO',
      'Số liệu minh họa.',
      'SỐ LIỆU CÁC CHI BỘ ĐỒNG CHÍ PHỤ TRÁCH',
      'tháng\u00a09/2017 · Đảng ủy xã Si Ma Cai',
      '-----',
    ])
    expect(said).toContain('Tổng các chi bộ này (3/3 chi bộ)')
    expect(said).toContain('Tháng 9/2017 · Các chi bộ đồng chí phụ trách')
    expect(said.some((line) => /Toàn xã|T\/M|Nơi nhận|Số {2,}|Văn phòng Đảng ủy bổ sung/.test(line))).toBe(
      false,
    )
    const numbers = said.flatMap((line) => /^([IV]+)- /.exec(line)?.[1] ?? [])
    expect(numbers).toEqual(['I', 'II', 'III', 'IV', 'V'].slice(0, numbers.length))
    expect(fileName('BC', pack.summary)).toBe('BC_thang_2017-09_chi_bo_phu_trach_DangUy_xa_Si_Ma_Cai')
  })

  it('tells in a note whose figure a column has no total for', async () => {
    const { pack } = await demoPack()
    const months = pack.year.get('2017-09') ?? []
    const year = new Map([
      [
        '2017-09',
        months.map((one, at) => (at === 0 ? { ...one, month: { ...one.month, previous: null } } : one)),
      ],
    ])
    const said = wordsOf(await reportOf({ ...pack, year }, t))
    expect(said).toContain('Cột A. Đầu tháng không có tổng vì chưa có số của: Phố Mới.')
    expect(said[said.indexOf('Toàn xã (14/14 chi bộ)') + 1]).toBe('–')
  })

  it('keeps the total row with rows above it, and says an average to be one', async () => {
    const content = await reportOf((await demoPack()).pack, t)
    const [, first = ''] = partOf(content, 'word/document.xml').split('Phụ lục 1')
    const rows = (/<w:tbl>.*?<\/w:tbl>/.exec(first)?.[0] ?? '').split('</w:tr>').slice(0, -1)
    const keeps = rows.map((row) => row.includes('<w:keepNext/>'))
    expect(keeps.slice(-5)).toEqual([false, true, true, true, false])
    expect(wordsOf(content).some((line) => line.startsWith('Điểm sinh hoạt: trung bình '))).toBe(true)
  })

  it('names its title and the committee in its properties', async () => {
    const core = partOf(await reportOf((await demoPack()).pack, t), 'docProps/core.xml')
    expect(core).toContain('<dc:title>BÁO CÁO công tác xây dựng Đảng tháng 9')
    expect(core).toContain('<dc:creator>Đảng ủy xã Si Ma Cai</dc:creator>')
  })
})
