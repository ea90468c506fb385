import type { Json } from './types.ts'

// A command is not the tail of another word, and no letter follows it.
const COMMAND =
  /(?<![\p{L}\p{M}\p{N}_/<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\p{L}\p{M}\p{N}_/<>])/gu

/** The text fields of a message as the platform fills them: offsets and lengths in UTF-16 units. */
export function textPart(text: string): Json {
  const entities = [...text.matchAll(COMMAND)].map(({ index, 0: command }) => ({
    type: 'bot_command',
    offset: index,
    length: command.length,
  }))
  return entities.length === 0 ? { text } : { text, entities }
}

const fileIds = (id: string): Json => ({ file_id: id, file_unique_id: `unique-${id}`, file_size: 1234 })

/** The parts of messages that are not text, as they come in a Message object. */
export const photoPart = (caption?: string): Json => ({
  photo: [{ ...fileIds('photo-1'), width: 90, height: 67 }],
  ...(caption === undefined ? {} : { caption }),
})

export const voicePart: Json = { voice: { ...fileIds('voice-1'), duration: 3, mime_type: 'audio/ogg' } }

export const stickerPart: Json = {
  sticker: {
    ...fileIds('sticker-1'),
    type: 'regular',
    width: 512,
    height: 512,
    is_animated: false,
    is_video: false,
  },
}

export const locationPart: Json = { location: { latitude: 22.68, longitude: 104.28 } }

export const documentPart = (name: string): Json => ({
  document: { ...fileIds('document-1'), file_name: name, mime_type: 'application/octet-stream' },
})
