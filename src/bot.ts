import { createHash, randomBytes } from 'node:crypto'
import { makeHandle } from './chat/handle.ts'
import type { Channel, Event, Handle, Render } from './chat/ports.ts'
import { makeUseCases } from './chat/use-cases.ts'
import type { Facts } from './conversation/facts.ts'
import type { State } from './conversation/state.ts'
import type { Instant } from './domain/day.ts'
import type { Address } from './domain/office.ts'
import { makeAnswer, makeAskable } from './services/ask.ts'
import { makeBranchMonth } from './services/branch-month.ts'
import { makeFindReports } from './services/find-reports.ts'
import { makeCreateInvitation } from './services/invite.ts'
import { makeLoadReport, makeOpenReport } from './services/open-report.ts'
import { makeProgress } from './services/progress.ts'
import { makeRedeem } from './services/redeem.ts'
import { makeSaveFigures } from './services/save-figures.ts'
import { makeSettleBehalf } from './services/settle-behalf.ts'
import { makeWaitingOf } from './services/waiting-report.ts'
import { makeSubmitReport } from './services/submit-report.ts'
import { makeSummary } from './services/summary.ts'
import type { ChatStores, Ports } from './stores.ts'

export type BotDeps = {
  readonly ports: Ports
  readonly stores: ChatStores
  readonly render: Render
  readonly channels: () => readonly Channel[]
  readonly now: () => Instant
  readonly onTrouble: (trouble: unknown, event: Event) => void
}

/** The bot on its ports: what a channel hands its updates to. */
export function makeBot(deps: BotDeps): Handle {
  const { ports, stores, render, channels, now, onTrouble } = deps
  return makeHandle({
    channels,
    render,
    sessions: stores.sessions,
    lock: stores.lock,
    useCases: useCasesOn(ports),
    loadFacts: factsFrom(ports),
    now,
    onTrouble,
  })
}

/** How codes are made and kept. */
export const codes = {
  randomBytes: (count: number): Uint8Array => randomBytes(count),
  hash: (symbols: string): string => createHash('sha256').update(symbols).digest('hex'),
}

function useCasesOn(ports: Ports) {
  const summary = makeSummary(ports)
  const progress = makeProgress(ports)
  return makeUseCases({
    redeem: makeRedeem({ offices: ports.offices, hash: codes.hash }),
    findReports: makeFindReports(ports),
    openReport: makeOpenReport(ports),
    saveFigures: makeSaveFigures(ports),
    submitReport: makeSubmitReport(ports),
    settleBehalf: makeSettleBehalf(ports),
    waitingOf: makeWaitingOf(ports),
    reports: ports.reports,
    createInvitation: makeCreateInvitation({ ...ports, codes }),
    summary: ({ committeeId, period, only }) => summary(committeeId, period, only),
    progress: ({ committeeId, period, only }) => progress(committeeId, period, only),
    branchMonth: makeBranchMonth(ports),
    askable: makeAskable(ports),
    answer: makeAnswer(ports),
    branches: ports.registry.branches,
  })
}

function factsFrom(ports: Ports) {
  const { offices, registry } = ports
  const workOn = makeLoadReport(ports)
  return async (address: Address, { place, submitted }: State, now: Instant): Promise<Facts> => {
    const ref = 'report' in place ? place.report : place.at === 'home' ? submitted : null
    const [person, work] = await Promise.all([offices.whoIs(address, now), ref === null ? null : workOn(ref)])
    const installed = person !== null || (await registry.committees()).length > 0
    return { now, person, work, installed }
  }
}
