import { describe, expect, it } from 'vitest'
import type { Question } from '../../src/domain/question.ts'
import { leaderViewer, type Viewer } from '../../src/domain/statistics/evidence.ts'
import { demoHouse } from './demo-house.ts'

/** A talk of questions that go on with each other; gives the first line of each answer without "Số liệu minh họa". */
async function talk(...texts: readonly string[]): Promise<string[]> {
  const house = await demoHouse()
  let last: Question | null = null
  const lines: string[] = []
  for (const text of texts) {
    const read = await house.read(text, last)
    const answer = await house.ask(text, last)
    if (read.kind === 'question') last = read.question
    if (read.kind === 'which') last = read.questions[0] ?? null
    lines.push(answer === undefined ? read.kind : (house.textOf(answer).split('\n')[1] ?? ''))
  }
  return lines
}

describe('a question that goes on with the one before', () => {
  it('takes from it what it leaves out', async () => {
    expect(
      await talk(
        'toàn xã có bao nhiêu đảng viên',
        'còn Sín Chải?',
        'tháng 6?',
        'dự bị thì sao?',
        'toàn xã thì sao',
      ),
    ).toEqual([
      'Tổng số đảng viên · toàn xã · tháng 9/2017: 166 đồng chí.',
      'Tổng số đảng viên · Chi bộ Sín Chải · tháng 9/2017: 14 đồng chí.',
      'Tổng số đảng viên · Chi bộ Sín Chải · tháng 6/2017: 14 đồng chí.',
      'Đảng viên dự bị · Chi bộ Sín Chải · tháng 6/2017: 1 đảng viên.',
      'Đảng viên dự bị · toàn xã · tháng 6/2017: 16 đảng viên.',
    ])
  })

  it('counts the month and the year before from its own', async () => {
    expect(await talk('Phố Mới có mấy dự bị', 'thế tháng trước?', 'năm trước?')).toEqual([
      'Đảng viên dự bị · Chi bộ Phố Mới · tháng 9/2017: 2 đảng viên.',
      'Đảng viên dự bị · Chi bộ Phố Mới · tháng 8/2017: 2 đảng viên.',
      'Đảng viên dự bị · Chi bộ Phố Mới · tháng 8/2016: chưa có số liệu.',
    ])
  })

  it('answers which branch was meant', async () => {
    expect(await talk('Gia Khâu có bao nhiêu đảng viên', 'Gia Khâu II')).toEqual([
      'which',
      'Tổng số đảng viên · Chi bộ Gia Khâu II · tháng 9/2017: 11 đồng chí.',
    ])
  })

  it('stays a share or a growth', async () => {
    expect(await talk('tỷ lệ chi bộ thôn có chi ủy', 'còn trường học?')).toContain(
      'Tỷ lệ chi bộ có chi ủy · các chi bộ trường học · tháng 9/2017: 100% (5/5).',
    )
    expect(await talk('đảng viên tăng bao nhiêu so với đầu năm', 'còn Phố Mới?')).toContain(
      'Tổng số đảng viên · Chi bộ Phố Mới · tháng 9/2017, so với tháng 12/2016: tăng 1 đồng chí.',
    )
  })

  it('asks which branches the figure before is of, and which of all has the most', async () => {
    expect(await talk('từ đầu năm kết nạp mấy đồng chí', 'chi bộ nào?', 'quý III?')).toEqual([
      'Kết nạp · toàn xã · 9 tháng đầu năm 2017: 4 đảng viên.',
      'Chi bộ có kết nạp · toàn xã · 9 tháng đầu năm 2017:',
      'Chi bộ có kết nạp · toàn xã · quý III/2017:',
    ])
    expect(await talk('Phố Mới có mấy dự bị', 'chi bộ nào nhiều nhất', 'ít nhất?')).toEqual([
      'Đảng viên dự bị · Chi bộ Phố Mới · tháng 9/2017: 2 đảng viên.',
      'Chi bộ có đảng viên dự bị nhiều nhất · toàn xã · tháng 9/2017: 2 đảng viên.',
      'Chi bộ có đảng viên dự bị ít nhất · toàn xã · tháng 9/2017: 0 đảng viên.',
    ])
    expect(await talk('tỷ lệ chi bộ thôn có chi ủy', 'chi bộ nào chưa có?')).toContain(
      'Chi bộ chưa có chi ủy · các chi bộ thôn · tháng 9/2017:',
    )
    expect(await talk('Phố Mới đã họp chưa', 'ngày nào?', 'còn Sín Chải')).toEqual([
      'Đã họp hay chưa · Chi bộ Phố Mới · tháng 9/2017:',
      'Ngày họp · Chi bộ Phố Mới · tháng 9/2017:',
      'Ngày họp · Chi bộ Sín Chải · tháng 9/2017:',
    ])
  })

  it('leaves a limit where one branch is asked about', async () => {
    expect(await talk('chi bộ nào dưới 5 đảng viên', 'còn Phố Mới?')).toEqual([
      'Chi bộ có tổng số đảng viên dưới 5 · toàn xã · tháng 9/2017:',
      'Tổng số đảng viên · Chi bộ Phố Mới · tháng 9/2017: 23 đồng chí.',
    ])
  })

  it('stays month by month', async () => {
    expect(await talk('kết nạp từng tháng', 'chuyển chính thức?', 'còn Phố Mới?', 'quý III?')).toEqual([
      'Kết nạp theo từng tháng · toàn xã · 9 tháng đầu năm 2017: 4 đảng viên.',
      'Chuyển chính thức theo từng tháng · toàn xã · 9 tháng đầu năm 2017: 9 đồng chí.',
      'Chuyển chính thức theo từng tháng · Chi bộ Phố Mới · 9 tháng đầu năm 2017: 1 đồng chí.',
      'Chuyển chính thức theo từng tháng · Chi bộ Phố Mới · quý III/2017: 0 đồng chí.',
    ])
    expect(await talk('toàn xã có bao nhiêu đảng viên', 'theo tháng?')).toContain(
      'Tổng số đảng viên theo từng tháng · toàn xã · 9 tháng đầu năm 2017:',
    )
  })

  it('keeps how many of the most or the fewest were asked for', async () => {
    expect(
      await talk('3 chi bộ đông đảng viên nhất', 'ít nhất?', '5 chi bộ?', 'chi bộ nào đông nhất'),
    ).toEqual([
      '3 chi bộ có tổng số đảng viên nhiều nhất · toàn xã · tháng 9/2017:',
      '3 chi bộ có tổng số đảng viên ít nhất · toàn xã · tháng 9/2017:',
      '5 chi bộ có tổng số đảng viên ít nhất · toàn xã · tháng 9/2017:',
      'Chi bộ có tổng số đảng viên nhiều nhất · toàn xã · tháng 9/2017: 23 đồng chí.',
    ])
  })

  it('is not understood where there is none before', async () => {
    expect(await talk('còn Sín Chải?')).toEqual(['unclear'])
  })
})

/** The answer where Sín Chải ended with June. */
const askAfterEnd = async (text: string): Promise<string> => {
  const house = await demoHouse(undefined, { sin_chai: '2017-06' })
  const answer = await house.ask(text)
  return answer === undefined ? 'not understood' : house.textOf(answer)
}

describe('a branch that has ended', () => {
  it('is asked about by its name in the months in which it was', async () => {
    expect(await askAfterEnd('Sín Chải tháng 6 có bao nhiêu đảng viên')).toContain(
      'Tổng số đảng viên · Chi bộ Sín Chải · tháng 6/2017: 14 đồng chí.',
    )
  })

  it('has nothing in the months after, and that is said', async () => {
    const ended = 'Chi bộ Sín Chải không còn sau tháng 6/2017.'
    expect(await askAfterEnd('Sín Chải có bao nhiêu đảng viên')).toContain(ended)
    const year = await askAfterEnd('Sín Chải kết nạp mấy đồng chí từ đầu năm')
    expect(year).toContain('Tính trên 6/6 lượt báo cáo.')
    expect(year).toContain(ended)
    expect(await askAfterEnd('Sín Chải tháng 6 có bao nhiêu đảng viên')).not.toContain(ended)
  })
})

describe('who asks', () => {
  const officer: Viewer = { only: [1, 2], small: [], own: [1, 2], follows: true }
  const secretary: Viewer = { only: [1], small: [1], own: [1], follows: false }
  const office: Viewer = { only: null, small: null, own: [], follows: false }

  it.each([
    ['an officer', officer, 'Phố Mới có bao nhiêu đảng viên', 23],
    ['an officer', officer, 'chi bộ tôi phụ trách có bao nhiêu đảng viên', 37],
    ['an officer', officer, 'bao nhiêu dự bị', 3],
    ['an officer', officer, 'toàn xã có mấy đồng chí bị kỷ luật', 0],
    ['a secretary', secretary, 'chi bộ tôi có mấy dự bị', 2],
    ['a secretary', secretary, 'Phố Mới khai trừ mấy đồng chí', 0],
    ['the office', office, 'Sín Chải khai trừ mấy đồng chí', 0],
    ['the office', office, 'chi bộ thôn có mấy đồng chí bị kỷ luật', 0],
  ])('%s has the figures of the right: %s', async (_who, viewer, text, value) => {
    const house = await demoHouse()
    const answer = await house.ask(
      text,
      null,
      viewer,
      viewer.only === null ? { kind: 'commune' } : { kind: 'own' },
    )
    expect(answer).toMatchObject({ refused: null, value })
  })

  it.each([
    ['an officer', officer, 'toàn xã có bao nhiêu đảng viên', 'right'],
    ['an officer', officer, 'Chúng Chải có bao nhiêu đảng viên', 'right'],
    ['an officer', officer, 'Phố Mới khai trừ mấy đồng chí', 'restricted'],
    ['an officer', officer, 'chi bộ thôn có bao nhiêu đảng viên', 'right'],
    ['a secretary', secretary, 'Sín Chải có bao nhiêu đảng viên', 'right'],
    ['a secretary', secretary, 'toàn xã có bao nhiêu đảng viên', 'right'],
    ['a secretary', secretary, 'toàn xã có mấy đồng chí bị kỷ luật', 'right'],
    ['a leader', leaderViewer, 'Phố Mới xóa tên mấy đồng chí', 'restricted'],
    ['a leader', leaderViewer, 'liệt kê kỷ luật từng chi bộ', 'restricted'],
    ['a leader', leaderViewer, 'chi bộ nào có đảng viên bị kỷ luật', 'restricted'],
    ['a leader', leaderViewer, 'chi bộ trường học có mấy đồng chí bị khai trừ', 'restricted'],
    ['a leader', leaderViewer, 'chi bộ nào kỷ luật nhiều nhất', 'restricted'],
  ])('%s has no figure without it: %s', async (_who, viewer, text, refused) => {
    const house = await demoHouse()
    const answer = await house.ask(
      text,
      null,
      viewer,
      viewer.only === null ? { kind: 'commune' } : { kind: 'own' },
    )
    expect(answer).toMatchObject({ refused, value: null, rows: null, basis: null, lines: [], next: [] })
    expect(answer && house.textOf(answer)).not.toMatch(/\d/)
  })
})

/** The demo where a branch has not filed a month. */
const without = async (id: number, period: string) => {
  const house = await demoHouse()
  const at = house.memory.months.findIndex((month) => month.branchId === id && month.period === period)
  house.memory.months.splice(at, 1)
  return house
}

describe('what is missing', () => {
  it('is never counted as 0, and named with what it was', async () => {
    const house = await without(1, '2017-09')
    const answer = await house.ask('toàn xã có bao nhiêu đảng viên')
    expect(answer).toMatchObject({ value: 143, basis: { reported: 13, expected: 14 } })
    const text = answer && house.textOf(answer)
    expect(text).toContain('Chưa có, tháng 9/2017: Phố Mới (chưa nộp).')
    expect(text).toContain('Tháng trước Phố Mới 23; nếu không đổi: 166.')
  })

  it('is neither most nor fewest, and nobody is said to have it not', async () => {
    const house = await without(1, '2017-09')
    expect(await house.ask('chi bộ nào đông đảng viên nhất')).toMatchObject({
      rows: [{ name: 'Trường học 4', value: 18 }],
    })
    expect((await house.ask('chi bộ nào không có dự bị'))?.rows).toHaveLength(2)
    expect(await house.ask('chi bộ nào chưa nộp')).toMatchObject({ rows: [{ branch: 'pho_moi' }] })
  })

  it('is left out of both sides of a comparison', async () => {
    const house = await without(1, '2017-09')
    const answer = await house.ask('đảng viên tăng bao nhiêu so với đầu năm')
    expect(answer?.value).toBe(3)
    expect(answer && house.textOf(answer)).toContain('Mức thay đổi không tính Phố Mới')
  })

  it('is told month by month in a sum', async () => {
    const house = await without(3, '2017-08')
    const answer = await house.ask('từ đầu năm kết nạp mấy đồng chí')
    expect(answer).toMatchObject({ value: 3, basis: { reported: 125, expected: 126 } })
    expect(answer && house.textOf(answer)).toContain('Chưa có, tháng 8/2017: Gia Khâu I (chưa nộp).')
  })

  it('is told with its month in a series, where the others stand', async () => {
    const house = await without(3, '2017-08')
    const answer = await house.ask('kết nạp theo từng tháng quý III')
    expect(answer?.rows?.map(({ value }) => value)).toEqual([0, 0, 0])
    expect(answer?.basis).toMatchObject({ reported: 41, expected: 42 })
    expect(answer && house.textOf(answer)).toContain('Chưa có, tháng 8/2017: Gia Khâu I (chưa nộp).')
  })

  it('"chưa có số liệu" is missing too, though the report is there', async () => {
    const house = await demoHouse()
    const month = house.memory.months.find(({ branchId, period }) => branchId === 2 && period === '2017-09')
    Object.assign(month?.figures ?? {}, { candidates_tracked: { state: 'pending', words: null } })
    const answer = await house.ask('bao nhiêu quần chúng ưu tú')
    expect(answer?.basis).toMatchObject({ reported: 13, expected: 14 })
    expect(answer && house.textOf(answer)).toContain('Sín Chải (chưa có số liệu)')
  })

  it('who was late is not on time, nor who has not filed', async () => {
    const house = await without(1, '2017-09')
    const month = house.memory.months.find(({ branchId, period }) => branchId === 2 && period === '2017-09')
    Object.assign(month ?? {}, { late: true })
    expect(await house.ask('bao nhiêu chi bộ nộp đúng hạn')).toMatchObject({ value: 12 })
    expect(await house.ask('tỷ lệ nộp đúng hạn')).toMatchObject({ share: { numerator: 12, denominator: 14 } })
    expect(await house.ask('chi bộ nào nộp không đúng hạn')).toMatchObject({ rows: [{ branch: 'sin_chai' }] })
    expect((await house.ask('chi bộ nào không nộp đúng hạn'))?.rows).toMatchObject([
      { branch: 'pho_moi', state: 'missing' },
      { branch: 'sin_chai', state: 'late' },
    ])
  })

  it('a returned report counts for nothing', async () => {
    const house = await demoHouse()
    const month = house.memory.months.find(({ branchId, period }) => branchId === 1 && period === '2017-09')
    Object.assign(month ?? {}, { status: 'returned' })
    expect(await house.ask('toàn xã có bao nhiêu đảng viên')).toMatchObject({ value: 143 })
    expect(await house.ask('chi bộ nào chưa nộp')).toMatchObject({
      rows: [{ branch: 'pho_moi', state: 'returned' }],
    })
  })

  it('says how many are not approved', async () => {
    const house = await demoHouse()
    for (const month of house.memory.months.slice(-2)) Object.assign(month, { status: 'submitted' })
    const periods = house.memory.months.slice(-2).map(({ period }) => period)
    expect(periods).toContain('2017-09')
    const answer = await house.ask('toàn xã có bao nhiêu đảng viên')
    expect(answer && house.textOf(answer)).toMatch(/Tính trên 14\/14 chi bộ, \d số chưa duyệt\./)
  })

  it('a month of two branches alone keeps it in a series too', async () => {
    const house = await demoHouse()
    const early = house.memory.months.filter(({ branchId, period }) => branchId < 3 || period > '2017-02')
    house.memory.months.splice(0, house.memory.months.length, ...early)
    expect(await house.ask('toàn xã có mấy đồng chí bị kỷ luật')).toMatchObject({ value: 0 })
    expect(await house.ask('kỷ luật theo từng tháng')).toMatchObject({ refused: 'restricted', rows: null })
  })

  it('two branches alone keep what may point at a person', async () => {
    const house = await demoHouse()
    house.memory.months.splice(
      0,
      house.memory.months.length,
      ...house.memory.months.filter(({ branchId }) => branchId < 3),
    )
    expect(await house.ask('toàn xã có mấy đồng chí bị kỷ luật')).toMatchObject({
      refused: 'restricted',
      value: null,
    })
  })
})
