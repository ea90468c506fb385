import { once } from './once.ts'
import type { Forms } from './ports/forms.ts'
import type { Messages } from './ports/messages.ts'
import type { Offices } from './ports/offices.ts'
import type { Registry } from './ports/registry.ts'
import type { Reports } from './ports/reports.ts'

/** What is asked about whole committees. */
type Seen = {
  readonly registry: Pick<Registry, 'histories' | 'committeeById'>
  readonly reports: Pick<Reports, 'statuses'>
  readonly offices: Pick<Offices, 'holders'>
  readonly forms: Pick<Forms, 'inForce'>
  readonly messages: Pick<Messages, 'byHand'>
}

/**
 * The same ports, on which nothing that concerns a whole committee is read twice: for one look at many messages, most of
 * which are of one committee. What changes after the first question is not seen.
 */
export function seenOnce<Ports extends Seen>(ports: Ports): Ports {
  const { registry, reports, offices, forms, messages } = ports
  return {
    ...ports,
    registry: {
      ...registry,
      histories: once(registry.histories),
      committeeById: once(registry.committeeById),
    },
    reports: { ...reports, statuses: once(reports.statuses) },
    offices: { ...offices, holders: once(offices.holders) },
    forms: { ...forms, inForce: once(forms.inForce) },
    messages: { ...messages, byHand: once(messages.byHand) },
  }
}
