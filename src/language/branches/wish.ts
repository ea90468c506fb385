import { type BranchFacts, type BranchKind } from '../../domain/branch.ts'
import type { MovedCount } from '../../domain/branches/life.ts'
import type { Day } from '../../domain/day.ts'
import type { Period } from '../../domain/period.ts'
import { foldedOf, type Folded, groupsIn, placeIn } from './folded.ts'
import { takeFrom } from './from-month.ts'
import { kindOfWords, KIND_WORDS } from './kind-words.ts'
import { membersOf, nameIn, namesIn, type NamedPart, partsOf } from './members.ts'

/**
 * A change of branches as somebody words it: branches by names. What is null was not said, and is asked for. `makes`
 * tells that members may come together in a branch that is yet to be made.
 */
export type BranchWish = { readonly from: Period | null } & (
  | { readonly kind: 'facts'; readonly branch: string; readonly facts: Partial<BranchFacts> }
  | {
      readonly kind: 'merge'
      readonly branches: readonly string[]
      readonly into: string
      readonly makes: boolean
    }
  | { readonly kind: 'split'; readonly branch: string; readonly parts: readonly NamedPart[] }
  | { readonly kind: 'close'; readonly branch: string }
  | {
      readonly kind: 'open'
      readonly name: string
      readonly branchKind: BranchKind | null
      readonly count: MovedCount | null
    }
)

type Unfrom<Wish> = Wish extends BranchWish ? Omit<Wish, 'from'> : never
type Wanted = Unfrom<BranchWish>

/** Whoever asks wants to know, not to change. */
const ASKS =
  '\\?|bao nhiêu|(^| )mấy |khi nào|bao giờ|chi bộ nào|như thế nào|không ạ$|chưa ạ$|phải không|được không'

/** What a sentence wants changed about branches; undefined for any other sentence. Facts want a "từ tháng". */
export function readBranchWish(text: string, today: Day): BranchWish | undefined {
  if (text.length > 600 || placeIn(foldedOf(text), ASKS) !== undefined) return undefined
  const courteous = text.replace(/[\s,.;!]+$/u, '').replace(/[\s,]+(ạ|nhé|nha)$/iu, '')
  const { rest, from, said } = takeFrom(courteous, today)
  const folded = foldedOf(rest.replace(/^(?:xin|đề nghị|de nghi|nhờ|cho)\s+/iu, ''))
  const moved = movesIn(folded)
  if (moved !== undefined) return { from, ...moved }
  const told = said ? factsIn(folded) : undefined
  return told === undefined ? undefined : { from, kind: 'facts', ...told }
}

function movesIn(folded: Folded): Wanted | undefined {
  const [branch, name] = groupsIn(folded, '(?:đổi|sửa) tên (.+?) (?:thành|sang|là) (.+)') ?? []
  if (branch !== undefined && name !== undefined) {
    return { kind: 'facts', branch: nameIn(branch), facts: { name: nameIn(name) } }
  }
  const merge = '(?:sáp nhập|sát nhập|hợp nhất|gộp|nhập)'
  const [away, into] = groupsIn(folded, `${merge} (.+) vào (.+)`) ?? []
  if (away !== undefined && into !== undefined) {
    return { kind: 'merge', branches: namesIn(away), into: nameIn(into), makes: false }
  }
  const [some, made] = groupsIn(folded, `${merge} (.+?) (?:thành|lấy tên(?: là)?) (.+)`) ?? []
  if (some !== undefined && made !== undefined) {
    return { kind: 'merge', branches: namesIn(some), into: nameIn(made), makes: true }
  }
  const [whole, parts] = groupsIn(folded, '(?:tách|chia) (.+?) (?:thành|ra làm|ra) (.+)') ?? []
  if (whole !== undefined && parts !== undefined) {
    return { kind: 'split', branch: nameIn(whole), parts: partsOf(parts) }
  }
  return endsIn(folded) ?? opensIn(folded)
}

function endsIn(folded: Folded): Wanted | undefined {
  const [ended] = groupsIn(folded, '(?:giải thể|kết thúc|chấm dứt)(?: hoạt động)?(?: của)? (.+)') ?? []
  const [closed] =
    ended === undefined
      ? (groupsIn(folded, '(?:đóng|ngừng|dừng|thôi)(?: hoạt động)?(?: của)? (chi bộ .+)') ?? [])
      : [ended]
  return closed === undefined ? undefined : { kind: 'close', branch: nameIn(closed) }
}

function opensIn(folded: Folded): Wanted | undefined {
  const verb = '(?:mở|lập|thành lập|thêm)(?: thêm)?(?: mới)? chi bộ(?: mới)?(?: (?:tên|là|tên là))?'
  const [said] = groupsIn(folded, `${verb} (.+)`) ?? []
  if (said === undefined) return undefined
  const [name = said, more = ''] = groupsIn(foldedOf(said), '([^,(:]+?) ?[,(:](.*)') ?? [said]
  const [loose, count] = more === '' ? (groupsIn(foldedOf(said), '(.+?) ((?:có )?[0-9]+ .*)') ?? []) : []
  const rest = more === '' ? (count ?? '') : more
  const [before, kind, after] =
    groupsIn(foldedOf(rest), `(.*?)[,( ]*(?:loại|thuộc) (${KIND_WORDS})(.*)`) ?? []
  const members = kind === undefined ? rest : `${before ?? ''}, ${after ?? ''}`
  return {
    kind: 'open',
    name: nameIn(loose ?? name),
    branchKind: kind === undefined ? null : kindOfWords(kind),
    count: membersOf(members.replace(/[()]/gu, ' ').replace(/^[\s,]*(?:có )?|[\s,]+$/gu, '')),
  }
}

function factsIn(folded: Folded): { branch: string; facts: Partial<BranchFacts> } | undefined {
  const none = '(?:không có|không còn|chưa có|thôi|bỏ|giải tán)'
  const [without] = groupsIn(folded, `(.+?) ${none} chi ủy`) ?? []
  if (without !== undefined) return told(without, { hasBranchCommittee: false })
  const [having] = groupsIn(folded, '(.+?) (?:đã )?(?:có|bầu|bầu được|lập|thành lập) chi ủy') ?? []
  if (having !== undefined) return told(having, { hasBranchCommittee: true })
  const day = '(?:ngày |mồng |mùng |ngày mồng )?([0-9]{1,2})(?: h[àằ]ng tháng)?'
  const [meets, on] =
    groupsIn(folded, `(.+?) (?:sinh hoạt|họp)(?: chi bộ| thường kỳ)?(?: vào)? ${day}`) ??
    groupsIn(folded, `ngày (?:họp|sinh hoạt)(?: của)? (.+?) (?:là|sang|thành|vào) ${day}`) ??
    []
  if (meets !== undefined && Number(on) >= 1 && Number(on) <= 31)
    return told(meets, { meetingDay: Number(on) })
  const seat = '([a-z0-9][a-z0-9_-]{0,39})'
  const [followed, officer] =
    groupsIn(folded, `(.+?) (?:do|giao cho|giao) (?:cán bộ |vị trí )?${seat}(?: phụ trách| theo dõi)?`) ??
    groupsIn(folded, `(?:cán bộ|vị trí) phụ trách(?: chi bộ| của)? (.+?) là ${seat}`) ??
    []
  if (followed !== undefined && officer !== undefined) return told(followed, { officer })
  const [ofKind, kind] =
    groupsIn(folded, `(?:đổi loại )?(.+?) (?:thuộc loại|sang loại|thành loại) (${KIND_WORDS})`) ?? []
  return ofKind === undefined || kind === undefined ? undefined : told(ofKind, { kind: kindOfWords(kind) })
}

const told = (branch: string, facts: Partial<BranchFacts>) => ({ branch: nameIn(branch), facts })
