import type { BranchCard, Progress } from '../../domain/progress.ts'
import type { Summary } from '../../domain/summary.ts'

/** Figures as they are shown. */
export type StatisticsReply =
  /** What the rules remark is for the office and the leaders alone. */
  | { readonly kind: 'summary'; readonly summary: Summary; readonly withAlerts: boolean }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'branchCard'; readonly card: BranchCard; readonly whole: boolean }
