import { localIso } from '../../domain/local-iso.ts'
import { choice, choicesOf, inPairs, later, MOST_BUTTONS } from '../choices.ts'
import { chained, phrase } from '../phrase.ts'
import type { Phrase, Reply } from '../reply.ts'
import type { Asking, Present } from '../rooms.ts'
import type { ReminderPlan, RemindPlace } from './place.ts'

/** What is asked while the office reminds. */
export const presentRemind: Present<RemindPlace> = {
  remindWhom: (place, asking) => [whom(place, asking)],
  remindConfirm: ({ plan }, { token, note }) => [
    {
      kind: 'ask',
      phrase: chained([...aside(plan), phrase('remind.confirm', counts(plan))]),
      note,
      choices: choicesOf(token, [choice('yes', 'remind.send'), later]),
    },
  ],
}

function whom(
  { period, debtors }: Extract<RemindPlace, { at: 'remindWhom' }>,
  { token, note }: Asking,
): Reply {
  const untouched = debtors.filter(({ begun }) => !begun).length
  const some = untouched > 0 && untouched < debtors.length
  return {
    kind: 'ask',
    phrase: phrase('remind.whom', { month: period }),
    note,
    choices: choicesOf(
      token,
      [choice('all', 'remind.all', { count: debtors.length })],
      some
        ? [
            choice('untouched', 'remind.untouched', { count: untouched }),
            choice('begun', 'remind.begun', { count: debtors.length - untouched }),
          ]
        : [],
      ...inPairs(debtors.slice(0, MOST_BUTTONS).map(({ id, name }) => ({ id: `branch:${id}`, label: name }))),
      [later],
    ),
  }
}

function counts({ people, branches }: ReminderPlan) {
  return { people, branches }
}

/** Who does not hear it and why, and when it leaves where that is not at once. */
export function aside(plan: ReminderPlan): Phrase[] {
  const { recent, waiting, waitingUntil, unheld, unreached, leavesAt, tooLate } = plan
  return [
    ...(unheld.length > 0 ? [phrase('remind.unheld', { list: unheld.join(', ') })] : []),
    ...(unreached.length > 0 ? [phrase('remind.unreached', { list: unreached.join(', ') })] : []),
    ...(recent > 0 ? [phrase('remind.recent', { count: recent })] : []),
    ...(waiting > 0 && waitingUntil !== null
      ? [phrase('remind.waiting', { count: waiting, ...whenOf(waitingUntil) })]
      : []),
    ...(leavesAt === null ? [] : [phrase(tooLate ? 'remind.tooLate' : 'remind.leaves', whenOf(leavesAt))]),
  ]
}

/** The day and the clock time of an instant, as a sentence names them. */
function whenOf(at: number): { readonly day: string; readonly time: string } {
  const local = localIso(at)
  return { day: local.slice(0, 10), time: local.slice(11, 16) }
}
