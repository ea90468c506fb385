import type { OnOutcome } from '../rooms.ts'
import { onOfficesListed } from './board.ts'
import { onDraftsFound } from './drafts.ts'
import { onChatForgotten } from './forget.ts'
import { onOfficeLaidDown } from './leave.ts'
import type { OfficesOutcome } from './outcome.ts'
import { onOfficesPaused } from './pause.ts'

/** How the conversation goes on with what was done about offices. */
export const onOfficesOutcome: OnOutcome<OfficesOutcome> = {
  officesListed: onOfficesListed,
  officeLaidDown: onOfficeLaidDown,
  officesPaused: onOfficesPaused,
  draftsFound: onDraftsFound,
  chatForgotten: onChatForgotten,
}
