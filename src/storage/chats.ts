import type { Chats } from '../services/ports/chats.ts'
import type { PrismaClient } from './generated/client.ts'

/** The choices of chats, kept with whoever is there: an account that is forgotten takes its own along. */
export function makeChats({ prisma }: { readonly prisma: PrismaClient }): Chats {
  return {
    showsTables: async ({ channel, id: address }) => {
      const where = { channel, address, tables: true }
      const found = await Promise.all([
        prisma.account.count({ where }),
        prisma.linkedGroup.count({ where: { ...where, endedAt: null } }),
      ])
      return found.some((count) => count > 0)
    },

    showTables: async ({ channel, id: address }, tables) => {
      const chosen = { where: { channel, address }, data: { tables } }
      await prisma.$transaction([prisma.account.updateMany(chosen), prisma.linkedGroup.updateMany(chosen)])
    },
  }
}
