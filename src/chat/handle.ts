import type { Facts } from '../conversation/facts.ts'
import { receiptIn } from '../conversation/filing/receipt.ts'
import { ownPlace } from '../conversation/own-place.ts'
import { present } from '../conversation/present.ts'
import type { Reply } from '../conversation/reply.ts'
import { newState, revive, type State } from '../conversation/state.ts'
import type { Instant } from '../domain/day.ts'
import type { Address } from '../domain/office.ts'
import type { ChatLock, SessionStore } from '../sessions/storage-adapter.ts'
import type { UseCases } from './effects.ts'
import type { Channel, Event, Handle, Handled } from './ports.ts'
import { makeSender, type SenderDeps } from './send-all.ts'
import { takeTurn } from './take-turn.ts'
import { TroubleError } from './trouble.ts'

export type HandleDeps = SenderDeps & {
  readonly channels: () => readonly Channel[]
  readonly sessions: SessionStore<State>
  readonly lock: ChatLock
  readonly useCases: UseCases
  /** What a turn may know, for this chat and this state. */
  readonly loadFacts: (address: Address, state: State, now: Instant) => Promise<Facts>
  readonly onTrouble: (trouble: unknown, event: Event) => void
}

/** How many updates a chat remembers, so that a repeated one changes nothing. */
const REMEMBERED = 20
/** How often a turn starts again when another replica wrote the state in between. */
const TRIES = 3

/**
 * One update, turned. The order is fixed: effects committed, state saved, replies sent. A crash in between
 * repeats the turn when the platform brings the update again, and every effect carries the update's key.
 */
export function makeHandle(deps: HandleDeps): Handle {
  const answered = makeAnswered()
  const sender = makeSender(deps)
  return async (event) => {
    const key = `${event.address.channel}:${event.address.id}`
    const channel = deps.channels().find(({ name }) => name === event.address.channel)
    if (channel === undefined) throw new Error(`There is no channel ${event.address.channel}.`)
    const answer = async (replies: readonly Reply[]): Promise<Handled> => {
      try {
        return await sender.sendAll(channel, event.address.id, replies)
      } catch (trouble) {
        deps.onTrouble(trouble, event)
        return 'again'
      }
    }
    try {
      return await deps.lock.run(key, async () => {
        const answering = await answer(await turnOnce(deps, event, key, answered))
        if (answering === 'done') answered.note(event.key)
        return answering
      })
    } catch (trouble) {
      deps.onTrouble(trouble, event)
      const saved = trouble instanceof TroubleError && trouble.saved
      return answer([{ kind: 'phrase', key: saved ? 'trouble.saved' : 'trouble.notSaved' }])
    }
  }
}

async function turnOnce(
  deps: HandleDeps,
  event: Event,
  key: string,
  answered: Answered,
): Promise<readonly Reply[]> {
  let wrote = false
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await deps.sessions.load(key)
    const state = stored === undefined ? newState : revive(stored.value)
    const facts = await deps.loadFacts(event.address, state, deps.now())
    if (state.recent.includes(event.key)) {
      return answered.has(event.key) ? [] : presentAgain(state, facts)
    }
    const turned = await takeTurn(deps.useCases, state, event, facts)
    wrote ||= turned.wrote
    if (turned.forgets) {
      await forgetState(deps, key)
      return turned.replies
    }
    const recent = [...state.recent, event.key].slice(-REMEMBERED)
    const after = { ...turned.state, recent, turnedAt: facts.now }
    const saved = await saveState(deps, key, stored?.revision ?? 0, after, turned.wrote)
    if (saved) return turned.replies
  }
  const cause = new Error('Another process kept writing this chat.')
  throw new TroubleError('The state of the conversation could not be saved.', { cause, saved: wrote })
}

async function saveState(
  deps: HandleDeps,
  key: string,
  revision: number,
  state: State,
  wrote: boolean,
): Promise<boolean> {
  try {
    return await deps.sessions.replace(key, revision, state)
  } catch (cause) {
    throw new TroubleError('The state of the conversation could not be saved.', { cause, saved: wrote })
  }
}

/** Nothing is kept of a chat that is to be forgotten, not even its state. */
async function forgetState({ sessions }: HandleDeps, key: string): Promise<void> {
  try {
    await sessions.delete(key)
  } catch (cause) {
    throw new TroubleError('The state of the conversation could not be deleted.', { cause, saved: true })
  }
}

/** A repeated update whose answer may not have arrived gets the present question or the receipt again, nothing else. */
function presentAgain(before: State, facts: Facts): readonly Reply[] {
  const state = ownPlace(before, facts)
  const question = present(state, facts)
  if (question.length > 0) return question
  const receipt = receiptIn(facts)
  return [receipt ?? { kind: 'phrase', key: 'input.repeated' }]
}

type Answered = { readonly has: (key: string) => boolean; readonly note: (key: string) => void }

/** The updates that this process has answered, the last few thousand of them. */
function makeAnswered(): Answered {
  const keys = new Set<string>()
  return {
    has: (key) => keys.has(key),
    note: (key) => {
      keys.add(key)
      const [oldest] = keys
      if (keys.size > 5_000 && oldest !== undefined) keys.delete(oldest)
    },
  }
}
