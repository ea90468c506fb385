/** It does from now on, or no longer. */
export type TablesOutcome = { readonly kind: 'tablesShown'; readonly tables: boolean }
