import { MEMORY, waitsUntil } from '../domain/guessing.ts'
import { plainCode } from '../domain/invitation-code.ts'
import type { Person } from '../domain/office.ts'
import type { makeHandOver } from './hand-over.ts'
import type { CodeMaker } from './invitation-code.ts'
import type { Doing } from './ports/doing.ts'
import type { Groups } from './ports/groups.ts'
import type { Offices } from './ports/offices.ts'

/** What came of a code. */
export type Redeemed =
  | { readonly kind: 'invitationRedeemed'; readonly person: Person }
  | {
      readonly kind: 'invitationRefused'
      readonly why:
        | 'invitation:unknown'
        | 'invitation:used'
        | 'invitation:expired'
        | 'invitation:wait'
        | 'invitation:group'
        | 'invitation:held'
    }

export type RedeemDeps = {
  readonly offices: Pick<Offices, 'whoIs' | 'redeem' | 'wrongCodes' | 'noteWrongCode'>
  readonly groups: Pick<Groups, 'committeeOf'>
  readonly hash: CodeMaker['hash']
  /** Tells those who held the offices until now. */
  readonly handOver: ReturnType<typeof makeHandOver>
}

/**
 * Uses an invitation code, as it was typed. Whoever tries one unknown code after the other has to wait longer and
 * longer; while that lasts no code is tried, not even a right one. Whoever held the offices until now is told.
 */
export function makeRedeem({ offices, groups, hash, handOver }: RedeemDeps) {
  return async (code: string, doing: Doing): Promise<Redeemed> => {
    const { by, at, key } = doing
    const wrong = await offices.wrongCodes(by, at - MEMORY)
    if (waitsUntil(wrong, at) !== null) return refuse('invitation:wait')
    const hashed = hash(plainCode(code))
    const result = await offices.redeem(hashed, doing)
    // A code that links a group is nobody's office, and no guess either.
    if (result === 'unknown' && (await groups.committeeOf(hashed)) !== null) return refuse('invitation:group')
    if (result === 'unknown') await offices.noteWrongCode(by, at, key)
    if (result !== 'redeemed') return refuse(`invitation:${result}`)
    await handOver('replaced', doing)
    const person = await offices.whoIs(by, at)
    if (person === null) throw new Error('Whoever used an invitation holds an office.')
    return { kind: 'invitationRedeemed', person }
  }
}

function refuse(why: Extract<Redeemed, { kind: 'invitationRefused' }>['why']): Redeemed {
  return { kind: 'invitationRefused', why }
}
