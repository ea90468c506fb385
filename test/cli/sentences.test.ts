import { describe, expect, it } from 'vitest'
import { takes } from '../../src/files/fault.ts'
import type { Step } from '../../src/services/notices.ts'
import type { SummaryStep } from '../../src/services/summary-notices.ts'
import { sentencesIn } from '../../src/resources.ts'

function keysOf(sentences: object, before = ''): string[] {
  return Object.entries(sentences).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${before}${key}.`) : `${before}${key}`,
  )
}

function wordsOf(sentences: object): string[] {
  return Object.values(sentences).flatMap((value) =>
    typeof value === 'object' && value !== null ? wordsOf(value) : [String(value)],
  )
}

describe('the words of the command line', () => {
  it('are the same in both languages', () => {
    expect(keysOf(sentencesIn('en/cli.json'))).toEqual(keysOf(sentencesIn('vi/cli.json')))
  })

  it('say of every fault of a file what it takes', () => {
    expect(Object.keys(sentencesIn('vi/cli.json').takes as object).sort()).toEqual([...takes].sort())
  })

  it('name every job of the clock', () => {
    const jobs: Record<Step['job'] | SummaryStep['job'], 1> = {
      opening: 1,
      reminder: 1,
      again: 1,
      deputy: 1,
      officer: 1,
      calls: 1,
      lock: 1,
      meeting: 1,
      meetingFigures: 1,
      progress: 1,
      summary: 1,
      pictures: 1,
      span: 1,
      feedback: 1,
      weekly: 1,
      digest: 1,
    }
    expect(keysOf(sentencesIn('vi/cli.json'))).toEqual(
      expect.arrayContaining(Object.keys(jobs).map((job) => `tick.job.${job}`)),
    )
  })

  it('blame nobody', () => {
    for (const words of wordsOf(sentencesIn('vi/cli.json')))
      expect(words).not.toMatch(/(?<!\p{L})(lỗi|sai|vi phạm)(?!\p{L})|!/iu)
  })
})
