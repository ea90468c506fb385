import { instantOf } from '../../src/domain/day.ts'
import { makeLoadDemo } from '../../src/services/demo.ts'
import { makeMonthPack } from '../../src/services/month-pack.ts'
import { makePictures } from '../../src/services/pictures.ts'
import { makeSummary } from '../../src/services/summary.ts'
import { defaultForm, demo } from '../../src/shipped-files.ts'
import { makeMemory } from '../services/fakes.ts'
import { statisticsOf } from '../services/statistics-fakes.ts'

/** The moment of the demo. */
const now = instantOf('2017-10-30', '09:00')

/** September of the demo, as the office gets it; `whole` false as a leader does, and with `only` an officer. */
export async function demoPack({
  whole = true,
  period = '2017-09',
  only = null,
}: {
  readonly whole?: boolean
  readonly period?: string
  readonly only?: readonly number[] | null
} = {}) {
  const memory = makeMemory()
  const committee = await makeLoadDemo({ ...memory, defaultForm: defaultForm() })(demo(), now)
  const packOf = makeMonthPack({
    ...memory,
    summary: makeSummary({ ...memory, statistics: statisticsOf(memory) }),
  })
  return {
    pack: await packOf(committee.id, period, { only, whole }, now),
    pictures: await makePictures({ ...memory, statistics: statisticsOf(memory) })(committee.id, period, now),
  }
}
