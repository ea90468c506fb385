import { localDay } from '../../domain/day.ts'
import type { Code, Figure } from '../../domain/figure.ts'
import { read } from '../../language/read.ts'
import type { FactsAtWork } from '../facts.ts'
import type { State } from '../state.ts'
import type { Turn } from '../turn-result.ts'
import { addAnswers } from './add-fix.ts'
import { amendingOf, factsAmended } from './amending.ts'
import type { AmendPlace } from './place.ts'
import { partsOfTotal } from './total-parts.ts'

type TotalPlace = Extract<AmendPlace, { at: 'amendTotal' }>

/** A tap on the parts of the total. */
export function onTotalTap(
  state: State,
  place: TotalPlace,
  choice: string,
  facts: FactsAtWork,
): Turn | undefined {
  const parts = partsOfTotal(place.total, factsAmended(place, facts).work).find(({ id }) => id === choice)
  return parts && addAnswers(state, amendingOf(place), stocks(parts, String(place.total)), facts)
}

/** "21 chính thức, 4 dự bị"; undefined for words that name no two parts of the total. */
export function onTotalText(
  state: State,
  place: TotalPlace,
  text: string,
  facts: FactsAtWork,
): Turn | undefined {
  const context = { month: place.report.period, today: localDay(facts.now) }
  const reading = read(text, 'count', context)
  if (reading.kind !== 'values') return undefined
  const { official, probationary } = reading.values
  if (official === undefined && probationary === undefined) return undefined
  const parts = {
    official: official ?? place.total - (probationary ?? 0),
    probationary: probationary ?? place.total - (official ?? 0),
  }
  return parts.official < 0 || parts.probationary < 0
    ? undefined
    : addAnswers(state, amendingOf(place), stocks(parts, text), facts)
}

function stocks(
  { official, probationary }: { readonly official: number; readonly probationary: number },
  words: string,
): Record<Code, Figure> {
  return {
    member_official: { state: 'given', value: official, words },
    member_probationary: { state: 'given', value: probationary, words },
  }
}
