import { isOfCommittee } from '../../domain/office.ts'
import type { OfficeTitle } from '../../domain/office-title.ts'
import { choice, choicesOf, inPairs, later, MOST_BUTTONS } from '../choices.ts'
import { phrase } from '../phrase.ts'
import type { Choice, Choices, Reply } from '../reply.ts'
import type { Asking, Present } from '../rooms.ts'
import type { OfficesPlace } from './place.ts'

/** What is asked about offices. */
export const presentOffices: Present<OfficesPlace> = {
  leavePick: ({ offices }, asking) => [
    ask(
      'offices.leavePick',
      offices.map((office, index) => ({ id: `pick:${index}`, label: labelOf(office) })),
      asking,
    ),
  ],
  leaveConfirm: ({ office }, asking) => [
    about(
      office.role === 'office' ? 'offices.leaveAskOffice' : 'offices.leaveAsk',
      [office],
      leave(asking),
      asking,
    ),
  ],
  forget: (_place, asking) => [
    {
      kind: 'ask',
      phrase: phrase('offices.forgetAsk'),
      note: asking.note,
      choices: choicesOf(asking.token, [
        choice('yes', 'offices.forgetButton'),
        choice('no', 'offices.notForgetButton'),
      ]),
    },
  ],
  pauseDay: ({ offices, by }, asking) => [
    about(
      by === 'holder' ? 'offices.pauseDay' : 'offices.pauseDayFor',
      offices,
      choicesOf(asking.token, [later]),
      asking,
    ),
  ],
  pauseConfirm: ({ offices, by, day }, asking) => [
    about(by === 'holder' ? 'offices.pauseAsk' : 'offices.pauseAskFor', offices, agree(asking), asking, {
      day,
    }),
  ],
  officeBoard: ({ entries }, asking) => [
    ask(
      'offices.pick',
      entries.slice(0, MOST_BUTTONS).map(({ key, name }, index) => ({
        id: `pick:${index}`,
        label: name === '' ? { key: `role.${key}` } : name,
      })),
      asking,
    ),
  ],
  officeEntry: ({ offices }, asking) => [
    ask(
      'offices.pickHolder',
      offices.slice(0, MOST_BUTTONS).map(({ role, since }, index) => ({
        id: `pick:${index}`,
        label: phrase(`offices.holder.${role}`, { number: index + 1, day: since }),
      })),
      asking,
    ),
  ],
  officeActs: ({ office, paused }, asking) => {
    const rest = isOfCommittee(office.role)
      ? []
      : [paused ? choice('resume', 'offices.resumeButton') : choice('pause', 'offices.pauseButton')]
    const choices = choicesOf(asking.token, [...rest, choice('end', 'offices.endButton')], [later])
    return [about('offices.acts', [office], choices, asking)]
  },
  endConfirm: ({ office }, asking) => [about('offices.endAsk', [office], leave(asking), asking)],
}

function ask(key: string, choices: readonly Choice[], { token, note }: Asking): Reply {
  return { kind: 'ask', phrase: phrase(key), note, choices: choicesOf(token, ...inPairs(choices), [later]) }
}

function about(
  key: string,
  offices: readonly OfficeTitle[],
  choices: Choices,
  { note }: Asking,
  params: { readonly day?: string } = {},
): Reply {
  return { kind: 'aboutOffice', key, offices, params, note, choices }
}

/** An office on a button: what it is of, or its role where it is of the whole committee. */
function labelOf({ role, seat, branches }: OfficeTitle): Choice['label'] {
  const of = seat ?? branches.join(', ')
  return of === '' ? { key: `role.${role}` } : phrase(`offices.of.${role}`, { of })
}

function leave({ token }: Asking): Choices {
  return choicesOf(token, [choice('yes', 'offices.yesLeave'), choice('no', 'offices.noLeave')])
}

function agree({ token }: Asking): Choices {
  return choicesOf(token, [choice('yes', 'button.right'), later])
}
