export function forbiddenIn(_text: string): 'person' | 'phone' | 'paper' | 'secret' | undefined {
  return undefined
}
