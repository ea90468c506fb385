import { codes } from './codes.ts'
import type { Office } from './cli/office.ts'
import { foreseeOn, tickOn } from './clockwork.ts'
import type { Config } from './config.ts'
import { understoodText } from './i18n/question-name.ts'
import { makeRender } from './i18n/render.ts'
import { translateIn, valueIn } from './i18n/tone-style.ts'
import { makeLog } from './log/log.ts'
import { vietnamese } from './resources.ts'
import { defaultForm } from './shipped-files.ts'
import { makeAnswer, makeAskable } from './services/ask.ts'
import { makeImportFigures } from './services/import-figures.ts'
import { makeInvite } from './services/invite.ts'
import { once } from './services/once.ts'
import { makeReportView } from './services/report-view.ts'
import { makeSetForm } from './services/set-form.ts'
import { tellOfSetup } from './services/branch-told.ts'
import { makeSetUp } from './services/setup.ts'
import { makeMonthPack } from './services/month-pack.ts'
import { makePictures } from './services/pictures.ts'
import { makeSummary } from './services/summary.ts'
import { openStorage, portsOf } from './stores.ts'
import { keepWasmPlain } from './wasm.ts'

/** The office's command line on the database of the configuration; on the trial room's where TRIAL=on says so. */
export async function openOffice(config: Config): Promise<Office & { readonly close: () => Promise<void> }> {
  keepWasmPlain()
  const log = makeLog(config.logLevel === 'info' ? 'warn' : config.logLevel)
  const database = await openStorage(config, config.trial.asked ? 'giaoban_trial' : 'giaoban', log)
  const ports = portsOf(database)
  const t = vietnamese()
  const render = makeRender(t, config.toneStyle)
  return {
    ...ports,
    // Read only here, for the other commands do without the form and its checks.
    setUp: async (setup, now) => {
      const done = await makeSetUp({ ...ports, defaultForm: defaultForm() })(setup, now)
      await tellOfSetup(ports, setup.committee.code, done.moved ?? [], now)
      return done
    },
    invite: makeInvite({ ...ports, codes }),
    importFigures: makeImportFigures(ports),
    setForm: makeSetForm(ports),
    reportView: makeReportView(ports),
    summary: makeSummary(ports),
    monthFiles: async (committeeId, period, now) => {
      // The year is in the documents and in the pictures: its figures are read once for both.
      const seen = { ...ports, reports: { ...ports.reports, months: once(ports.reports.months) } }
      const packOf = makeMonthPack({ ...seen, summary: makeSummary(seen) })
      const pack = await packOf(committeeId, period, { only: null, whole: true }, now)
      if (pack.summary.reported === 0) return null
      const pictures = await makePictures(seen)(committeeId, period, now)
      // Read only here: the libraries that write documents are large.
      const { packFiles } = await import('./documents/pack.ts')
      const style = config.toneStyle
      return packFiles(valueIn(pack, style), valueIn(pictures, style), translateIn(t, style))
    },
    tick: tickOn(ports),
    foresee: foreseeOn(ports),
    askable: makeAskable(ports),
    answer: makeAnswer(ports),
    understood: (question, label) => understoodText(question, label, t),
    words: (shown) =>
      render(shown)
        .map(({ text }) => text)
        .join('\n'),
    close: database.close,
  }
}
