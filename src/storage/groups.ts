import type { Group, Groups } from '../services/ports/groups.ts'
import type { LinkedGroup, PrismaClient } from './generated/client.ts'
import { link } from './group-link.ts'
import { moveGroup } from './group-move.ts'

/** Groups that hear a committee's summaries. A link that has ended stays as a row, and may begin again. */
export function makeGroups({ prisma }: { readonly prisma: PrismaClient }): Groups {
  return {
    linked: async (committeeId) => {
      const rows = await prisma.linkedGroup.findMany({
        where: { committeeId, endedAt: null },
        orderBy: { id: 'asc' },
      })
      return rows.map(groupOf)
    },

    at: async ({ channel, id: address }) => {
      const row = await prisma.linkedGroup.findFirst({ where: { channel, address, endedAt: null } })
      return row && groupOf(row)
    },

    saveCode: async ({ hash, key, committeeId, at, expires }) => {
      await prisma.$executeRaw`
        INSERT INTO group_code (hash, key, committee_id, created_at, expires_at)
        VALUES (${hash}, ${key}, ${committeeId}, ${new Date(at)}, ${new Date(expires)})
        ON CONFLICT (key) DO UPDATE SET hash = excluded.hash, committee_id = excluded.committee_id,
          created_at = excluded.created_at, expires_at = excluded.expires_at
        WHERE group_code.used_at IS NULL`
    },

    committeeOf: async (hash) => {
      const row = await prisma.groupCode.findUnique({ where: { hash }, select: { committeeId: true } })
      return row?.committeeId ?? null
    },

    link: (hash, group, doing) => link(prisma, hash, group, doing),

    end: async ({ channel, id: address }, endedWhy, at) => {
      const { count } = await prisma.linkedGroup.updateMany({
        where: { channel, address, endedAt: null },
        data: { endedAt: new Date(at), endedWhy },
      })
      return count > 0
    },

    move: (from, to, at) => moveGroup(prisma, from, to, at),
  }
}

function groupOf({ id, committeeId, channel, address, title }: LinkedGroup): Group {
  return { id, committeeId, address: { channel, id: address }, title }
}
