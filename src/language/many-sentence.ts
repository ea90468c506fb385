import { readClause } from './many-clause.ts'
import type { ClauseReading } from './many-finding.ts'
import { isValue, type Item } from './many-item.ts'
import { type Part, partsOfSentence } from './many-parts.ts'
import { isWholeName, type Outcome, type Run, spanOf, unplaced } from './many-run.ts'
import { secondLook } from './many-second-look.ts'
import { drop, settleWaiting, takeBare } from './many-waiting.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * What a sentence leaves behind: the figure before, for a "trong đó" that follows (`whole`: its parts are the
 * branch's own figures), and whether the lines under it would speak of something else (`hangs`).
 */
export type Left = { readonly whole: boolean; readonly hangs: boolean }

/** Reads one sentence whose words are not those of another month or unit. */
export function readSentence(
  items: readonly Item[],
  vocabulary: Vocabulary,
  before: boolean,
): { readonly outcomes: readonly Outcome[]; readonly left: Left } {
  const parts = partsOfSentence(items)
  const readings = parts.map(({ items: own, heads }) => readClause(own, vocabulary, heads))
  const event = readings.some((reading) => reading.kind === 'unread' && reading.reach === 'event')
  if (readings.some((reading) => reading.kind === 'unread' && reading.reach !== 'clause'))
    return { outcomes: [unplaced(items)], left: { whole: false, hangs: event } }
  const run: Run = {
    outcomes: [],
    waiting: [],
    whole: before,
    closed: false,
    turnedAway: false,
    hangs: false,
  }
  parts.forEach((part, at) => {
    take(run, part, readings[at] ?? { kind: 'nothing' }, vocabulary)
  })
  const bare = run.waiting.some((name) => !isWholeName(name, vocabulary))
  drop(run)
  const last = parts.at(-1)
  const open = last !== undefined && (last.heads || (last.under && last.items.length === 0))
  return {
    outcomes: secondLook(run.outcomes, parts, readings, vocabulary),
    left: { whole: run.whole, hangs: run.hangs || bare || (open && run.closed) },
  }
}

function take(run: Run, part: Part, reading: ClauseReading, vocabulary: Vocabulary): void {
  const at = spanOf(part.items)
  if (part.under) {
    drop(run)
    run.closed = !run.whole
  }
  if (run.closed && reading.kind !== 'nothing') {
    run.outcomes.push(unplaced([...part.items, ...part.groups.flat()]))
    return
  }
  if (reading.kind !== 'bare') settleWaiting(run, reading, part)
  switch (reading.kind) {
    case 'nothing':
      break
    case 'whole':
      run.outcomes.push(unplaced(part.items))
      run.whole = true
      break
    case 'carryRest':
      run.outcomes.push({ kind: 'carryRest', at })
      break
    case 'bare':
      takeBare(run, part, reading.names, vocabulary)
      break
    case 'pending':
      run.outcomes.push({ kind: 'pending', named: reading.named, at })
      break
    case 'doubt':
      run.outcomes.push({ kind: 'doubtful', value: reading.value, nameds: reading.nameds, at })
      run.whole = false
      run.turnedAway ||= !part.items
        .slice(0, part.items.findIndex(isValue))
        .every(({ kind }) => kind !== 'name')
      break
    case 'unread':
      run.outcomes.push(unplaced(part.items))
      if (part.items.some(isValue)) run.whole = false
      run.closed ||= part.heads
      break
    case 'read':
      takeRead(run, part, reading, vocabulary)
  }
  if (part.heads && reading.kind !== 'nothing') run.closed ||= !run.whole
  for (const group of part.groups) takeGroup(run, group, vocabulary)
}

function takeRead(
  run: Run,
  part: Part,
  { findings, strays }: Extract<ClauseReading, { kind: 'read' }>,
  vocabulary: Vocabulary,
): void {
  const [first] = findings
  if (run.turnedAway && first?.turned === true) {
    run.outcomes.push(unplaced(part.items))
    return
  }
  run.outcomes.push(...findings.map((finding): Outcome => ({ kind: 'found', finding })))
  run.outcomes.push(...strays.map((at): Outcome => ({ kind: 'unplaced', at })))
  const last = findings.at(-1)
  if (first?.turned === false) run.turnedAway = false
  run.whole = last !== undefined && strays.length === 0 && vocabulary.isWhole(last.named)
}

/** Brackets: figures of the branch behind its total, else a matter of the figure before them. */
function takeGroup(run: Run, group: readonly Item[], vocabulary: Vocabulary): void {
  const strange = group.some(({ kind }) => kind === 'frame')
  if (!run.whole || strange || run.closed) {
    run.outcomes.push(unplaced(group))
    return
  }
  const { outcomes } = readSentence(group, vocabulary, true)
  run.outcomes.push(...outcomes)
}
