import type { ReviewItem } from '../../domain/review.ts'
import { namedIn } from '../../language/named-in.ts'
import type { Facts } from '../facts.ts'
import { vocabularyOf } from '../filing/vocabulary.ts'
import type { Outcome } from '../outcome.ts'
import { phrase, say } from '../phrase.ts'
import type { Phrase, Reply } from '../reply.ts'
import type { State } from '../state.ts'
import { again, go, goHome, type Turn, want } from '../turn-result.ts'
import { readReason } from './at-reason.ts'
import { isOfficePlace, lineOf, namesOf, officeIn } from './office.ts'

type Loaded = Extract<Outcome, { kind: 'reviewsLoaded' }>

/** How many things a list names with buttons; of the others the number is enough. */
const MOST_LISTED = 8

/** What waits is known: it is listed, shown, settled, or read back to be approved together. */
export function onReviewsLoaded(state: State, loaded: Loaded, facts: Facts): Turn {
  const { committeeId, items, purpose } = loaded
  if (officeIn(facts, committeeId) === undefined) return goHome(state, say('command.noRight'))
  if (purpose.kind === 'list') return list(state, loaded, facts)
  if (purpose.kind === 'approveAll') return readAllBack(state, loaded, facts)
  const item = items.find(({ number }) => number === purpose.number)
  if (item === undefined)
    return again(state, facts, phrase('review.unknown', { number: String(purpose.number) }))
  if (purpose.kind === 'show') return show(state, loaded, item, facts)
  if (isOther(state, item)) return show(state, loaded, item, facts, phrase('review.changed', namesOf(item)))
  return purpose.words === 'approve'
    ? approve(state, committeeId, item)
    : giveBack(state, loaded, item, purpose.reason, facts)
}

function list(state: State, { committeeId, items }: Loaded, facts: Facts): Turn {
  if (items.length === 0) return goHome(state, say('review.nothing'))
  const lines = items.map(lineOf)
  const reply: Reply = { kind: 'reviewList', items, shown: MOST_LISTED }
  return go(state, { at: 'reviews', committeeId, lines }, facts, undefined, reply)
}

/** The whole of one thing, before what is said to it. */
function show(
  state: State,
  { committeeId, works }: Loaded,
  item: ReviewItem,
  facts: Facts,
  note?: Phrase,
): Turn {
  const work = works[item.number]
  if (work === undefined) throw new Error(`There is no report for number ${item.number}.`)
  const { form, report } = work
  const reply: Reply = { kind: 'reviewItem', item, form, figures: report.figures }
  const noted: Reply[] = note === undefined ? [] : [{ kind: 'phrase', ...note }]
  return go(state, { at: 'review', committeeId, line: lineOf(item) }, facts, undefined, ...noted, reply)
}

/** Whether the office was shown another version of it than there is now. */
function isOther({ place }: State, { number, revision }: ReviewItem): boolean {
  if (!isOfficePlace(place) || place.at === 'unlock') return false
  const lines = 'lines' in place ? place.lines : [place.line]
  return lines.some((line) => line.number === number && line.revision !== revision)
}

function approve(state: State, committeeId: number, { number, revision: seen }: ReviewItem): Turn {
  return want(state, { kind: 'settleReview', committeeId, number, seen, verdict: { kind: 'approve' } })
}

/** With a reason that may be kept; the figures that it names are those that the branch is led to. */
function giveBack(state: State, loaded: Loaded, item: ReviewItem, words: string, facts: Facts): Turn {
  const { committeeId, works } = loaded
  const place = { at: 'returnReason', committeeId, line: lineOf(item) } as const
  if (words === '') return go(state, place, facts)
  const read = readReason(words, item.period, facts)
  if ('refused' in read) return go(state, place, facts, read.refused)
  const form = works[item.number]?.form
  const figures = form === undefined ? [] : namedIn(read.reason, vocabularyOf(form))
  const { number, revision: seen } = item
  const verdict = { kind: 'return', reason: read.reason, figures } as const
  return want(state, { kind: 'settleReview', committeeId, number, seen, verdict })
}

function readAllBack(state: State, { committeeId, items }: Loaded, facts: Facts): Turn {
  const lines = items.map(lineOf).filter(({ passes }) => passes)
  if (lines.length === 0) return again(state, facts, phrase('review.nonePass'))
  return go(state, { at: 'approveAll', committeeId, lines }, facts)
}
