import type { Notes } from '../services/ports/notes.ts'
import type { PrismaClient } from './generated/client.ts'

/** Small named values that the processes of one installation tell each other. */
export function makeNotes({ prisma }: { readonly prisma: PrismaClient }): Notes {
  return {
    read: async (name) => (await prisma.note.findUnique({ where: { name } }))?.value ?? null,
    keep: async (name, value) => {
      await prisma.note.createMany({ data: [{ name, value }], skipDuplicates: true })
      return (await prisma.note.findUniqueOrThrow({ where: { name } })).value
    },
    write: async (name, value) => {
      await prisma.note.upsert({ where: { name }, create: { name, value }, update: { value } })
    },
  }
}
