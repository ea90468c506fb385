import type { BranchCard, Progress } from '../../domain/progress.ts'
import type { SpanSummary } from '../../domain/span-summary.ts'
import type { Summary } from '../../domain/summary.ts'

/** What the showing of figures came to. */
export type StatisticsOutcome =
  | { readonly kind: 'summaryLoaded'; readonly summary: Summary; readonly withAlerts: boolean }
  | { readonly kind: 'progressLoaded'; readonly progress: Progress }
  | { readonly kind: 'spanLoaded'; readonly summary: SpanSummary }
  | { readonly kind: 'branchLoaded'; readonly card: BranchCard; readonly whole: boolean }
