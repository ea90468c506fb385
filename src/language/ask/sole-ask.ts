import type { Draft } from './draft.ts'
import type { Piece } from './piece.ts'

type AskWord = Extract<Piece, { is: 'ask' }>['ask']

/**
 * The one thing that the words ask; undefined where they ask two, "tỷ lệ dự bị theo từng tháng": an answer gives one, and
 * would pass for the other.
 */
export function soleAsk({ asks, compares, versus, every }: Draft): AskWord | undefined {
  const asked = new Set<AskWord>(asks.filter((ask) => ask !== 'howMany'))
  if (every && !compares && [...asked].every((ask) => ask === 'compare')) asked.add('list')
  // "Vì sao tăng" asks why, and what has grown is compared.
  if (asked.has('why')) asked.delete('growth')
  if (asked.has('growth') || versus.length === 0) deleteBeside(asked, 'compare')
  if (compares && !goesWithVersus(asked, versus.length > 0)) return undefined
  const [sole, ...others] = asked
  return others.length > 0 ? undefined : (sole ?? (compares ? 'compare' : 'howMany'))
}

/** "So sánh … từng chi bộ" shows one beside the other, as any list does. */
function deleteBeside(asked: Set<AskWord>, ask: AskWord): void {
  if (asked.size > 1) asked.delete(ask)
}

/** A share is held against its whole, "so với toàn xã", but not against another time. */
function goesWithVersus(asked: ReadonlySet<AskWord>, time: boolean): boolean {
  const other = [...asked].filter((ask) => ask !== 'growth' && ask !== 'compare')
  return other.every((ask) => ask === 'why' || (ask === 'share' && !time))
}
