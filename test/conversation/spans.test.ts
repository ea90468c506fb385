import { describe, expect, test } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import { holding, openChat } from './world.ts'

const at = instantOf('2026-11-03', '09:00')

describe('a quarter or a year, asked for', () => {
  test('is shown to a leader, by command and by words', () => {
    const chat = openChat({ at, holdings: [holding('leader', [])] })
    for (const words of ['/tomtat quý 3/2026', 'tóm tắt quý III', 'tom tat quy 3']) {
      chat.says(words)
      expect(chat.text()).toContain('Tóm tắt quý III/2026')
    }
    chat.says('/tomtat 9 tháng')
    expect(chat.text()).toContain('Tóm tắt 9 tháng đầu năm 2026')
  })

  test('goes as far as the month that is being gathered', () => {
    const chat = openChat({ at, holdings: [holding('office', [])] })
    chat.says('/tomtat năm 2026')
    expect(chat.text()).toContain('Tóm tắt 10 tháng đến hết tháng 10/2026')
    chat.says('/tomtat năm 2027')
    expect(chat.text()).toBe('Tháng 1/2027 chưa mở ạ.')
  })

  test('is of the branches that an officer follows, and nothing for a secretary', () => {
    const officer = openChat({ at, holdings: [holding('officer', ['Phố Mới', 'Sín Chải'])] })
    officer.says('/tomtat quý 3')
    expect(officer.effects.at(-1)).toMatchObject({ kind: 'loadSpan', only: [10, 11] })
    const secretary = openChat({ at })
    secretary.says('/tomtat quý 3')
    expect(secretary.text()).toBe('Chức năng này không thuộc phần việc của đồng chí ạ.')
  })
})
