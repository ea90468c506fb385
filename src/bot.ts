import { makeHandle } from './chat/handle.ts'
import { makeHandleGroup } from './chat/handle-group.ts'
import type { PauseOf } from './chat/pause.ts'
import type { Channel, Handle, HandleGroup, Render } from './chat/ports.ts'
import { makeUseCases } from './chat/use-cases.ts'
import { codes } from './codes.ts'
import type { Facts } from './conversation/facts.ts'
import type { State } from './conversation/state.ts'
import type { Instant } from './domain/day.ts'
import type { Address } from './domain/office.ts'
import { makeAmendReport } from './services/amend-report.ts'
import { makeApproveAll } from './services/approve-all.ts'
import { makeBranchChanges } from './services/branch-changes.ts'
import { makeAnswer, makeAskable } from './services/ask.ts'
import { makeBranchMonth } from './services/branch-month.ts'
import { makeDebtBoard } from './services/debt-board.ts'
import { makeFindReports } from './services/find-reports.ts'
import { makeCreateGroupCode } from './services/group-code.ts'
import { makeCreateInvitation } from './services/invite.ts'
import { makeLinkGroup } from './services/link-group.ts'
import { makeEndOffice } from './services/end-office.ts'
import { makeFindDrafts } from './services/find-drafts.ts'
import { makeHandOver } from './services/hand-over.ts'
import { makeOfficeBoard } from './services/office-board.ts'
import { makeLoadReport, makeOpenReport } from './services/open-report.ts'
import { makePauseOffices } from './services/pause-offices.ts'
import { makeMonthPack } from './services/month-pack.ts'
import { makeMonthToShow } from './services/month-to-show.ts'
import { makeBranchYears, makePictures } from './services/pictures.ts'
import { makeProgress } from './services/progress.ts'
import { makeReceiptVersion } from './services/receipt-version.ts'
import { makeRedeem } from './services/redeem.ts'
import { makePlanReminder, makeSendReminder } from './services/remind.ts'
import { makeRequestChange } from './services/request-change.ts'
import { makeReviewItems } from './services/review-items.ts'
import { makeSaveFigures } from './services/save-figures.ts'
import { makeSettleBehalf } from './services/settle-behalf.ts'
import { makeSettleReview } from './services/settle-review.ts'
import { makeWaitingOf } from './services/waiting-report.ts'
import { makeSpanSummary } from './services/span-summary.ts'
import { makeSubmitReport } from './services/submit-report.ts'
import { makeSummary } from './services/summary.ts'
import { makeUnlockMonth } from './services/unlock-month.ts'
import { makeVersions } from './services/versions.ts'
import type { ChatStores, Ports } from './stores.ts'

export type BotDeps = {
  readonly ports: Ports
  readonly stores: ChatStores
  readonly render: Render
  readonly channels: () => readonly Channel[]
  /** The pause of each channel, which the outbox of this process heeds too. */
  readonly pauseOf: PauseOf
  readonly now: () => Instant
  readonly onTrouble: (trouble: unknown, event: { readonly key: string }) => void
}

/** The bot on its ports: what a channel hands its updates to. */
export function makeBot(deps: BotDeps): Handle {
  const { ports, stores, render, channels, pauseOf, now, onTrouble } = deps
  return makeHandle({
    channels,
    render,
    pauseOf,
    outbox: ports.outbox,
    sessions: stores.sessions,
    lock: stores.lock,
    useCases: useCasesOn(ports),
    loadFacts: factsFrom(ports),
    now,
    onTrouble,
  })
}

/** The bot in groups, on the same ports. */
export function makeGroupBot({ ports, stores, ...deps }: BotDeps): HandleGroup {
  return makeHandleGroup({
    ...deps,
    outbox: ports.outbox,
    offices: ports.offices,
    groups: ports.groups,
    chats: ports.chats,
    lock: stores.lock,
    linkGroup: makeLinkGroup({ groups: ports.groups, hash: codes.hash }),
    summary: makeSummary(ports),
    progress: makeProgress(ports),
    spanSummary: makeSpanSummary(ports),
  })
}

function useCasesOn(ports: Ports) {
  const summary = makeSummary(ports)
  const progress = makeProgress(ports)
  const settleReview = makeSettleReview(ports)
  const board = makeOfficeBoard(ports)
  const handOver = makeHandOver({ ...ports, board })
  return makeUseCases({
    redeem: makeRedeem({ ...ports, hash: codes.hash, handOver }),
    board,
    endOffice: makeEndOffice({ ...ports, board, handOver }),
    pauseOffices: makePauseOffices({ ...ports, board }),
    findDrafts: makeFindDrafts({ reports: ports.reports, load: makeLoadReport(ports) }),
    offices: ports.offices,
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
    spanSummary: makeSpanSummary(ports),
    branchMonth: makeBranchMonth(ports),
    askable: makeAskable(ports),
    answer: makeAnswer(ports),
    branches: ports.registry.branches,
    groups: ports.groups,
    chats: ports.chats,
    createGroupCode: makeCreateGroupCode({ ...ports, codes }),
    debtBoard: makeDebtBoard(ports),
    planReminder: makePlanReminder(ports),
    sendReminder: makeSendReminder(ports),
    amendReport: makeAmendReport(ports),
    requestChange: makeRequestChange(ports),
    reviewItems: makeReviewItems(ports),
    settleReview,
    approveAll: makeApproveAll(settleReview),
    unlockMonth: makeUnlockMonth(ports),
    receiptVersion: makeReceiptVersion(ports),
    versions: makeVersions(ports),
    ladder: ports.ladder,
    branchLives: ports.registry.histories,
    branchChanges: makeBranchChanges(ports),
    monthToShow: makeMonthToShow(ports),
    pictures: makePictures(ports),
    branchYears: makeBranchYears(ports),
    monthPack: makeMonthPack({ ...ports, summary }),
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
