import type { BranchKind } from '../../domain/branch.ts'
import type { Code } from '../../domain/figure.ts'
import type { Ask, Limit, Matter, NamedBranch } from '../../domain/question.ts'
import type { TimeRef } from './time.ts'

/** "Đông" and "lớn" speak of members by themselves, "tốt" and "kém" of what is rated in points alone. */
export type DegreeOf = 'members' | 'worth'

/** What some words of a question mean. */
export type Piece =
  /** `branches`: a bare "chi bộ", which says nothing but to a number before it. */
  | { readonly is: 'filler'; readonly branches?: true }
  | {
      readonly is: 'ask'
      readonly ask: Extract<Ask, 'howMany' | 'list' | 'series' | 'compare' | 'growth' | 'share' | 'why'>
    }
  /** "báo cáo": that it is filed, where nothing else is named; else only how it is asked. */
  | { readonly is: 'reports' }
  /** "các chi bộ" */
  | { readonly is: 'every' }
  /** "chi bộ nào" */
  | { readonly is: 'who' }
  /** "nào" right behind a kind of branch, "thôn nào", a day, "ngày nào", or what there is none of, "chưa … đồng chí nào" */
  | { readonly is: 'which' }
  /** "ai": of who has filed, a branch; "chưa … ai", anybody; else a person, and nobody is named here. */
  | { readonly is: 'person' }
  /** "bao nhiêu chi bộ" */
  | { readonly is: 'count' }
  /** `lacks`: "thiếu", which never only asks for yes or no. */
  | { readonly is: 'negative'; readonly lacks?: true }
  /** "nhiều … nhất", "ít … nhất": only both together say something. */
  | { readonly is: 'more'; readonly of?: DegreeOf }
  | { readonly is: 'less'; readonly of?: DegreeOf }
  | { readonly is: 'utmost' }
  /** "top" */
  | { readonly is: 'top' }
  | { readonly is: 'matter'; readonly matter: Matter; readonly negative?: true }
  | { readonly is: 'figure'; readonly code: Code }
  /** A name of all members, which stands beside other figures as their unit; a bare unit says even less. */
  | { readonly is: 'members'; readonly unit: boolean }
  /** `named`: by the name of the indicator alone, "họp", which a choice beside it outdoes: "hoãn họp". */
  | {
      readonly is: 'choice'
      readonly code: Code
      readonly choice: string
      readonly negative: boolean
      readonly named?: true
    }
  | { readonly is: 'gate'; readonly code: Code }
  /** "ngày nào" */
  | { readonly is: 'day' }
  | { readonly is: 'commune' }
  /** `each`: "từng thôn", which is a list as well. */
  | { readonly is: 'kind'; readonly of: BranchKind; readonly each?: true }
  | { readonly is: 'own' }
  | { readonly is: 'branch'; readonly branch: NamedBranch }
  | { readonly is: 'time'; readonly time: TimeRef }
  | { readonly is: 'versus' }
  | { readonly is: 'and' }
  /** "trong đó" */
  | { readonly is: 'ofThem' }
  /** "còn …", "… thì sao": goes on with the question before. */
  | { readonly is: 'goesOn' }
  | { readonly is: 'limit'; readonly limit: Limit['is'] }
  | { readonly is: 'number'; readonly number: number }
  /** "không", "chưa" at the end: only asks for yes or no. */
  | { readonly is: 'yesOrNo' }

/** Pieces in their order, each with its words; null where nothing is known of a word. */
export type PlacedPiece = {
  readonly at: number
  readonly length: number
  readonly pieces: readonly Piece[] | null
}
