export function readFixRequest(
  text: string,
):
  | { readonly what: string; readonly value: string | null }
  | { readonly number: number; readonly value: string | null }
  | undefined {
  const what = text.replace(/^sửa\s*/, '')
  return what === '' ? undefined : { what, value: null }
}
