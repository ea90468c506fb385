import { localDay } from '../../domain/day.ts'
import { type BoardEntry, type BoardHolder, titleIn } from '../../domain/office-board.ts'
import { isOfCommittee } from '../../domain/office.ts'
import { onlyOf } from '../../domain/only.ts'
import { isNamed, picked } from '../choices.ts'
import type { Facts } from '../facts.ts'
import { onBoardToInvite } from '../invite/invite.ts'
import type { OutcomeOf } from '../outcome-of.ts'
import { phrase, say } from '../phrase.ts'
import type { State } from '../state.ts'
import { again, go, goHome, type Turn, want } from '../turn-result.ts'
import { confirmLeaving } from './leave.ts'
import { isInOffice } from './own.ts'
import { beginPause, refsOf } from './pause.ts'
import type { OfficesPlace } from './place.ts'

type BoardPlace = Extract<OfficesPlace, { at: 'officeBoard' | 'officeEntry' | 'officeActs' | 'endConfirm' }>

/** Who holds which office; only the committee's office may see it. */
export function askBoard(state: State, facts: Facts): Turn {
  const office = facts.person?.holdings.find(({ role }) => role === 'office')
  if (office === undefined) return again(state, facts, phrase('command.noRight'))
  return want(state, { kind: 'listOffices', committeeId: office.committee.id, purpose: { kind: 'board' } })
}

/** The board, for whatever it was wanted. */
export function onOfficesListed(
  state: State,
  { board, purpose }: OutcomeOf<'officesListed'>,
  facts: Facts,
): Turn {
  const { committeeId } = board
  if (purpose.kind === 'invite') return onBoardToInvite(state, board, purpose.role, facts)
  if (purpose.kind === 'board') {
    const held = board.entries.filter(({ holders }) => holders.length > 0)
    const entries = held.map((entry) => ({ key: entry.key, name: nameOf(entry) }))
    return go(state, { at: 'officeBoard', committeeId, entries }, facts, undefined, {
      kind: 'officeBoard',
      board,
    })
  }
  const entry = board.entries.find(({ key }) => key === purpose.key)
  const offices = (entry?.holders ?? []).map((holder) => officeOn(committeeId, entry, holder))
  const only = onlyOf(offices)
  if (offices.length === 0) return goHome(state, say('offices.gone'))
  if (only === undefined) return go(state, { at: 'officeEntry', committeeId, offices }, facts)
  return go(state, { at: 'officeActs', committeeId, office: only, paused: only.paused }, facts)
}

/** A branch or a seat by its name, where it has one of its own. */
function nameOf(entry: BoardEntry): string {
  if (entry.kind === 'branch') return entry.name
  return entry.kind === 'seat' ? entry.seat : ''
}

function officeOn(committeeId: number, entry: BoardEntry | undefined, holder: BoardHolder) {
  const { holdingId, role, since, pausedUntil } = holder
  const title = entry === undefined ? { role, seat: null, branches: [] } : titleIn(entry, role)
  return { ...title, committeeId, holdingId, since: localDay(since), paused: pausedUntil !== null }
}

export function isOnBoard(place: State['place']): place is BoardPlace {
  return ['officeBoard', 'officeEntry', 'officeActs', 'endConfirm'].includes(place.at)
}

/** A tap while the committee's office looks at what others hold. */
export function onBoardChoice(
  state: State,
  place: BoardPlace,
  choice: string,
  facts: Facts,
): Turn | undefined {
  const { committeeId } = place
  if (!isInOffice(committeeId, facts)) return goHome(state, say('command.noRight'))
  if (choice === 'later' || choice === 'no') return goHome(state, say('cancel.done'))
  const index = Number(picked(choice, 'pick'))
  switch (place.at) {
    case 'officeBoard': {
      const entry = place.entries[index]
      if (entry === undefined) return undefined
      return want(state, { kind: 'listOffices', committeeId, purpose: { kind: 'entry', key: entry.key } })
    }
    case 'officeEntry': {
      const office = place.offices[index]
      if (office === undefined) return undefined
      return go(state, { at: 'officeActs', committeeId, office, paused: office.paused }, facts)
    }
    case 'officeActs':
      return onAct(state, place, choice, facts)
    case 'endConfirm':
      return choice === 'yes'
        ? want(state, { kind: 'endOffice', office: refsOf([place.office])[0] ?? place.office, why: 'ended' })
        : undefined
  }
}

function onAct(
  state: State,
  { committeeId, office, paused }: Extract<BoardPlace, { at: 'officeActs' }>,
  choice: string,
  facts: Facts,
): Turn | undefined {
  if (choice === 'end') {
    const own = facts.person?.holdings.some(({ id }) => id === office.holdingId) === true
    return own
      ? confirmLeaving(state, office, facts)
      : go(state, { at: 'endConfirm', committeeId, office }, facts)
  }
  if (choice === 'pause' && !isOfCommittee(office.role))
    return beginPause(state, [office], 'office', null, facts)
  if (choice === 'resume' && paused) {
    return want(state, { kind: 'pauseOffices', offices: refsOf([office]), day: null, by: 'office' })
  }
  return undefined
}

/** A branch or a seat typed by its name, as the tap that it stands for; two of one name are asked, never guessed. */
export function entryNamed({ entries }: Extract<BoardPlace, { at: 'officeBoard' }>, text: string) {
  const named = onlyOf(entries.filter(({ name }) => name !== '').filter(isNamed(text)))
  return named === undefined ? undefined : `pick:${entries.indexOf(named)}`
}
