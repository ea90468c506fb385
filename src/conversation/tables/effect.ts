/** Whether this chat shows figures and lists as tables from now on. */
export type TablesEffect = { readonly kind: 'showTables'; readonly tables: boolean }
