import type { SetupChange } from '../services/ports/registry.ts'
import type { Prisma, PrismaClient } from './generated/client.ts'
import { writeEvent, writePlan } from './branch-write.ts'
import { wholeFile } from './whole-file.ts'

/**
 * Writes a committee, its targets, branches, facts, openings and first form: all or nothing. Branches that
 * the setup does not name stay as they are, and so do facts and openings of other months.
 */
export async function saveSetup(prisma: PrismaClient, setup: SetupChange): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const committeeId = await saveCommittee(tx, setup)
    await tx.target.deleteMany({ where: { committeeId } })
    await tx.target.createMany({ data: setup.targets.map((target) => ({ committeeId, ...target })) })
    for (const branch of setup.branches) await saveBranch(tx, committeeId, branch)
    for (const { key, plan } of setup.plans ?? []) {
      await writePlan(tx, committeeId, plan)
      await writeEvent(tx, committeeId, plan, { ...byTheFile, key, at: setup.at })
    }
    if (setup.form !== null) {
      const { version, from, form } = setup.form
      await tx.formVersion.create({
        data: { committeeId, version, from, document: form },
      })
    }
  }, wholeFile)
}

/** Whoever runs the command line holds no office of the chat. */
const byTheFile = { by: { channel: 'cli', id: '' }, accountId: null, role: null }

async function saveCommittee(tx: Prisma.TransactionClient, setup: SetupChange): Promise<number> {
  const { code, name, place, above, calendar } = setup.committee
  const values = { name, place, above, calendar }
  const { id } = await tx.committee.upsert({
    where: { code },
    create: { code, ...values, createdAt: new Date(setup.at) },
    update: values,
    select: { id: true },
  })
  return id
}

type BranchChange = SetupChange['branches'][number]

async function saveBranch(
  tx: Prisma.TransactionClient,
  committeeId: number,
  { code, position, facts, opening }: BranchChange,
): Promise<void> {
  const { id: branchId } = await tx.branch.upsert({
    where: { committeeId_code: { committeeId, code } },
    create: { committeeId, code, position },
    update: { position },
    select: { id: true },
  })
  if (facts !== null) {
    const { from, value } = facts
    await tx.branchFact.upsert({
      where: { branchId_from: { branchId, from } },
      create: { branchId, from, ...value },
      update: value,
    })
  }
  if (opening !== null) {
    const { period, official, probationary } = opening
    await tx.opening.upsert({
      where: { branchId_period: { branchId, period } },
      create: { branchId, period, official, probationary },
      update: { official, probationary },
    })
  }
}
