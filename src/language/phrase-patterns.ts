/**
 * Every phrase, word by word, that a pattern stands for, written as `(một|hai) ba [bốn|năm]`: round brackets
 * choose, square ones may be left out.
 */
export function expand(pattern: string): string[][] {
  const slots = pattern.match(/\([^)]*\)|\[[^\]]*\]|[^\s()[\]]+/gu) ?? []
  return slots.reduce<string[][]>(
    (made, slot) => made.flatMap((start) => waysOf(slot).map((way) => [...start, ...way])),
    [[]],
  )
}

function waysOf(slot: string): string[][] {
  const ways = slot
    .replace(/^[([]|[)\]]$/gu, '')
    .split('|')
    .map((way) => way.trim().split(' '))
  return slot.startsWith('[') ? [[], ...ways] : ways
}
