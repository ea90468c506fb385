import type { OnOutcome } from '../rooms.ts'
import { onExplanationSaved } from './at-explain.ts'
import { onBehalfSettled } from './behalf.ts'
import { onReportsFound } from './found.ts'
import { onHistoryLoaded } from './history.ts'
import { onReportOpened, onReportRefused } from './opened.ts'
import type { FilingOutcome } from './outcome.ts'
import { onFiguresSaved, onReportSubmitted } from './progress.ts'

/** How filing goes on with what its effects came to. */
export const onFilingOutcome: OnOutcome<FilingOutcome> = {
  reportsFound: onReportsFound,
  reportOpened: onReportOpened,
  reportRefused: onReportRefused,
  figuresSaved: onFiguresSaved,
  historyLoaded: onHistoryLoaded,
  explanationSaved: onExplanationSaved,
  onBehalfSettled,
  reportSubmitted: onReportSubmitted,
}
