import { countOf } from '../../domain/figure.ts'
import { indicatorOf } from '../../domain/form-index.ts'
import { choice, choicesOf } from '../choices.ts'
import type { Work } from '../facts.ts'
import type { Phrase, Reply } from '../reply.ts'
import type { State } from '../state.ts'
import { phrase } from '../phrase.ts'
import { spoken } from './noted.ts'

type ConfirmPlace = Extract<State['place'], { at: 'confirm' }>

/** What was read and is to be confirmed before it is stored. */
export function presentConfirm(place: ConfirmPlace, work: Work, token: string, note: Phrase | null): Reply {
  return {
    kind: 'ask',
    phrase: place.why === 'thirdSame' ? thirdSame(work) : whatWasRead(place, work),
    note,
    choices: choicesOf(token, [choice('yes', 'button.right'), choice('no', 'button.notRight')]),
  }
}

function thirdSame({ report }: Work): Phrase {
  return phrase('filing.thirdSame', { total: countOf(report.previous, 'member_total') ?? 0 })
}

function whatWasRead({ answers }: ConfirmPlace, { form }: Work): Phrase {
  const list = Object.entries(answers).map(([code, figure]) => {
    const indicator = indicatorOf(form, code)
    return indicator === undefined ? code : `${indicator.label}: ${spoken(indicator, figure)}`
  })
  return phrase('filing.confirm', { list: list.join('; ') })
}
