/** Figures beside each other. The first column names the row, the others stand under their heads. */
export type Table = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** What a message says line by line, with tables between the lines, for a chat that shows them. */
export type Sheet = readonly (string | Table)[]
