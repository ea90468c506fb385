import type { Present } from '../rooms.ts'
import { presentHistory } from './present-history.ts'
import type { ReviewPlace } from './place.ts'
import { presentAmend } from './present-amend.ts'
import { presentOffice } from './present-office.ts'

/** What is asked where a report is corrected, reviewed, or its history looked at. */
export const presentReview: Present<ReviewPlace> = { ...presentAmend, ...presentOffice, ...presentHistory }
