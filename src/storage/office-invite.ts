import type { NewInvitation } from '../services/ports/offices.ts'
import type { PrismaClient } from './generated/client.ts'

/**
 * Stores an invitation. An update that comes again makes another code, since the first is not kept: the new one takes
 * the place of the old, in one statement, so that of the codes of one update never two are good. An invitation that
 * was used stays as it is, and the new code opens nothing.
 */
export async function saveInvitation(prisma: PrismaClient, invitation: NewInvitation): Promise<void> {
  const { hash, key, committeeId, role, branchIds, seat, at, expires } = invitation
  await prisma.$executeRaw`
    INSERT INTO invitation (hash, key, committee_id, role, branch_ids, seat, created_at, expires_at)
    VALUES (${hash}, ${key}, ${committeeId}, ${role}, ${[...branchIds]}::int[], ${seat},
      ${new Date(at)}, ${new Date(expires)})
    ON CONFLICT (key) DO UPDATE SET
      hash = excluded.hash, committee_id = excluded.committee_id, role = excluded.role,
      branch_ids = excluded.branch_ids, seat = excluded.seat,
      created_at = excluded.created_at, expires_at = excluded.expires_at
    WHERE invitation.used_at IS NULL`
}
