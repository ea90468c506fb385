import type { AskingEffect } from '../../conversation/asking/effect.ts'
import type { makeAnswer, makeAskable } from '../../services/ask.ts'
import type { UseCasesOf } from '../effects.ts'

export type AskingDeps = {
  readonly askable: ReturnType<typeof makeAskable>
  readonly answer: ReturnType<typeof makeAnswer>
}

/** What questions about figures want done. */
export function askingUseCases({ askable, answer }: AskingDeps): UseCasesOf<AskingEffect> {
  return {
    loadAskable: async ({ committee, home, text }, { now }) => ({
      kind: 'askableLoaded',
      askable: await askable(committee, home, now),
      text,
    }),
    answerQuestion: async ({ committeeId, question, viewer }) => ({
      kind: 'questionAnswered',
      answer: await answer(committeeId, question, viewer),
    }),
  }
}
