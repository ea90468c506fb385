import { describe, expect, it } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import type { BoardEntry, BoardHolder } from '../../src/domain/office-board.ts'
import { holding, openChat } from './world.ts'

const since = instantOf('2026-01-05', '08:00')

const held = (holdingId: number, role: BoardHolder['role'], pausedUntil: number | null = null) => ({
  holdingId,
  accountId: holdingId,
  role,
  since,
  pausedUntil,
})

const branch = (branchId: number, code: string, name: string, ...holders: BoardHolder[]): BoardEntry => ({
  kind: 'branch',
  key: `branch:${branchId}`,
  branchId,
  code,
  name,
  holders,
})

const board = (...entries: readonly BoardEntry[]) => ({
  committeeId: 1,
  committee: 'Đảng ủy xã Thử',
  entries,
})

const atOffice = (...entries: readonly BoardEntry[]) =>
  openChat({ holdings: [holding('office', [])], board: board(...entries) })

const last = ({ effects }: ReturnType<typeof openChat>) => effects.at(-1)

describe('leaving an office', () => {
  it.each(['thôi nhiệm vụ', 'tôi xin thôi', 'nghỉ việc này', 'thoi nhiem vu'])(
    '"%s" is read back, and only a clear yes ends it',
    (words) => {
      const chat = openChat()
      chat.says(words)
      expect(chat.text()).toContain('Đồng chí thôi phần việc Bí thư chi bộ Phố Mới, đúng không ạ?')
      chat.says('chưa')
      expect(chat.effects).toEqual([])
      chat.says(words)
      chat.says('không')
      expect(chat.text()).toBe('Vâng, phần việc được giữ nguyên ạ.')
      expect(chat.effects).toEqual([])
    },
  )

  it('ends with an offer to forget where the chat is reached, and then nobody is known there', () => {
    const chat = openChat()
    chat.says('/riengtu')
    chat.taps('Thôi phần việc này')
    chat.taps('Đồng ý thôi')
    expect(chat.text()).toContain('Đồng chí đã thôi phần việc Bí thư chi bộ Phố Mới.')
    expect(chat.text()).toContain('đồng chí có muốn xóa không ạ?')
    chat.taps('Có, xóa mã')
    expect(chat.text()).toContain('Mã của cuộc trò chuyện này đã được xóa.')
    chat.says('/baocao')
    expect(chat.text()).toContain('gửi mã mời')
  })

  it('of somebody with two asks which, and leaves the other as it is', () => {
    const chat = openChat({ holdings: [holding('secretary', ['Phố Mới']), holding('office', [], 2)] })
    chat.says('thôi nhiệm vụ')
    expect(chat.buttons().map(({ label }) => label)).toEqual([
      'Bí thư Phố Mới',
      'Văn phòng Đảng ủy',
      'Để sau',
    ])
    chat.says('phố mới')
    chat.says('đúng')
    expect(last(chat)).toEqual({
      kind: 'endOffice',
      office: { committeeId: 1, holdingId: 1 },
      why: 'left',
    })
    expect(chat.text()).not.toContain('xóa')
    chat.says('/moi')
    expect(chat.text()).toContain('Đồng chí muốn mời ai ạ?')
  })

  it('is never understood from words that answer a question', () => {
    const chat = openChat()
    for (const words of ['/baocao', 'không', 'đúng', '5', '0', '0', '0', 'đã họp', '3/10', '22', '0'])
      chat.says(words)
    for (const words of ['không', '85', '2', '0', '0']) chat.says(words)
    chat.says('tôi xin thôi')
    expect(chat.text()).toContain('tôi xin thôi')
    expect(last(chat)?.kind).toBe('saveFigures')
  })

  it('of somebody whose yes comes again is answered again', () => {
    const chat = openChat()
    chat.says('thôi nhiệm vụ')
    chat.holds()
    chat.says('đúng')
    expect(last(chat)?.kind).toBe('endOffice')
  })

  it('somebody without an office may have the chat forgotten by /riengtu', () => {
    const chat = openChat({ holdings: [] })
    chat.holds()
    chat.says('/riengtu')
    chat.says('không')
    expect(chat.text()).toContain('được giữ')
    expect(chat.effects).toEqual([])
  })

  it('somebody in an office is not forgotten before it ends', () => {
    const chat = openChat()
    chat.says('xóa dữ liệu của tôi')
    expect(chat.text()).toContain('thôi phần việc')
    expect(chat.effects).toEqual([])
  })
})

describe('a pause', () => {
  it.each([
    ['tạm nghỉ đến 15/11', '2026-11-15', '15/11/2026'],
    ['tôi đi học đến hết tháng', '2026-10-31', '31/10/2026'],
  ])('"%s" is read back with its last day', (words, day, shown) => {
    const chat = openChat()
    chat.says(words)
    expect(chat.text()).toContain(`đến hết ngày ${shown}`)
    expect(chat.effects).toEqual([])
    chat.taps('Đúng')
    expect(last(chat)).toMatchObject({ kind: 'pauseOffices', day, by: 'holder' })
    expect(chat.text()).toContain('tôi không nhắc đồng chí')
  })

  it('without a day is asked for one, and a day that is past is asked again', () => {
    const chat = openChat()
    chat.says('tôi xin tạm nghỉ')
    expect(chat.text()).toContain('đến hết ngày nào ạ?')
    chat.says('15/10/2026')
    expect(chat.text()).toContain('Xin đồng chí ghi ngày cuối')
    chat.says('khi nào xong')
    expect(chat.text()).toContain('Xin đồng chí ghi ngày cuối')
    chat.says('2 tuần nữa')
    expect(chat.text()).toContain('đến hết ngày 13/11/2026')
  })

  it('in the middle of a report "tạm nghỉ" only puts the report off', () => {
    const chat = openChat()
    chat.says('/baocao')
    chat.says('tạm nghỉ')
    expect(chat.text()).toContain('vẫn được giữ')
    expect(chat.effects.map(({ kind }) => kind)).not.toContain('pauseOffices')
  })

  it('is over with "tôi đã trở lại", where there is one', () => {
    const chat = openChat()
    chat.says('tôi đã trở lại')
    expect(chat.text()).toContain('không có phần việc nào đang tạm nghỉ')
    chat.holds({ ...holding('secretary', ['Phố Mới']), pausedUntil: instantOf('2026-11-16') })
    chat.says('toi da tro lai')
    expect(last(chat)).toMatchObject({ kind: 'pauseOffices', day: null, by: 'holder' })
  })

  it('is nothing for a leader, who is never reminded', () => {
    const chat = openChat({ holdings: [holding('leader', [])] })
    chat.says('tạm nghỉ đến 15/11')
    expect(chat.text()).toContain('không cần tạm nghỉ')
  })
})

describe('who holds what', () => {
  const entries = [
    branch(1, 'pho_moi', 'Phố Mới', held(7, 'secretary'), held(8, 'deputy', instantOf('2026-11-16'))),
    branch(2, 'sin_chai', 'Sín Chải'),
    {
      kind: 'seat',
      key: 'seat:officer-1',
      seat: 'officer-1',
      follows: ['Phố Mới', 'Sín Chải'],
      holders: [],
    },
    { kind: 'committee', key: 'office', role: 'office', holders: [held(1, 'office'), held(9, 'office')] },
    { kind: 'committee', key: 'leader', role: 'leader', holders: [] },
  ] satisfies BoardEntry[]

  it('is shown to the office, without a name', () => {
    const chat = atOffice(...entries)
    chat.says('danh sách phần việc')
    expect(chat.text()).toContain(
      [
        'Phần việc của Đảng ủy xã Thử:',
        '– Phố Mới: bí thư có, phó bí thư tạm nghỉ đến hết ngày 15/11/2026',
        '– Sín Chải: bí thư chưa có, phó bí thư chưa có',
        'Cán bộ phụ trách:',
        '– officer-1 (Phố Mới, Sín Chải): chưa có',
        'Văn phòng Đảng ủy: 2 người',
        'Lãnh đạo Đảng ủy: chưa có',
      ].join('\n'),
    )
    expect(chat.buttons().map(({ label }) => label)).toEqual(['Phố Mới', 'Văn phòng Đảng ủy', 'Để sau'])
  })

  it.each(['secretary', 'deputy', 'officer', 'leader'] as const)('is nothing for a %s', (role) => {
    const chat = openChat({ holdings: [holding(role, role === 'leader' ? [] : ['Phố Mới'])] })
    chat.says('ai đang giữ')
    expect(chat.text()).toContain('không thuộc phần việc của đồng chí')
    expect(chat.effects).toEqual([])
  })

  it('lets the office end one after a clear yes, and nobody who is no longer in it', () => {
    const chat = atOffice(...entries)
    chat.says('/moi')
    chat.taps('Ai đang giữ')
    chat.says('pho moi')
    expect(chat.buttons().map(({ label }) => label)).toEqual([
      'Bí thư, từ 5/1/2026',
      'Phó bí thư, từ 5/1/2026',
      'Để sau',
    ])
    chat.taps('Bí thư, từ 5/1/2026')
    chat.taps('Thôi phần việc')
    expect(chat.text()).toContain('Bí thư chi bộ Phố Mới thôi phần việc, đúng không ạ?')
    const yes = chat.buttons()[0]?.data ?? ''
    chat.holds(holding('leader', []))
    chat.tapsOld(yes)
    expect(chat.text()).toContain('không thuộc phần việc của đồng chí')
    expect(last(chat)?.kind).toBe('listOffices')
  })

  it('lets the office pause one until a day, and take it up again', () => {
    const chat = atOffice(...entries)
    chat.says('ai đang giữ')
    chat.taps('Phố Mới')
    chat.taps('Bí thư, từ 5/1/2026')
    chat.taps('Tạm nghỉ')
    chat.says('hết tháng')
    chat.taps('Đúng')
    expect(last(chat)).toEqual({
      kind: 'pauseOffices',
      offices: [{ committeeId: 1, holdingId: 7 }],
      day: '2026-10-31',
      by: 'office',
    })
    chat.says('ai đang giữ')
    chat.taps('Phố Mới')
    chat.taps('Phó bí thư, từ 5/1/2026')
    chat.taps('Trở lại')
    expect(last(chat)).toMatchObject({ kind: 'pauseOffices', day: null, by: 'office' })
  })

  it("the end of one's own office is asked as leaving it", () => {
    const chat = atOffice(...entries)
    chat.says('ai đang giữ')
    chat.taps('Văn phòng Đảng ủy')
    chat.taps('Người thứ 1, từ 5/1/2026')
    chat.taps('Thôi phần việc')
    expect(chat.text()).toContain('Đồng chí thôi phần việc Văn phòng Đảng ủy, đúng không ạ?')
  })

  it('an invitation says beforehand who is replaced, and of two of one name it guesses none', () => {
    const chat = atOffice(
      branch(1, 'ban_mot', 'Bản Mới', held(7, 'secretary')),
      branch(2, 'ban_hai', 'Bản Mới'),
    )
    chat.says('/moi')
    chat.taps('Bí thư chi bộ')
    expect(chat.text()).toContain('Đã có người giữ: Bản Mới.')
    expect(chat.buttons().map(({ label }) => label)).toEqual([
      'Bản Mới (ban_mot)',
      'Bản Mới (ban_hai)',
      'Để sau',
    ])
    chat.says('bản mới')
    expect(chat.text()).toContain('Xin đồng chí bấm một trong các nút')
    expect(last(chat)?.kind).toBe('listOffices')
  })

  it('a seat is shown with the branches that it follows', () => {
    const chat = atOffice(...entries)
    chat.says('/moi')
    chat.taps('Cán bộ phụ trách chi bộ')
    expect(chat.buttons()[0]?.label).toBe('officer-1 (Phố Mới, Sín Chải)')
  })
})

describe('somebody with two offices', () => {
  it('has the menu of both', () => {
    const chat = openChat({ holdings: [holding('secretary', ['Phố Mới']), holding('leader', [], 2)] })
    chat.says('/trogiup')
    for (const command of ['/baocao', '/trangthai', '/tomtat', '/tiendo']) {
      expect(chat.text()).toContain(command)
    }
    expect(chat.text()).not.toContain('/moi')
  })
})
