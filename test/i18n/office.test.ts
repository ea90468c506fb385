import { describe, expect, it } from 'vitest'
import type { OfficeNotice } from '../../src/domain/office-notice.ts'
import type { Notice } from '../../src/domain/notice.ts'
import { render, textOf } from './locale.ts'
import { everyReply } from './replies.ts'

const replies = everyReply('Phố Mới')

describe('the welcome', () => {
  it('says who the person is now, with the branches or without', () => {
    const committee = 'Đảng ủy xã Si Ma Cai'
    expect(textOf({ ...replies.welcome, committee })).toBe(
      'Kính chào đồng chí. Đồng chí đã được ghi nhận: Bí thư chi bộ Phố Mới, Đảng ủy xã Si Ma Cai.',
    )
    expect(textOf({ ...replies.welcome, committee, role: 'office', branches: [] })).toBe(
      'Kính chào đồng chí. Đồng chí đã được ghi nhận: Văn phòng Đảng ủy, Đảng ủy xã Si Ma Cai.',
    )
  })

  it('says the word once where a branch has it in its name', () => {
    const branches = ['Chi bộ Phố Mới']
    expect(textOf({ ...replies.welcome, committee: 'A', branches })).toContain('Bí thư Chi bộ Phố Mới, A.')
  })

  it('brings the menu of the offices with it, as the end of an office does, and no other reply', () => {
    const withMenu = Object.values(replies).filter((reply) =>
      render(reply).some(({ menu }) => menu !== undefined),
    )
    expect(withMenu.map(({ kind }) => kind)).toEqual(['welcome', 'officeEnded'])
    expect(render(replies.welcome)[0]?.menu).toEqual([
      { command: 'baocao', description: 'Báo cáo số liệu tháng' },
    ])
  })
})

describe('the help', () => {
  it('has a line for each command', () => {
    expect(textOf(replies.help).split('\n')).toEqual([
      'Đồng chí có thể gõ hoặc bấm các lệnh sau ạ:',
      '/baocao – Báo cáo số liệu tháng',
      '/trogiup – Các lệnh dùng được',
    ])
  })
})

describe('an invitation', () => {
  it('is a code to pass on, with its link and its last day', () => {
    expect(textOf(replies.invitation).split('\n')).toEqual([
      'Mã mời Bí thư chi bộ Phố Mới: K7-QM-2X',
      'Hoặc mở: https://t.me/giaoban_bot?start=K7QM2X',
      'Mã dùng một lần, đến hết ngày 10/11/2026. Xin đồng chí chuyển tận tay người nhận ạ.',
    ])
  })

  it('has no line for a link that is not there, and names no branch where it is for none', () => {
    const lines = textOf({ ...replies.invitation, role: 'leader', branches: [], link: null }).split('\n')
    expect(lines).toEqual([
      'Mã mời Lãnh đạo Đảng ủy: K7-QM-2X',
      'Mã dùng một lần, đến hết ngày 10/11/2026. Xin đồng chí chuyển tận tay người nhận ạ.',
    ])
  })
})

describe('what the clock says', () => {
  it('names the month, the branches owed and the due day', () => {
    const branches = ['Phố Mới', 'Sín Chải']
    expect(textOf({ ...replies.opening, branches })).toBe(
      'Kính chào đồng chí. Số liệu tháng 10/2026 của các chi bộ Phố Mới, Sín Chải đã mở, hạn nộp ngày 3/11/2026.\n\nXin đồng chí bấm Tiếp tục, hoặc gõ /baocao ạ.',
    )
  })

  it.each([
    [
      'before',
      'Xin nhắc đồng chí: Chi bộ Phố Mới chưa nộp số liệu tháng 10/2026, hạn nộp ngày 3/11/2026.\n\nXin đồng chí bấm Tiếp tục, hoặc gõ /baocao ạ.',
    ],
    [
      'due',
      'Hôm nay là hạn nộp số liệu tháng 10/2026 của Chi bộ Phố Mới.\n\nXin đồng chí bấm Tiếp tục, hoặc gõ /baocao ạ.',
    ],
    [
      'late',
      'Số liệu tháng 10/2026 của Chi bộ Phố Mới đã quá hạn nộp ngày 3/11/2026.\n\nXin đồng chí bấm Tiếp tục, hoặc gõ /baocao ạ.',
    ],
  ] as const)('reminds %s', (when, words) => {
    expect(textOf({ ...replies.reminder, when })).toBe(words)
  })
})

describe('what is said to the others when a report is in', () => {
  it('names the report and its number, in digits without dots', () => {
    const said = 'Báo cáo tháng 10/2026 của Chi bộ Phố Mới đã được nộp, số 12.'
    expect(textOf(replies.filedByOther)).toBe(said)
    expect(textOf({ ...replies.filedByOther, number: 1234 })).toBe(said.replace('12.', '1234.'))
  })

  it('asks the branch whether what was filed on its behalf is right', () => {
    const lines = textOf(replies.filedOnBehalf).split('\n')
    expect(lines).toEqual([
      'Văn phòng Đảng ủy đã nộp thay số liệu tháng 10/2026 của Chi bộ Phố Mới, số 12.',
      '23 đảng viên (21 chính thức, 2 dự bị).',
      'Đồng chí xem đã đúng chưa ạ?',
    ])
    expect(textOf({ ...replies.filedOnBehalf, stocks: null }).split('\n')).toEqual([lines[0], lines[2]])
    expect(textOf({ ...replies.filedOnBehalf, by: 'officer', number: 1234 })).toMatch(
      /^Cán bộ phụ trách chi bộ đã nộp thay .*, số 1234\.$/m,
    )
  })

  it('brings the buttons to answer with, good for that branch and month at any time', () => {
    expect(render(replies.filedOnBehalf).map(({ buttons }) => buttons)).toEqual([
      [
        [
          { data: 'behalf.yes:1:2026-10', label: 'Đúng' },
          { data: 'behalf.no:1:2026-10', label: 'Chưa đúng' },
        ],
      ],
    ])
  })

  it('tells the office that a branch does not agree', () => {
    expect(textOf(replies.behalfDenied)).toBe(
      'Chi bộ Phố Mới cho biết số liệu tháng 10/2026 nộp thay (số 12) chưa đúng và sẽ xem lại.',
    )
  })

  it('has no buttons where nothing is asked', () => {
    const { opening, reminder, monthSummary, filedByOther, behalfDenied } = replies
    const { reportAmended, reportApproved, requestApproved, requestReturned } = replies
    const told = [reportAmended, reportApproved, requestApproved, requestReturned]
    const quiet = [opening, reminder, monthSummary, filedByOther, behalfDenied, ...told]
    expect(quiet.flatMap((notice) => render(notice)).flatMap(({ buttons }) => buttons)).toEqual([])
  })
})

describe('the message that somebody is not reached', () => {
  it('names the offices, nobody, and what may be done', () => {
    expect(textOf(replies.accountUnreachable)).toBe(
      [
        'Tin nhắn của tôi hiện không đến được: Bí thư chi bộ Phố Mới, Lãnh đạo Đảng ủy.',
        'Xin đồng chí liên hệ giúp. Khi người đó nhắn lại cho tôi, tin sẽ đến như trước ạ.',
      ].join('\n'),
    )
  })
})

/** Those about the month of a branch. */
type OfMonth = Exclude<Notice, OfficeNotice | { kind: 'accountUnreachable' | 'requestDigest' }>

describe('every message about a month that nobody was waiting for', () => {
  const notices: { readonly [K in OfMonth['kind']]: Extract<Notice, { kind: K }> } = replies
  const kinds = {
    opening: 1,
    reminder: 1,
    deputyAsked: 1,
    officerTold: 1,
    figuresAsked: 1,
    figuresTold: 1,
    callList: 1,
    monthLocked: 1,
    meetingToday: 1,
    meetingAsked: 1,
    ladder: 1,
    monthSummary: 1,
    dueProgress: 1,
    weekly: 1,
    spanSummary: 1,
    picture: 1,
    branchYear: 1,
    filedByOther: 1,
    filedOnBehalf: 1,
    behalfDenied: 1,
    reportAmended: 1,
    changeRequested: 1,
    reportApproved: 1,
    reportReturned: 1,
    requestApproved: 1,
    requestReturned: 1,
    monthUnlocked: 1,
    branchMoves: 1,
  } satisfies { readonly [K in OfMonth['kind']]: 1 }

  it.each(Object.keys(kinds) as OfMonth['kind'][])(
    '%s is in words, with its month and its branch',
    (kind) => {
      const words = textOf(notices[kind])
      expect(words).toMatch(/(?:10\/2026|9\/2017)/)
      expect(words).toContain('Phố Mới')
      expect(words).not.toMatch(/\{\{|undefined|null/)
    },
  )
})
