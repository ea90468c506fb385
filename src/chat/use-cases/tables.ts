import type { TablesEffect } from '../../conversation/tables/effect.ts'
import type { Chats } from '../../services/ports/chats.ts'
import type { UseCasesOf } from '../effects.ts'

export type TablesDeps = { readonly chats: Pick<Chats, 'showTables'> }

/** What a chat chooses for itself. */
export function tablesUseCases({ chats }: TablesDeps): UseCasesOf<TablesEffect> {
  return {
    showTables: async ({ tables }, _facts, { by }) => {
      await chats.showTables(by, tables)
      return { kind: 'tablesShown', tables }
    },
  }
}
