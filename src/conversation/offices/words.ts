import { localDay } from '../../domain/day.ts'
import { indicatorOf } from '../../domain/form-index.ts'
import { type OfficeWords, readOfficeWords } from '../../language/office-words.ts'
import type { Facts } from '../facts.ts'
import type { Place, State } from '../state.ts'

/** The places where whatever is typed may be an answer in free words are not among these. */
const listening: ReadonlySet<Place['at']> = new Set<Place['at']>([
  'home',
  'resume',
  'readback',
  'pickReport',
  'pickFix',
  'offerMeetings',
  'pickScope',
  'inviteRole',
  'inviteFor',
  'leavePick',
  'leaveConfirm',
  'pauseDay',
  'pauseConfirm',
  'officeBoard',
  'officeEntry',
  'officeActs',
  'endConfirm',
])

/** What somebody says about an office, where it cannot be meant as an answer; undefined for anything else. */
export function officeWordsAt({ place }: State, text: string, facts: Facts): OfficeWords | undefined {
  if (!listening.has(place.at) && !asksNoWords(place, facts)) return undefined
  const said = readOfficeWords(text, localDay(facts.now))
  // "Tạm nghỉ" in the middle of a report only puts it off.
  const putsOff = 'report' in place && said?.kind === 'pause' && said.day === null
  return putsOff ? undefined : said
}

/** Whether a question is asked that free words do not answer. */
function asksNoWords(place: Place, { work }: Facts): boolean {
  if (place.at !== 'step' || work === null) return false
  return place.step.kind === 'card' || indicatorOf(work.form, place.step.code)?.type !== 'text'
}
