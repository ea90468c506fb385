/** A file of the month's pack: what it is called, what it holds, and what it shows in words. */
export type PackFile = {
  readonly name: string
  readonly kind: 'report' | 'workbook' | 'picture'
  readonly content: Uint8Array
  readonly caption: string
}
