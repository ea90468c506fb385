import { type ClauseReading, type Finding, readClause } from './many-clause.ts'
import { isValue, type Item, type NameItem, type Span } from './many-item.ts'
import { type Part, partsOfSentence } from './many-parts.ts'
import type { Named, Vocabulary } from './vocabulary.ts'

/** What was made of one stretch of a sentence. */
export type Outcome =
  | { readonly kind: 'found'; readonly finding: Finding }
  | { readonly kind: 'pending'; readonly named: Named; readonly at: Span }
  | {
      readonly kind: 'doubtful'
      readonly value: number
      readonly nameds: readonly Named[]
      readonly at: Span
    }
  | { readonly kind: 'unplaced'; readonly at: Span }
  | { readonly kind: 'carryRest'; readonly at: Span }

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
  const run: Run = { outcomes: [], waiting: [], whole: before, closed: false, turnedAway: false }
  parts.forEach((part, at) => {
    take(run, part, readings[at] ?? { kind: 'nothing' }, vocabulary)
  })
  const bare = run.waiting.some((name) => !isWholeName(name, vocabulary))
  drop(run)
  const last = parts.at(-1)
  const open = last !== undefined && (last.heads || (last.under && last.items.length === 0))
  return { outcomes: run.outcomes, left: { whole: run.whole, hangs: bare || (open && run.closed) } }
}

type Run = {
  readonly outcomes: Outcome[]
  /** Names without a number yet: the next number may be theirs too. */
  waiting: NameItem[]
  /** Whether the parts of the figure before are the branch's own. */
  whole: boolean
  /** Under something that isn't the branch's whole: nothing more is taken. */
  closed: boolean
  /** Behind "dự họp 21 chính thức": what begins with its number goes on with that. */
  turnedAway: boolean
}

function take(run: Run, part: Part, reading: ClauseReading, vocabulary: Vocabulary): void {
  const at = spanOf(part.items)
  if (part.under) {
    drop(run)
    run.closed = !run.whole
  }
  if (run.closed && reading.kind !== 'nothing') {
    run.outcomes.push({ kind: 'unplaced', at: spanOf([...part.items, ...part.groups.flat()]) })
    return
  }
  if (reading.kind !== 'bare') settleWaiting(run, reading, part)
  switch (reading.kind) {
    case 'nothing':
      break
    case 'whole':
      run.outcomes.push({ kind: 'unplaced', at })
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
      run.outcomes.push({ kind: 'unplaced', at })
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
    run.outcomes.push({ kind: 'unplaced', at: spanOf(part.items) })
    return
  }
  run.outcomes.push(...findings.map((finding): Outcome => ({ kind: 'found', finding })))
  run.outcomes.push(...strays.map((at): Outcome => ({ kind: 'unplaced', at })))
  const last = findings.at(-1)
  run.whole = last !== undefined && strays.length === 0 && vocabulary.isWhole(last.named)
}

/** A heading of the branch's whole ("Biến động:") opens nothing; any other takes what stands under it. */
function takeBare(run: Run, part: Part, names: readonly NameItem[], vocabulary: Vocabulary): void {
  const own = names.every((name) => isWholeName(name, vocabulary))
  if (part.heads) {
    drop(run)
    run.whole = own
    return
  }
  const ints = names.every(({ nameds }) => nameds.every(({ type }) => type === 'int'))
  if (ints && names.length === 1) {
    const last = run.outcomes.at(-1)
    const turned = last?.kind === 'found' && last.finding.turned && typeof last.finding.value === 'number'
    if (turned || last?.kind === 'doubtful') widen(run, names)
    else run.waiting.push(...names)
    return
  }
  run.outcomes.push({ kind: 'unplaced', at: spanOf(part.items) })
  run.closed ||= !own
}

/** "3 văn bản, kiểm tra": the number before may be of both. */
function widen(run: Run, names: readonly NameItem[]): void {
  const last = run.outcomes.pop()
  const more = names.flatMap(({ nameds }) => nameds)
  if (last?.kind === 'found' && typeof last.finding.value === 'number') {
    const { finding } = last
    const at = { start: finding.start, end: names.at(-1)?.end ?? finding.end }
    run.outcomes.push({
      kind: 'doubtful',
      value: finding.value as number,
      nameds: [finding.named, ...more],
      at,
    })
  } else if (last?.kind === 'doubtful') {
    run.outcomes.push({
      ...last,
      nameds: [...last.nameds, ...more],
      at: { ...last.at, end: names.at(-1)?.end ?? last.at.end },
    })
  }
}

/** Names that waited get the number behind them, if it can be theirs: nought is of all, another number is doubtful. */
function settleWaiting(run: Run, reading: ClauseReading, part: Part): void {
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
function drop(run: Run): void {
  for (const name of run.waiting) run.outcomes.push({ kind: 'unplaced', at: name })
  run.waiting = []
}

/** Brackets: figures of the branch behind its total, else a matter of the figure before them. */
function takeGroup(run: Run, group: readonly Item[], vocabulary: Vocabulary): void {
  const strange = group.some(({ kind }) => kind === 'frame')
  if (!run.whole || strange || run.closed) {
    run.outcomes.push({ kind: 'unplaced', at: spanOf(group) })
    return
  }
  const { outcomes } = readSentence(group, vocabulary, true)
  run.outcomes.push(...outcomes)
}

function isWholeName({ nameds }: NameItem, vocabulary: Vocabulary): boolean {
  return nameds.every((named) => vocabulary.isWhole(named))
}

function unplaced(items: readonly Item[]): Outcome {
  return { kind: 'unplaced', at: spanOf(items) }
}

/** From the first item to the last. */
export function spanOf(items: readonly Item[]): Span {
  const start = Math.min(...items.map((item) => item.start))
  return { start, end: Math.max(start, ...items.map((item) => item.end)) }
}
