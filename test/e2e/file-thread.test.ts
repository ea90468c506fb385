import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, it } from 'vitest'
import { attachedFile } from '../../src/documents/attached.ts'
import type { Attachment } from '../../src/domain/attachment.ts'
import { makeFileThread } from '../../src/file-thread.ts'
import { vietnamese } from '../../src/resources.ts'
import { demoPack } from '../documents/demo-pack.ts'
import { wordsOf } from '../documents/parts.ts'
import { pictures } from '../documents/pictures.ts'
import { freshDist } from './support/dist.ts'

const attachments = pictures.map((picture): Attachment => ({ kind: 'picture', picture }))

beforeAll(freshDist)

it('makes the files that would be made here', async () => {
  const fileOf = makeFileThread('new')
  for (const attachment of attachments) {
    const { content, ...told } = await attachedFile(attachment, vietnamese())
    const file = await fileOf(attachment)
    expect(file).toMatchObject(told)
    expect(Buffer.from(file.content).equals(content)).toBe(true)
  }
})

it('writes the documents of a month, in the tone style it is told', async () => {
  const { pack } = await demoPack()
  const report = await makeFileThread('old')({ kind: 'report', pack })
  expect(wordsOf(report.content)).toContain('ĐẢNG UỶ XÃ SI MA CAI')
  const workbook = await makeFileThread('new')({ kind: 'workbook', pack })
  expect(workbook.name).toBe('SL_thang_2017-09_DangUy_xa_Si_Ma_Cai.xlsx')
})

it('says what went wrong with one, and makes the next', async () => {
  const fileOf = makeFileThread('new')
  const [attachment] = attachments
  if (attachment === undefined) throw new Error('There is no picture.')
  const wrong = { kind: 'picture', picture: { kind: 'growth' } } as unknown as Attachment
  await expect(fileOf(wrong)).rejects.toThrow(TypeError)
  expect(await fileOf(attachment)).toMatchObject({ kind: 'picture' })
})

it('makes one after its thread was left idle and ended', async () => {
  const fileOf = makeFileThread('new', 1)
  for (const attachment of attachments.slice(0, 2)) {
    expect(await fileOf(attachment)).toMatchObject({ kind: 'picture' })
    await sleep(100)
  }
})
