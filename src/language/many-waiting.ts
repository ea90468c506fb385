import type { ClauseReading } from './many-finding.ts'
import type { NameItem } from './many-item.ts'
import type { Part } from './many-parts.ts'
import { isWholeName, type Outcome, type Run, spanOf, unplaced } from './many-run.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A heading of the branch's whole ("Biến động:") opens nothing; any other takes what stands under it. */
export function takeBare(run: Run, part: Part, names: readonly NameItem[], vocabulary: Vocabulary): void {
  const own = names.every((name) => isWholeName(name, vocabulary))
  if (part.heads) {
    drop(run)
    run.whole = own
    return
  }
  const [name, ...others] = names
  if (name !== undefined && others.length === 0 && name.nameds.every(({ type }) => type === 'int')) {
    const open = openNumber(run.outcomes.at(-1))
    if (open === undefined) run.waiting.push(name)
    else {
      const at = { start: open.at.start, end: name.end }
      run.outcomes.splice(-1, 1, { ...open, nameds: [...open.nameds, ...name.nameds], at })
    }
    return
  }
  run.outcomes.push(unplaced(part.items))
  run.closed ||= !own
  run.hangs ||= !own
}

/** "3 văn bản, kiểm tra": the number before may be of both. */
function openNumber(last: Outcome | undefined): Extract<Outcome, { kind: 'doubtful' }> | undefined {
  if (last?.kind === 'doubtful') return last
  if (last?.kind !== 'found' || !last.finding.turned) return undefined
  const { named, value, start, end } = last.finding
  return typeof value === 'number'
    ? { kind: 'doubtful', value, nameds: [named], at: { start, end } }
    : undefined
}

/** Names that waited get the number behind them, if it can be theirs: nought is of all, another number is doubtful. */
export function settleWaiting(run: Run, reading: ClauseReading, part: Part): void {
  const [first] = run.waiting
  if (first === undefined || reading.kind === 'nothing') return
  const single = reading.kind === 'read' && reading.findings.length === 1 ? reading.findings[0] : undefined
  const value = reading.kind === 'doubt' ? reading.value : single?.value
  if (typeof value !== 'number' || single?.turned === true) {
    drop(run)
    return
  }
  const colon = part.items.some(({ kind }) => kind === 'colon' || kind === 'zero')
  const at = { start: first.start, end: spanOf(part.items).end }
  const nameds = run.waiting.flatMap(({ nameds: each }) => each)
  if (value === 0 && colon && single !== undefined) {
    for (const named of nameds)
      run.outcomes.push({ kind: 'found', finding: { ...single, ...at, named, name: '' } })
  } else {
    run.outcomes.push({ kind: 'doubtful', value, nameds: [...nameds, ...(single ? [single.named] : [])], at })
    if (single !== undefined) run.turnedAway = true
  }
  run.waiting = []
}

/** Names that no number came for. */
export function drop(run: Run): void {
  for (const name of run.waiting) run.outcomes.push({ kind: 'unplaced', at: name })
  run.waiting = []
}
