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
      'S5 Quán triệt, kiểm tra, kỷ luậ',
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
    expect(members.at(-1)?.[column]).toBe(166)
    expect(members.at(-1)?.[2]).toBe('14/14 chi bộ')
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
      },
    }))
    const { rows } = await sheetsOf(withSecond(changed, (month) => ({ ...month, reported: false })))
    const [heads, first, second] = rows('S3 Phát triển đảng viên')
    const at = (row: readonly unknown[] | undefined, label: string) => row?.[heads?.indexOf(label) ?? -1]
    expect(at(first, 'Quần chúng ưu tú')).toBe('chưa có số liệu')
    expect(at(first, 'Hồ sơ đề nghị kết nạp')).toBe('chưa trả lời')
    expect(at(second, 'Quần chúng ưu tú')).toBe('chưa báo cáo')
    expect(at(second, 'Tình trạng')).toBe('chưa báo cáo')
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
    expect(sheet).toMatch(/<\/sheetData><autoFilter ref="A1:[A-Z]+16"\/>/)
  })

  it('shows a leader no small figure of one branch', async () => {
    const { rows } = await sheetsOf((await demoPack({ whole: false })).pack)
    const [heads, first] = rows('S5 Quán triệt, kiểm tra, kỷ luậ')
    expect(first?.[heads?.indexOf('Bị kỷ luật') ?? -1]).toBe('chỉ có số toàn xã')
    expect(rows('Số liệu gốc').some((row) => row.includes('disciplined_count'))).toBe(false)
  })

  it('tells an officer no sum of them either, which may be of one branch', async () => {
    const { rows } = await sheetsOf((await demoPack({ whole: false, only: [1, 2, 3] })).pack)
    const [heads] = rows('S5 Quán triệt, kiểm tra, kỷ luậ')
    const totals = rows('S5 Quán triệt, kiểm tra, kỷ luậ').at(-1)
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
