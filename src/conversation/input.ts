import type { Outcome } from './outcome.ts'

/** What is not text: only figures are taken, so these are refused by kind. */
export type Media = 'photo' | 'file' | 'voice' | 'video' | 'sticker' | 'location' | 'contact' | 'other'

/** What a person did, in no platform's words. */
export type PersonInput =
  /** `message` is the platform's id of it, where it may be edited later. */
  | { readonly kind: 'text'; readonly text: string; readonly message: string | null }
  /** A tap on a button: the token of its question, the choice, and the words on it where they are known. */
  | { readonly kind: 'tap'; readonly token: string; readonly choice: string; readonly label: string | null }
  | { readonly kind: 'edited'; readonly text: string; readonly message: string | null }
  | { readonly kind: 'media'; readonly media: Media }

/** A turn begins with a person; what its effects came to goes on with it. */
export type Input = PersonInput | Outcome
