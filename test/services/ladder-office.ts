import { stepsOf } from '../../src/schedule/jobs.ts'
import type { Calendar } from '../../src/domain/calendar.ts'
import type { RungNotice } from '../../src/domain/notice.ts'
import { makeDeparture } from '../../src/services/departure.ts'
import { makeLadder } from '../../src/services/ladder.ts'
import type { Step } from '../../src/services/notices.ts'
import type { OutboxMessage } from '../../src/services/ports/outbox.ts'
import { form } from '../domain/form.ts'
import { makeMemoryLadder } from './memory-ladder.ts'
import { makeMemoryOutbox } from './memory-outbox.ts'
import { makeWorld } from './month-world.ts'

/** A committee in memory with all that decides on its reminders. */
export function makeLadderOffice(calendar: Partial<Calendar> = {}) {
  const made = makeWorld(calendar)
  const memory = makeMemoryOutbox()
  const { ladder, questions, ask } = makeMemoryLadder(memory)
  const version = { version: 1, from: '2016-01', form }
  const forms = { inForce: async () => version, version: async () => version }
  const deps = { ...made, ...memory, ladder, ask, forms }
  const climb = makeLadder(deps)
  const step = (job: string, name: string, period: string): Step => {
    const found = stepsOf(made.world.committee.calendar, period, [3, 10]).find(
      (one) => one.job === job && one.name === name,
    )
    if (found === undefined) throw new Error(`There is no ${job} ${name}.`)
    return found
  }
  /** The messages of some steps together, at the last one's moment. */
  const gather = (...wanted: readonly (readonly [job: string, name: string, period: string])[]) => {
    const steps = wanted.map((one) => step(...one))
    const now = Math.max(...steps.map(({ at }) => at))
    return climb(
      made.world.committee,
      steps.flatMap(({ job, ...rest }) => (job === 'summary' ? [] : [{ job, ...rest, only: null }])),
      now,
    )
  }
  return { ...deps, questions, gather, climb, mayLeave: makeDeparture(deps) }
}

/** What a message says, rung by rung. */
export function saidIn({ notice }: Pick<OutboxMessage, 'notice'>): readonly RungNotice[] {
  return notice.kind === 'ladder' ? notice.parts.map(({ said }) => said) : []
}
