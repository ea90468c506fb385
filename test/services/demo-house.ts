import type { Answer } from '../../src/domain/answered.ts'
import type { Committee } from '../../src/domain/committee.ts'
import { instantOf } from '../../src/domain/day.ts'
import type { Period } from '../../src/domain/period.ts'
import type { Question, QuestionScope } from '../../src/domain/question.ts'
import { leaderViewer, type Viewer } from '../../src/domain/statistics/evidence.ts'
import { makeRender } from '../../src/i18n/render.ts'
import { type QuestionReading, readQuestion } from '../../src/language/ask/read-question.ts'
import { statisticsOf } from './statistics-fakes.ts'
import { vietnamese } from '../../src/resources.ts'
import { makeAnswer, makeAskable } from '../../src/services/ask.ts'
import { makeLoadDemo } from '../../src/services/demo.ts'
import { defaultForm, demo } from '../../src/shipped-files.ts'
import { makeMemory } from './fakes.ts'

/** The demo's nine months are filed, and October is open. */
const october = instantOf('2017-10-30', '09:00')

/**
 * The commune of the demo in memory, where questions are asked as a leader would, or as somebody else. `ended` names
 * branches with their last months.
 */
export async function demoHouse(at = october, ended: Readonly<Record<string, Period>> = {}) {
  const memory = makeMemory()
  const committee: Committee = await makeLoadDemo({ ...memory, defaultForm: defaultForm() })(demo(), at)
  const histories = async (committeeId: number) =>
    (await memory.registry.histories(committeeId)).map((life) => ({
      ...life,
      last: ended[life.code] ?? life.last,
    }))
  const registry = { ...memory.registry, histories }
  const deps = { ...memory, registry, statistics: statisticsOf({ ...memory, registry }) }
  const [askable, answer] = [makeAskable(deps), makeAnswer(deps)]
  const render = makeRender(vietnamese())
  const read = async (
    text: string,
    last: Question | null = null,
    home: QuestionScope = { kind: 'commune' },
  ): Promise<QuestionReading> => readQuestion(text, await askable(committee, home, at), last)
  return {
    memory,
    committee,
    read,
    /** The answer; undefined where the text was not understood. */
    ask: async (
      text: string,
      last: Question | null = null,
      viewer: Viewer = leaderViewer,
      home?: QuestionScope,
    ): Promise<Answer | undefined> => {
      const found = await read(text, last, home)
      return found.kind === 'question' ? answer(committee.id, found.question, viewer) : undefined
    },
    textOf: (shown: Answer): string =>
      render({ kind: 'answer', answer: shown, choices: null })
        .map(({ text }) => text)
        .join('\n'),
  }
}
