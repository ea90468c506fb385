import type { Found } from '../answered.ts'
import type { Span } from '../question.ts'
import type { Asked } from './asked.ts'
import { unitIn } from './figures.ts'
import { gapsOf, said } from './said.ts'
import { type BranchCount, type Sum, sumOver } from './sums.ts'

/**
 * A figure held against another run of months. The difference is over the branches that are whole in both, or were not
 * yet there in one of them: who has not reported has neither grown nor shrunk.
 */
export function grown(asked: Asked, code: string, against: Span): Found {
  const { scope, span, ask } = asked.question
  const [now, before] = [sumOver(asked, code, scope, span), sumOver(asked, code, scope, against)]
  const left = new Set([...incomplete(now), ...incomplete(before)].map(({ id }) => id))
  const over = (sum: Sum): number | null => {
    const known = sum.counts
      .filter(({ id }) => !left.has(id))
      .flatMap(({ value }) => (value === null ? [] : [value]))
    return known.length === 0 ? null : known.reduce((one, other) => one + other, 0)
  }
  const averaged = asked.evidence.form.indicators.find((one) => one.code === code)?.total === 'average'
  const [own, other] = averaged ? [now.value, before.value] : [over(now), over(before)]
  const difference = own === null || other === null ? null : Math.round((own - other) * 10) / 10
  const list = now.counts
    .concat(before.counts)
    .filter(({ id }, at, all) => left.has(id) && all.findIndex((one) => one.id === id) === at)
  return {
    value: ask === 'growth' ? difference : now.value,
    rows: [
      { name: '', value: now.value, span },
      { name: '', value: before.value, span: against },
    ],
    unit: unitIn(asked, code),
    basis: now.basis,
    lines: [
      ...(difference === null ? [said('ask.notCompared')] : changeLine(own ?? 0, other ?? 0, difference)),
      ...(list.length > 0 && difference !== null && !averaged
        ? [said('ask.comparedWithout', { list: list.map(({ name }) => ({ name, value: null })) })]
        : []),
      ...gapsOf({ ...before, missing: [] }, against),
      ...gapsOf({ ...now, missing: [] }, span),
    ],
  }
}

function changeLine(now: number, before: number, difference: number) {
  if (difference === 0) return [said('ask.same', { before, now })]
  const by = Math.abs(difference)
  const key = difference > 0 ? 'ask.grew' : 'ask.shrank'
  if (before === 0) return [said(key, { by, before, now })]
  const percent = Math.round((by * 1000) / before) / 10
  return [said(difference > 0 ? 'ask.grewPercent' : 'ask.shrankPercent', { by, before, now, percent })]
}

function incomplete({ counts }: Sum): BranchCount[] {
  return counts.filter(({ value }) => value === null)
}
