import { describe, expect, test } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import { dueSummaries } from '../../src/schedule/summaries.ts'
import { makeFeedbackNotices } from '../../src/services/feedback-notices.ts'
import { makePictureNotices } from '../../src/services/picture-notices.ts'
import { makeBranchYears, makePictures } from '../../src/services/pictures.ts'
import type { OutboxMessage } from '../../src/services/ports/outbox.ts'
import { fourteen } from './month-fakes.ts'
import { makeMemoryOutbox } from './memory-outbox.ts'
import { holder, makeWorld, stored } from './month-world.ts'

function office() {
  const made = makeWorld()
  const { world } = made
  const { outbox } = makeMemoryOutbox()
  const address = { channel: 'web', id: '-100' }
  const groups = { linked: async () => [{ id: 3, committeeId: 7, address, title: 'Đảng ủy' }] }
  const pictured = makePictureNotices({ ...made, outbox, groups, pictures: makePictures(made) })
  const feedback = makeFeedbackNotices({ ...made, outbox, branchYears: makeBranchYears(made) })
  const dueAt = async (time: string): Promise<OutboxMessage[]> => {
    const now = instantOf('2017-10-08', time)
    const messages: OutboxMessage[] = []
    for (const step of dueSummaries(world.committee.calendar, now)) {
      if (step.job === 'pictures') messages.push(...(await pictured(world.committee, step)))
      if (step.job === 'feedback') messages.push(...(await feedback(world.committee, step)))
    }
    await outbox.add(messages, now)
    return messages
  }
  world.holders = [
    holder(5, 'office'),
    holder(6, 'leader'),
    holder(1, 'secretary', 1),
    holder(2, 'deputy', 1),
    holder(1, 'secretary', 14),
    holder(9, 'officer'),
  ]
  world.months = fourteen
    .slice(0, 13)
    .flatMap(({ branch, september }) =>
      ['2017-08', '2017-09'].map((period) => stored(branch.id, period, september)),
    )
  return { ...made, dueAt }
}

const keys = (messages: readonly OutboxMessage[]) => messages.map(({ key }) => key)

describe('with the summary of the month', () => {
  test('the office, the leaders and the group get the board, the movement and the targets, once', async () => {
    const { dueAt } = office()
    expect(await dueAt('07:29')).toEqual([])
    const messages = await dueAt('07:30')
    expect(keys(messages)).toEqual(
      ['5', '6', 'group-3'].flatMap((who) =>
        ['board-1', 'movement', 'targets'].map((what) => `pictures:si-ma-cai:2017-09:${what}:${who}`),
      ),
    )
    expect(messages[0]?.notice).toMatchObject({ kind: 'picture', picture: { kind: 'board', pages: 1 } })
    expect(await dueAt('07:31')).toEqual([])
  })

  test('a committee without branches gets none', async () => {
    const { world, dueAt } = office()
    world.branches = []
    expect(await dueAt('07:30')).toEqual([])
  })
})

describe('half an hour after the summary', () => {
  test('each secretary and deputy gets the year of the branch, once for each branch', async () => {
    const { dueAt } = office()
    await dueAt('07:59')
    const messages = await dueAt('08:00')
    expect(keys(messages)).toEqual([
      'feedback:si-ma-cai:2017-09:0:1-1',
      'feedback:si-ma-cai:2017-09:0:1-2',
      'feedback:si-ma-cai:2017-09:0:14-1',
    ])
    expect(messages[1]).toMatchObject({
      role: 'deputy',
      branchId: 1,
      at: instantOf('2017-10-08', '08:00'),
      notice: { kind: 'branchYear', period: '2017-09', picture: { branch: fourteen[0]?.branch.name } },
    })
    expect(await dueAt('08:01')).toEqual([])
  })

  test('a branch whose reports begin later gets none', async () => {
    const { world, dueAt } = office()
    world.branches = world.branches.map((one) => (one.id === 14 ? { ...one, since: '2017-10' } : one))
    expect(keys(await dueAt('08:00')).filter((key) => key.includes(':14-'))).toEqual([])
  })
})
