import type { Finding } from './many-finding.ts'
import type { Span } from './many-item.ts'
import type { Outcome } from './many-run.ts'
import type { Named, Vocabulary } from './vocabulary.ts'

export type Settled = {
  readonly found: readonly Finding[]
  readonly pending: readonly (Span & { readonly named: Named })[]
  readonly doubtful: readonly (Span & { readonly value: number; readonly nameds: readonly Named[] })[]
  readonly unplaced: readonly Span[]
  readonly carryRest: Span | null
}

/** What holds only over a whole message: a figure given twice, "CT" beside "DB", and parts that could be another's. */
export function settle(outcomes: readonly Outcome[], vocabulary: Vocabulary, documents: boolean): Settled {
  const doubts = outcomes.flatMap((outcome) =>
    outcome.kind === 'doubtful' ? [{ ...outcome.at, value: outcome.value, nameds: outcome.nameds }] : [],
  )
  const unplaced = outcomes.flatMap((outcome) => (outcome.kind === 'unplaced' ? [outcome.at] : []))
  const pending = outcomes.flatMap((outcome) =>
    outcome.kind === 'pending' ? [{ ...outcome.at, named: outcome.named }] : [],
  )
  const read = outcomes
    .flatMap((outcome) => (outcome.kind === 'found' ? [outcome.finding] : []))
    .filter((finding) => !doubts.some((doubt) => finding.start >= doubt.start && finding.end <= doubt.end))
  const total = read.find(({ named }) => vocabulary.roleOf(named) === 'total')?.value
  const vague = read.filter(
    (finding) =>
      isVague(finding, read, documents, vocabulary) ||
      (finding.of !== undefined && typeof finding.value === 'number' && finding.of !== total),
  )
  unplaced.push(...vague)
  const found: Finding[] = []
  for (const [named, same] of byNamed(read.filter((finding) => !vague.includes(finding)))) {
    const [first] = same
    if (first === undefined) continue
    const waits = pending.some((other) => other.named === named)
    if (!waits && agree(same)) found.push(first)
    else for (const finding of same) setAside(finding, [named], doubts, unplaced)
  }
  const parts = found.flatMap((finding) => {
    const others = couldBe(finding, found, vocabulary)
    return others.length > 0 ? [{ finding, nameds: [finding.named, ...others] }] : []
  })
  for (const { finding, nameds } of parts) setAside(finding, nameds, doubts, unplaced)
  return {
    found: found.filter((finding) => !parts.some((part) => part.finding === finding)),
    pending: pending.filter(
      ({ named }, at) =>
        pending.findIndex((other) => other.named === named) === at &&
        !read.some((finding) => finding.named === named),
    ),
    doubtful: doubts,
    unplaced,
    carryRest: outcomes.flatMap((outcome) => (outcome.kind === 'carryRest' ? [outcome.at] : []))[0] ?? null,
  }
}

function byNamed(findings: readonly Finding[]): Map<Named, Finding[]> {
  const groups = new Map<Named, Finding[]>()
  for (const finding of findings) groups.set(finding.named, [...(groups.get(finding.named) ?? []), finding])
  return groups
}

/**
 * One value, however often it was said. Of a label in two halves ("Kiểm tra, giám sát") each half may have been
 * counted by itself, so that only nought is the same twice.
 */
function agree(same: readonly Finding[]): boolean {
  const [first] = same
  const halves = first?.named.type === 'int' && first.named.label.includes(',')
  return same.every(
    (finding) =>
      finding.value === first?.value && (!halves || finding.value === 0 || finding.name === first.name),
  )
}

/** "CT" is chính thức behind its number, or where "DB" stands beside it; among documents it is chỉ thị. */
function isVague(
  finding: Finding,
  all: readonly Finding[],
  documents: boolean,
  vocabulary: Vocabulary,
): boolean {
  if (finding.short === 'none') return false
  const beside = all.some((other) => {
    const isMember = ['probationary', 'official'].includes(vocabulary.roleOf(other.named) ?? '')
    return other.named !== finding.named && (other.short !== 'none' || (isMember && !documents))
  })
  return !beside && (finding.short === 'before' || documents)
}

/**
 * What else a figure may be: "dự 22, chính thức 20, dự bị 2" may tell who came, and "chuyển đến 2, dự bị 1" of whom
 * the one is.
 */
function couldBe(finding: Finding, found: readonly Finding[], vocabulary: Vocabulary): Named[] {
  const role = vocabulary.roleOf(finding.named)
  const { value } = finding
  if ((role !== 'official' && role !== 'probationary') || typeof value !== 'number') return []
  return [...whoCame(found, vocabulary), ...partOf(value, finding, found, vocabulary)]
}

function whoCame(found: readonly Finding[], vocabulary: Vocabulary): Named[] {
  const of = (wanted: string): Finding | undefined =>
    found.find(({ named }) => vocabulary.roleOf(named) === wanted)
  const attended = of('attended')
  if (attended === undefined || typeof attended.value !== 'number') return []
  const members = [of('official'), of('probationary')].flatMap((each) => each?.value ?? [])
  const sum = members.reduce<number>((total, each) => total + Number(each), 0)
  const fits = members.length === 2 ? sum === attended.value : sum <= attended.value
  return fits && of('total')?.value !== sum && !(members.length === 1 && of('total') !== undefined)
    ? [attended.named]
    : []
}

function partOf(value: number, finding: Finding, found: readonly Finding[], vocabulary: Vocabulary): Named[] {
  return vocabulary.all.filter((named) => {
    const whole = found.find(
      (other) => named !== other.named && named.label.startsWith(`${other.named.label} `),
    )
    const rest = whole === undefined ? '' : named.label.slice(whole.named.label.length)
    const said = finding.named.names.some((name) => rest.toLowerCase().endsWith(` ${name.toLowerCase()}`))
    const given = found.some((other) => other.named === named)
    return (
      said &&
      !given &&
      typeof whole?.value === 'number' &&
      whole.value > 0 &&
      value <= whole.value &&
      value > 0
    )
  })
}

function setAside(
  finding: Finding,
  nameds: readonly Named[],
  doubts: (Span & { value: number; nameds: readonly Named[] })[],
  unplaced: Span[],
): void {
  const at = { start: finding.start, end: finding.end }
  if (typeof finding.value === 'number') doubts.push({ ...at, value: finding.value, nameds })
  else unplaced.push(at)
}
