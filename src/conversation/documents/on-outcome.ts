import type { Reply } from '../reply.ts'
import type { OnOutcome } from '../rooms.ts'
import { say } from '../phrase.ts'
import { stay } from '../turn-result.ts'
import type { DocumentsOutcome } from './outcome.ts'

/** How pictures and documents that were asked for are shown. */
export const onDocumentsOutcome: OnOutcome<DocumentsOutcome> = {
  picturesLoaded: (state, { period, pictures }, facts) =>
    pictures.length === 0
      ? stay(state, facts, say('documents.nothing', { month: period }))
      : stay(state, facts, ...pictures.map((picture): Reply => ({ kind: 'picture', picture }))),
  packLoaded: (state, { pack }, facts) => {
    const { period, reported, part } = pack.summary
    if (reported === 0) return stay(state, facts, say('documents.nothing', { month: period }))
    const head = part ? 'documents.headPart' : 'documents.head'
    return stay(
      state,
      facts,
      say(head, { month: period }),
      { kind: 'document', file: 'report', pack },
      { kind: 'document', file: 'workbook', pack },
    )
  },
}
