import type { Pool } from 'pg'
import { roles } from '../domain/office.ts'
import type { Offices } from '../services/ports/offices.ts'
import type { PrismaClient } from './generated/client.ts'
import { end } from './office-end.ts'
import { forget } from './office-forget.ts'
import { heldWhere } from './office-held.ts'
import { holders } from './office-holders.ts'
import { saveInvitation } from './office-invite.ts'
import { pause } from './office-pause.ts'
import { markUnreachable } from './office-reach.ts'
import { redeem } from './office-redeem.ts'
import { whoIs } from './office-who.ts'
import { oneOf } from './rows.ts'

/** Accounts, the offices they hold, invitations, and the wrong codes that slow a guesser down. */
export function makeOffices({
  pool,
  prisma,
}: {
  readonly pool: Pool
  readonly prisma: PrismaClient
}): Offices {
  return {
    whoIs: (address, at) => whoIs(pool, address, at),

    isHeld: async (committeeId, role) =>
      (await prisma.holding.findFirst({
        where: { committeeId, role, until: null },
        select: { id: true },
      })) !== null,

    holders: (committeeId) => holders(pool, committeeId),

    markUnreachable: (address, reason, at) => markUnreachable(pool, address, reason, at),

    held: (committeeId) => heldWhere(prisma, { committeeId, until: null }),

    rolesOf: async (accountId) => {
      const rows = await prisma.holding.findMany({
        where: { accountId, until: null },
        distinct: ['role'],
        orderBy: { id: 'asc' },
        select: { role: true },
      })
      return rows.map(({ role }) => oneOf(roles, role))
    },

    end: (office, why, doing) => end(prisma, office, why, doing),

    endedBy: (key) => heldWhere(prisma, { endedKey: key }),

    pause: (offices, until, doing) => pause(prisma, offices, until, doing),

    forget: (address, at) => forget(prisma, address, at),

    saveInvitation: (invitation) => saveInvitation(prisma, invitation),

    redeem: (hash, doing) => redeem(prisma, hash, doing),

    wrongCodes: async ({ channel, id: address }, since) => {
      const rows = await prisma.wrongCode.findMany({
        where: { channel, address, at: { gte: new Date(since) } },
        orderBy: { at: 'asc' },
        select: { at: true },
      })
      return rows.map(({ at }) => at.getTime())
    },

    noteWrongCode: async ({ channel, id: address }, at, key) => {
      await prisma.wrongCode.createMany({
        data: [{ key, channel, address, at: new Date(at) }],
        skipDuplicates: true,
      })
    },
  }
}
