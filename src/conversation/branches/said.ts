import type { BranchFacts } from '../../domain/branch.ts'
import { kindIn } from '../../language/branches/kind-words.ts'
import { membersOf, nameIn, partsOf } from '../../language/branches/members.ts'
import { readBranchWish } from '../../language/branches/wish.ts'
import { localDay } from '../../domain/day.ts'
import { read } from '../../language/read.ts'
import type { Facts } from '../facts.ts'
import { phrase } from '../phrase.ts'
import type { State } from '../state.ts'
import { again, type Turn } from '../turn-result.ts'
import { yesOrNo } from '../yes-or-no.ts'
import type { BranchesPlace, Saying } from './place.ts'
import { withWish } from './wanted.ts'

type SayPlace = Extract<BranchesPlace, { at: 'branchSay' }>

/** What somebody types to what is still to be said of a change; words that say it not whole are asked for again. */
export function onSaid(state: State, place: SayPlace, text: string, facts: Facts): Turn {
  const wish = saidIn(place, text, facts)
  return wish === undefined
    ? again(state, facts, phrase(hows[place.saying]))
    : withWish(state, place.committeeId, wish, facts)
}

const hows: Readonly<Record<Saying, string>> = {
  name: 'branches.howName',
  committee: 'tap.yesOrNo',
  day: 'branches.howDay',
  kind: 'tap.choose',
  officer: 'branches.howOfficer',
  parts: 'branches.howParts',
  open: 'branches.howOpen',
  count: 'branches.howCount',
}

function saidIn({ saying, wish }: SayPlace, text: string, facts: Facts): SayPlace['wish'] | undefined {
  const fact = (value: Partial<BranchFacts> | undefined): SayPlace['wish'] | undefined =>
    value === undefined || wish.kind !== 'facts' ? undefined : { ...wish, facts: value }
  const today = localDay(facts.now)
  switch (saying) {
    case 'name': {
      const name = nameIn(text.normalize('NFC').replace(/\s+/g, ' '))
      return fact(name !== '' && name.length <= 100 ? { name } : undefined)
    }
    case 'committee': {
      const said = yesOrNo(text, today.slice(0, 7), facts)
      return fact(said && { hasBranchCommittee: said === 'yes' })
    }
    case 'day': {
      const day = read(text.replace(/^\s*ngày\s+/iu, ''), 'count', { month: today.slice(0, 7), today })
      return fact(
        day.kind === 'number' && day.value >= 1 && day.value <= 31 ? { meetingDay: day.value } : undefined,
      )
    }
    case 'kind': {
      const kind = kindIn(text)
      return fact(kind === null ? undefined : { kind })
    }
    case 'officer': {
      const seat = text.trim()
      return fact(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/.test(seat) ? { officer: seat } : undefined)
    }
    case 'parts': {
      const parts = partsOf(text)
      const whole = parts.length > 1 && parts.every(({ count }) => count !== null)
      return whole && wish.kind === 'split' ? { ...wish, parts } : undefined
    }
    case 'open': {
      const opened = readBranchWish(`mở chi bộ ${nameIn(text)}`, today)
      return opened?.kind === 'open' ? opened : undefined
    }
    case 'count': {
      const count = membersOf(text)
      return count !== null && wish.kind === 'open' ? { ...wish, count } : undefined
    }
  }
}
