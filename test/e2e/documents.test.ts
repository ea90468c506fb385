import { afterEach, expect, it } from 'vitest'
import type { Person } from '../support/bot-api/person.ts'
import { openMonth } from './support/commune.ts'
import { fileMonth, unchangedMonth } from './support/filing.ts'
import { openOffice } from './support/office.ts'
import { openWorld, type World } from './support/world.ts'

let world: World
afterEach(() => world.close())

/** The names of the files that came, and how each begins: a PNG, or the ZIP that a document is. */
const filesOf = (person: Person) =>
  person.files.map(({ name, bytes }) => `${name} ${bytes.subarray(0, 4).toString('latin1')}`)

const PNG = '\u0089PNG'
const ZIP = 'PK\u0003\u0004'

it('the office, a leader and a secretary get their pictures and documents', async () => {
  world = await openWorld({ database: 'embedded', sessions: 'database', updates: 'polling' })
  const { form, office, letIn } = await openOffice(world)
  const secretary = world.person(1)
  await letIn(secretary, 'Bí thư chi bộ', 'co_lu')
  const leader = world.person(2)
  await leader.tell(await world.invite('leader'))
  const month = openMonth()
  const nothing = `Đến tháng ${month.words} chưa có chi bộ nào nộp báo cáo, xin đồng chí xem lại sau ạ.`
  expect(await office.tell(`/bieudo ${month.words}`)).toEqual([nothing])
  expect(await office.tell(`/xuat ${month.words}`)).toEqual([nothing])
  await fileMonth(secretary, form, month, unchangedMonth(20, month))

  const told = await leader.tell(`biểu đồ tháng ${month.words}`)
  expect(told[0]).toContain('Nộp báo cáo theo tháng')
  expect(filesOf(leader)[0]).toBe(`BD_board.png ${PNG}`)
  expect(filesOf(leader)).toContain(`BD_growth.png ${PNG}`)
  expect(filesOf(leader)).toHaveLength(told.length)

  const [head] = await office.tell(`/xuat ${month.words}`)
  expect(head).toBe(`Đây là báo cáo (dự thảo) và bảng số liệu tháng ${month.words} ạ.`)
  expect(filesOf(office)).toEqual([
    expect.stringMatching(new RegExp(`^BC_thang_${month.code}_\\w+\\.docx ${ZIP}$`)),
    expect.stringMatching(new RegExp(`^SL_thang_${month.code}_\\w+\\.xlsx ${ZIP}$`)),
  ])

  const [year] = await secretary.tell(`/bieudo ${month.words}`)
  expect(year).toContain('Chi bộ Co Lù <b>Thượng</b>: một năm')
  expect(filesOf(secretary)).toEqual([`BD_branch.png ${PNG}`])
  expect(await secretary.tell('/xuat')).toEqual(['Chức năng này không thuộc phần việc của đồng chí ạ.'])
  expect(world.api.refused).toEqual([])
})
