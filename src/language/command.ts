import type { Day } from '../domain/day.ts'
import { addMonths, isPeriod, type Period, periodOf, yearOf } from '../domain/period.ts'
import { couldBe } from './could-be.ts'
import { monthAt } from './month-words.ts'
import { phraseBook } from './phrases.ts'
import { namesSpan } from './span.ts'
import { isPause, partsOf, tokensOf } from './tokens.ts'

/** The commands of the menu, without their slash, and the plain words for each. */
const COMMANDS = {
  start: phraseBook('bắt đầu'),
  baocao: phraseBook('(báo cáo|nộp báo cáo|làm báo cáo)'),
  sua: phraseBook('sửa', 'sửa báo cáo'),
  trangthai: phraseBook('trạng thái'),
  tiendo: phraseBook('tiến độ'),
  thongke: phraseBook('thống kê'),
  tomtat: phraseBook('tóm tắt'),
  bieudo: phraseBook('[xem|vẽ|gửi] biểu đồ'),
  xuat: phraseBook('xuất [báo cáo|số liệu|tệp|file|dữ liệu]'),
  bang: phraseBook('[xem|hiện] dạng bảng'),
  nhac: phraseBook('nhắc'),
  duyet: phraseBook('duyệt'),
  moi: phraseBook('mời'),
  chithi: phraseBook('chỉ thị'),
  lichsu: phraseBook('lịch sử [sửa|sửa đổi|chỉnh sửa|báo cáo|số liệu|sửa số liệu|sửa báo cáo]'),
  lich: phraseBook('lịch'),
  trogiup: phraseBook('(trợ giúp|giúp|giúp đỡ)'),
  huy: phraseBook('hủy'),
  riengtu: phraseBook('riêng tư'),
} as const

export type CommandName = keyof typeof COMMANDS

const NAMES = Object.keys(COMMANDS) as CommandName[]
const COURTESY = phraseBook('(ạ|nhé|nha)')

/**
 * A command with what follows it: `/tomtat 10/2026`, `/start@giaoban_bot K7`, or its plain words with or
 * without marks. Plain words count only when they are the whole text, or a month follows; after "tóm tắt"
 * also a quarter or a year, after "sửa" anything.
 */
export function readCommand(text: string): { name: CommandName; rest: string } | undefined {
  const said = text.normalize('NFC').trim()
  const [, slashed, rest = ''] = /^\/([a-z]+)(?:@\w+)?(?:\s+(.*))?$/isu.exec(said) ?? []
  if (slashed !== undefined) {
    const name = NAMES.find((known) => known === slashed.toLowerCase())
    return name && { name, rest: rest.trim() }
  }
  return readPlain(said)
}

function readPlain(said: string): { name: CommandName; rest: string } | undefined {
  const words = tokensOf(said.slice(0, 80)).map((token) => token.text)
  for (const name of NAMES) {
    const length = words[0] === name ? 1 : COMMANDS[name].lengthAt(words, 0)
    if (length === 0) continue
    const rest = said.replace(new RegExp(`^(?:[\\p{L}\\p{M}]+[\\s:,]*){${length}}`, 'u'), '').trim()
    const spans = name === 'tomtat' && namesSpan(rest)
    const ofBranch = name === 'lichsu' && endsInMonth(rest)
    if (name === 'sua' || rest === '' || spans || ofBranch || monthIn(rest) !== undefined)
      return { name, rest }
    return isCourtesy(rest) ? { name, rest: '' } : undefined
  }
  return undefined
}

/** "Phố Mới tháng 10", "tháng 10 Phố Mới". */
function endsInMonth(rest: string): boolean {
  const words = rest.split(/\s+/u)
  return words.some((_, at) =>
    [words.slice(at), words.slice(0, at)].some((part) => monthIn(part.join(' ')) !== undefined),
  )
}

function isCourtesy(rest: string): boolean {
  const words = partsOf(tokensOf(rest))?.flat()
  return words !== undefined && (words.length === 0 || COURTESY.has(words))
}

/**
 * The month that a text names: `10/2026`, `2026-10`, "tháng 10", "T10", "tháng mười năm 2026", "tháng này",
 * "tháng trước". Without a year it is the last such month not after today's. Undefined for anything else.
 */
export function readMonth(text: string, today: Day): Period | undefined {
  const named = monthIn(text)
  if (named === undefined) return undefined
  const current = periodOf(today)
  if ('back' in named) return addMonths(current, named.back)
  const year =
    typeof named.year === 'number' ? named.year : yearOf(current) + (named.year === 'last' ? -1 : 0)
  const month = addMonths(`${year}-01`, named.month - 1)
  const found = named.year === undefined && month > current ? addMonths(month, -12) : month
  return isPeriod(found) ? found : undefined
}

type Named =
  | { readonly back: number }
  | { readonly month: number; readonly year?: number | 'this' | 'last' | undefined }

function monthIn(text: string): Named | undefined {
  const words = tokensOf(text.slice(0, 80))
    .filter((token) => !isPause(token))
    .map((token) => token.text)
  const plain = words.join(' ')
  const figures = /^(?:(\d{1,2}) ?[/.-] ?(\d{4})|(\d{4}) ?[/.-] ?(\d{1,2}))$/u.exec(plain)
  if (figures !== null) {
    const [, month, year, isoYear, isoMonth] = figures
    return known(Number(month ?? isoMonth), Number(year ?? isoYear))
  }
  const at = couldBe(words[0] ?? '', 'tháng') || words[0] === 't' ? 1 : 0
  if (at === 0) return undefined
  if (THIS.has(words.slice(at))) return { back: 0 }
  if (LAST.has(words.slice(at))) return { back: -1 }
  const found = monthAt(words, at)
  if (found === undefined) return undefined
  const tail = words.slice(at + found.length)
  if (tail.length === 0) return known(found.month, undefined)
  if (THIS_YEAR.has(tail)) return known(found.month, 'this')
  if (LAST_YEAR.has(tail)) return known(found.month, 'last')
  const year = /^(?:năm |nam |[/-] ?)?(\d{4})$/u.exec(tail.join(' '))?.[1]
  return year === undefined ? undefined : known(found.month, Number(year))
}

const THIS = phraseBook('(này|nay)')
const LAST = phraseBook('(trước|vừa rồi|vừa qua|rồi)')
const THIS_YEAR = phraseBook('năm (nay|này)')
const LAST_YEAR = phraseBook('năm (ngoái|trước)')

function known(month: number, year: number | 'this' | 'last' | undefined): Named | undefined {
  return month >= 1 && month <= 12 ? { month, year } : undefined
}
