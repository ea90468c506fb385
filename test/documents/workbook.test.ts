import readWorkbook from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { workbookOf } from '../../src/documents/workbook/workbook.ts'
import type { MonthPack } from '../../src/domain/month-pack.ts'
import { vietnamese } from '../../src/resources.ts'
import { demoPack } from './demo-pack.ts'
import { partOf } from './parts.ts'

const t = vietnamese()

describe('the workbook of September 2017', () => {
  it('has the matrix, a sheet a section, the twelve months and the raw figures', async () => {
    const { names } = await sheetsOf((await demoPack()).pack)
    expect(names).toEqual([
      'Tổng hợp',
      'S1 Số lượng đảng viên',
      'S2 Biến động trong tháng',
      'S3 Phát triển đảng viên',
      'S4 Sinh hoạt chi bộ',
      'S5 Quán triệt, kiểm tra, kỷ',
      'S6 Tâm tư, kiến nghị',
      '12 tháng',
      'Số liệu gốc',
    ])
  })

  it('holds real numbers and dates, and the totals of the commune', async () => {
    const { rows } = await sheetsOf((await demoPack()).pack)
    const members = rows('S1 Số lượng đảng viên')
    const column = members[0]?.indexOf('Tổng số đảng viên') ?? -1
    expect(members[1]?.slice(0, 3)).toEqual(['Phố Mới', 'thôn', 'đã duyệt'])
    expect(members[1]?.[column]).toBe(23)
    expect(members.at(-2)?.[column]).toBe(166)
    expect(members.at(-2)?.[2]).toBe('14/14 chi bộ')
    expect(members.at(-1)?.slice(0, 1)).toEqual(['Số chi bộ có số liệu'])
    expect(members.at(-1)?.[column]).toBe(14)
    const [heads, first] = rows('S4 Sinh hoạt chi bộ')
    expect(first?.[heads?.indexOf('Ngày họp') ?? -1]).toBeInstanceOf(Date)
    const year = rows('12 tháng')
    expect(year[0]?.slice(-2)).toEqual(['8/2017', '9/2017'])
    expect(year.find(([label]) => label === 'Tổng số đảng viên')?.at(-1)).toBe(166)
  })

  it('tells pending, unanswered and missing apart, and none of them is 0', async () => {
    const { pack } = await demoPack()
    const changed = withFirst(pack, (month) => ({
      ...month,
      figures: {
        ...month.figures,
        candidates_tracked: { state: 'pending', words: 'chưa có' },
        admission_proposed_count: undefined as never,
        opinions_and_proposals: { state: 'not_applicable', words: 'không' },
      },
    }))
    const { rows } = await sheetsOf(withSecond(changed, (month) => ({ ...month, reported: false })))
    const [heads, first, second] = rows('S3 Phát triển đảng viên')
    const at = (row: readonly unknown[] | undefined, label: string) => row?.[heads?.indexOf(label) ?? -1]
    expect(at(first, 'Quần chúng ưu tú')).toBe('chưa có số liệu')
    expect(at(first, 'Hồ sơ đề nghị kết nạp')).toBe('chưa trả lời')
    expect(at(second, 'Quần chúng ưu tú')).toBe('chưa báo cáo')
    expect(at(second, 'Tình trạng')).toBe('chưa báo cáo')
    expect(rows('S6 Tâm tư, kiến nghị')[1]?.[3]).toBe('không có')
    const raw = rows('Số liệu gốc').find((row) => row[4] === 'opinions_and_proposals')
    expect(raw?.[6]).toBe('không có')
  })

  it('tells a report under way, and one looked at again, from one not begun, on every sheet alike', async () => {
    const { pack } = await demoPack()
    const months = pack.year.get('2017-09') ?? []
    const standing = ['draft', 'returned', 'none'] as const
    const year = new Map([
      [
        '2017-09',
        months.map((one, at) => {
          const status = standing[at]
          return status === undefined ? one : { ...one, status, month: { ...one.month, reported: false } }
        }),
      ],
    ])
    const { rows } = await sheetsOf({ ...pack, year })
    const filed = rows('S3 Phát triển đảng viên').slice(1, 4)
    expect(filed.map((row) => row[2])).toEqual(['đang làm dở', 'đang xem lại', 'chưa báo cáo'])
    expect(filed.map((row) => row[3])).toEqual(['đang làm dở', 'đang xem lại', 'chưa báo cáo'])
    expect(new Set(rows('Số liệu gốc').map((row) => row[6]))).toEqual(
      new Set(['Trạng thái', 'đang làm dở', 'đang xem lại', 'chưa báo cáo', 'có số', 'chưa trả lời']),
    )
  })

  it('says below each total how many branches it is made of, in the month and over the year', async () => {
    const { rows } = await sheetsOf((await demoPack()).pack)
    const [heads = []] = rows('S2 Biến động trong tháng')
    expect(rows('S2 Biến động trong tháng').at(-1)?.[heads.indexOf('Kết nạp')]).toBe(14)
    const labels = rows('12 tháng').map(([label]) => label)
    expect(labels.indexOf('Số chi bộ có số liệu')).toBeGreaterThan(labels.indexOf('Tổng số đảng viên'))
    expect(rows('12 tháng')[labels.lastIndexOf('Tổng số đảng viên')]?.at(-1)).toBe(14)
  })

  it('is printed as wide as can be read with its heads, and its months are dates', async () => {
    const content = await workbookOf((await demoPack()).pack, t)
    expect(partOf(content, 'xl/worksheets/sheet1.xml')).toMatch(
      /<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews.*<pageSetup fitToWidth="2" fitToHeight="0" /,
    )
    expect(partOf(content, 'xl/worksheets/sheet2.xml')).toContain('fitToWidth="1"')
    expect(partOf(content, 'xl/workbook.xml')).toContain("'12 tháng'!$A:$A,'12 tháng'!$1:$1</definedName>")
    expect((await sheetsOf((await demoPack()).pack)).rows('Số liệu gốc')[1]?.[0]).toBeInstanceOf(Date)
  })

  it('is no whole commune where it is of a part', async () => {
    const { rows, names } = await sheetsOf((await demoPack({ whole: false, only: [1, 2, 3] })).pack)
    const said = names.flatMap((name) => rows(name).flat())
    expect(said.filter((value) => typeof value === 'string' && /toàn xã/i.test(value))).toEqual([])
    expect(said).toContain('Tổng các chi bộ này')
  })

  it('keeps what looks like a formula as a text', async () => {
    const { pack } = await demoPack()
    const text = '=HYPERLINK("http://a";"b")'
    const changed = withFirst(pack, (month) => ({
      ...month,
      figures: { ...month.figures, opinions_and_proposals: { state: 'given', value: text, words: text } },
    }))
    const content = await workbookOf(changed, t)
    expect((await sheetsOf(changed)).rows('S6 Tâm tư, kiến nghị')[1]).toContain(text)
    expect(partOf(content, 'xl/worksheets/sheet7.xml')).not.toContain('<f>')
  })

  it('freezes the heads and can be filtered by them', async () => {
    const content = await workbookOf((await demoPack()).pack, t)
    const sheet = partOf(content, 'xl/worksheets/sheet1.xml')
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(sheet).toMatch(/<\/sheetData><autoFilter ref="A1:[A-Z]+15"\/>/)
  })

  it('shows a leader no small figure of one branch', async () => {
    const { rows } = await sheetsOf((await demoPack({ whole: false })).pack)
    const [heads, first] = rows('S5 Quán triệt, kiểm tra, kỷ')
    expect(first?.[heads?.indexOf('Bị kỷ luật') ?? -1]).toBe('chỉ có số toàn xã')
    expect(rows('Số liệu gốc').some((row) => row.includes('disciplined_count'))).toBe(false)
  })

  it('tells an officer no sum of them either, which may be of one branch', async () => {
    const { rows } = await sheetsOf((await demoPack({ whole: false, only: [1, 2, 3] })).pack)
    const [heads] = rows('S5 Quán triệt, kiểm tra, kỷ')
    const totals = rows('S5 Quán triệt, kiểm tra, kỷ').at(-1)
    expect(totals?.[heads?.indexOf('Bị kỷ luật') ?? -1]).toBe('không nêu')
    const year = rows('12 tháng').find(([label]) => label === 'Bị kỷ luật')
    expect(new Set(year?.slice(1))).toEqual(new Set(['không nêu']))
  })
})

async function sheetsOf(pack: MonthPack) {
  const sheets = await readWorkbook(Buffer.from(await workbookOf(pack, t)))
  return {
    names: sheets.map(({ sheet }) => sheet),
    rows: (name: string) => sheets.find(({ sheet }) => sheet === name)?.data ?? [],
  }
}

type Month = NonNullable<ReturnType<MonthPack['year']['get']>>[number]['month']

function withBranch(pack: MonthPack, index: number, change: (month: Month) => Month): MonthPack {
  const { period } = pack.summary
  const months = (pack.year.get(period) ?? []).map((one, at) =>
    at === index ? { ...one, month: change(one.month) } : one,
  )
  return { ...pack, year: new Map([...pack.year, [period, months]]) }
}

const withFirst = (pack: MonthPack, change: (month: Month) => Month) => withBranch(pack, 0, change)
const withSecond = (pack: MonthPack, change: (month: Month) => Month) => withBranch(pack, 1, change)
