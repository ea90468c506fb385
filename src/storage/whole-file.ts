/** Limits of a transaction that writes a whole file, row after row; the usual ones are made for a person's turn. */
export const wholeFile = { maxWait: 10_000, timeout: 120_000 }
