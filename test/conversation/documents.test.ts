import { describe, expect, it } from 'vitest'
import { holding, openChat } from './world.ts'

const office = [holding('office', [])]
const leader = [holding('leader', [])]
const officer = [holding('officer', ['Phố Mới', 'Sín Chải'])]

type Chat = ReturnType<typeof openChat>

/** What was brought, in its order. */
const brought = (messages: ReturnType<Chat['says']>) =>
  messages.map(({ attachment }) =>
    attachment?.kind === 'picture' ? attachment.picture.kind : (attachment?.kind ?? null),
  )

describe('/bieudo', () => {
  it('goes as this', async () => {
    const chat = openChat({ holdings: leader })
    chat.says('/bieudo')
    chat.says('biểu đồ tháng 13')
    chat.says('/bieudo 12/2026')
    chat.holds(holding('secretary', ['Phố Mới']))
    chat.says('bieu do thang 9')
    await expect(chat.transcript()).toMatchFileSnapshot('transcripts/pictures.txt')
  })

  it.each([
    ['the office', office, { only: null, whole: true }],
    ['a leader', leader, { only: null, whole: false }],
    ['an officer', officer, { only: [10, 11], whole: false }],
  ] as const)('shows %s what may be seen, the board first', (_, holdings, seen) => {
    const chat = openChat({ holdings })
    expect(brought(chat.says('/bieudo T9'))).toEqual(['board', 'growth', 'movement', 'targets'])
    expect(chat.effects).toEqual([{ kind: 'loadPictures', committeeId: 1, period: '2026-09', ...seen }])
  })

  it.each(['secretary', 'deputy'] as const)('shows a %s the year of the own branch alone', (role) => {
    const chat = openChat({ holdings: [holding(role, ['Phố Mới'])] })
    expect(brought(chat.says('xem biểu đồ'))).toEqual(['branch'])
    expect(chat.effects).toEqual([{ kind: 'loadBranchYears', committeeId: 1, period: null, only: [10] }])
  })

  it('says in one sentence that nothing was reported', () => {
    const chat = openChat({ holdings: office, reported: false })
    expect(brought(chat.says('/bieudo 10/2026'))).toEqual([null])
    expect(chat.text()).toBe('Đến tháng 10/2026 chưa có chi bộ nào nộp báo cáo, xin đồng chí xem lại sau ạ.')
  })

  it('in the middle of a report asks its question again after the pictures', () => {
    const chat = openChat()
    chat.says('/baocao')
    const asked = chat.text()
    chat.says('/bieudo')
    expect(chat.text().endsWith(asked.split('\n').at(-1) ?? '?')).toBe(true)
  })
})

describe('/xuat', () => {
  it('goes as this', async () => {
    const chat = openChat({ holdings: office })
    chat.says('/xuat')
    chat.says('xuất báo cáo tháng 10')
    chat.says('/xuat quý 3')
    chat.holds(...officer)
    chat.says('/xuat 9/2026')
    chat.holds(holding('secretary', ['Phố Mới']))
    chat.says('/xuat')
    await expect(chat.transcript()).toMatchFileSnapshot('transcripts/documents.txt')
  })

  it.each([
    ['the office', office, { only: null, whole: true }],
    ['a leader', leader, { only: null, whole: false }],
    ['an officer', officer, { only: [10, 11], whole: false }],
  ] as const)('gives %s what may be seen', (_, holdings, seen) => {
    const chat = openChat({ holdings })
    expect(brought(chat.says('/xuat'))).toEqual([null, 'report', 'workbook'])
    expect(chat.effects).toEqual([{ kind: 'loadPack', committeeId: 1, period: null, ...seen }])
  })

  it.each(['secretary', 'deputy'] as const)('is not for a %s, nor for a stranger', (role) => {
    const chat = openChat({ holdings: [holding(role, ['Phố Mới'])] })
    expect(brought(chat.says('/xuat'))).toEqual([null])
    chat.holds()
    expect(brought(chat.says('/xuat'))).toEqual([null])
    expect(chat.effects).toEqual([])
  })

  it('says in one sentence that nothing was reported', () => {
    const chat = openChat({ holdings: office, reported: false })
    expect(brought(chat.says('/xuat 10/2026'))).toEqual([null])
  })
})
