import type { Found } from '../answered.ts'
import type { Asked } from './asked.ts'
import { listed } from './figures.ts'
import { said } from './said.ts'

/** Branches beside one another; of two, by how much one has more. Their sum is not what was asked. */
export function compared(asked: Asked, code: string): Found {
  const found = listed(asked, code)
  const [one, other, ...more] = found.rows ?? []
  const lines = more.length === 0 && one !== undefined && other !== undefined ? gapBetween(one, other) : []
  return { ...found, value: null, lines: [...lines, ...found.lines] }
}

type Side = NonNullable<Found['rows']>[number]

function gapBetween(one: Side, other: Side) {
  if (typeof one.value !== 'number' || typeof other.value !== 'number') return []
  if (one.value === other.value) return [said('ask.level')]
  const [more, less] = one.value > other.value ? [one, other] : [other, one]
  return [said('ask.hasMore', { name: more.name, other: less.name, by: Math.abs(one.value - other.value) })]
}
