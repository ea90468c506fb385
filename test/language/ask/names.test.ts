import { describe, expect, it } from 'vitest'
import type { Askable } from '../../../src/domain/askable.ts'
import type { BranchKind } from '../../../src/domain/branch.ts'
import { readQuestion } from '../../../src/language/ask/read-question.ts'
import { form } from '../../domain/form.ts'

const named: readonly (readonly [string, BranchKind])[] = [
  ['Tổ dân phố số 1', 'village'],
  ['Tổ dân phố số 2', 'village'],
  ['Thôn 5', 'village'],
  ['Bản Mới', 'village'],
  ['Thôn Dự Kiến', 'village'],
  ['Tả Van Chư', 'village'],
  ['Nậm Tháng', 'village'],
  ['Trường Mầm non số 1', 'school'],
  ['Trường PTDTBT THCS số 2', 'school'],
  ['Cơ quan Đảng ủy', 'agency'],
  ['Quân sự', 'armed_forces'],
]

/** A commune that has a branch of its own name, and branches whose names are words of questions. */
const askable: Askable = {
  form,
  branches: named.map(([name, kind], at) => ({ id: at + 1, name, kind, names: [name] })),
  place: 'Tả Van Chư',
  today: '2017-10-30',
  current: '2017-09',
  home: { kind: 'commune' },
}

function scopeOf(text: string): string {
  const read = readQuestion(text, askable, null)
  if (read.kind !== 'question') return read.kind
  const { scope } = read.question
  return scope.kind === 'branches' ? scope.branches.map(({ name }) => name).join(', ') : scope.kind
}

describe('whose figures are meant', () => {
  it.each([
    ['Tổ dân phố 1 có bao nhiêu đảng viên', 'Tổ dân phố số 1'],
    ['tdp 2 mấy đv', 'Tổ dân phố số 2'],
    ['to dan pho so 2 may dang vien', 'Tổ dân phố số 2'],
    ['thôn 5 có mấy đảng viên', 'Thôn 5'],
    ['thôn năm có mấy đảng viên', 'unclear'],
    ['thôn 6 có mấy đảng viên', 'unclear'],
    ['bản mới kết nạp mới mấy đồng chí', 'Bản Mới'],
    ['Dự Kiến mấy dự bị', 'Thôn Dự Kiến'],
    ['Nậm Tháng tháng 6 có mấy đảng viên', 'Nậm Tháng'],
    ['mầm non mấy đảng viên', 'Trường Mầm non số 1'],
    ['trường THCS số 2 bao nhiêu đảng viên', 'Trường PTDTBT THCS số 2'],
    ['trường THCS số 1 bao nhiêu đảng viên', 'unclear'],
    ['trường mầm non và trường THCS có bao nhiêu đảng viên', 'Trường Mầm non số 1, Trường PTDTBT THCS số 2'],
    ['cơ quan đảng ủy có mấy đảng viên', 'Cơ quan Đảng ủy'],
    ['chi bộ quân sự bao nhiêu đảng viên', 'Quân sự'],
    ['chi bộ công an bao nhiêu đảng viên', 'unclear'],
    ['Tả Van Chư có bao nhiêu đảng viên', 'Tả Van Chư'],
    ['xã Tả Van Chư có bao nhiêu đảng viên', 'commune'],
    ['Đảng bộ xã Tả Van Chư có bao nhiêu đảng viên', 'commune'],
    ['xã Nậm Tháng có bao nhiêu đảng viên', 'unclear'],
    ['đảng bộ có bao nhiêu đảng viên', 'commune'],
  ])('%s: %s', (text, scope) => {
    expect(scopeOf(text)).toBe(scope)
  })
})
