import { codes } from './bot.ts'
import type { Office } from './cli/office.ts'
import { tickOn } from './clockwork.ts'
import type { Config } from './config.ts'
import { defaultForm } from './default-form.ts'
import { makeRender } from './i18n/render.ts'
import { makeLog } from './log/log.ts'
import { vietnamese } from './resources.ts'
import { makeImportFigures } from './services/import-figures.ts'
import { makeInvite } from './services/invite.ts'
import { makeReportView } from './services/report-view.ts'
import { makeSetForm } from './services/set-form.ts'
import { makeSetUp } from './services/setup.ts'
import { makeSummary } from './services/summary.ts'
import { makeFormArchive } from './storage/form-archive.ts'
import { openStorage, portsOf } from './stores.ts'

/**
 * What the command line works with: the ports and use cases on one database, and no platform. The trial room's
 * database is taken only where TRIAL=on asks for it.
 */
export async function openOffice(config: Config): Promise<Office & { readonly close: () => Promise<void> }> {
  const log = makeLog('warn', { secrets: [] })
  const database = await openStorage(config, config.trial.asked ? 'giaoban_trial' : 'giaoban', log)
  const ports = portsOf(database)
  const render = makeRender(vietnamese())
  return {
    registry: ports.registry,
    offices: ports.offices,
    forms: ports.forms,
    setUp: makeSetUp({ registry: ports.registry, defaultForm: defaultForm() }),
    invite: makeInvite({ ...ports, codes }),
    importFigures: makeImportFigures(ports),
    setForm: makeSetForm({
      registry: ports.registry,
      forms: { ...ports.forms, ...makeFormArchive(database) },
    }),
    reportView: makeReportView(ports),
    summary: makeSummary(ports),
    tick: tickOn(ports),
    words: (shown) =>
      render(shown)
        .map(({ text }) => text)
        .join('\n'),
    close: database.close,
  }
}
