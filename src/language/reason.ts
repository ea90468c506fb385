/** "Vắng không lý do" is the name of a figure, and begins no reason. */
const REASON =
  /(?<!(?:không|khong|ko|có|co|không phép|no)\s*)(?:^|[\s,;.:–-]+)(?:vì|vi|bởi vì|do là|lý do|lí do|ly do|li do)(?!\p{L})(?:\s+(?:là|la|vì|vi)(?!\p{L}))?[\s:,.–-]*/iu

/**
 * What was said, and why: "kết nạp 1, lý do nhập nhầm" is "kết nạp 1" and "nhập nhầm". The reason is null where none
 * is given.
 */
export function splitReason(text: string): { readonly what: string; readonly reason: string | null } {
  const said = text.normalize('NFC').trim()
  const found = REASON.exec(said)
  if (found === null) return { what: said, reason: null }
  const what = said.slice(0, found.index).trim()
  const reason = said.slice(found.index + found[0].length).trim()
  return { what, reason: reason === '' ? null : reason }
}
