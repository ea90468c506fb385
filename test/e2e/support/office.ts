import type { Person } from '../../support/bot-api/person.ts'
import { namMa, type Setup } from './commune.ts'
import type { Form } from './filing.ts'
import type { Service } from './process.ts'
import type { World } from './world.ts'

/** A running service, and the office that lets people in. */
export type Opened = {
  readonly form: Form
  readonly service: Service
  readonly office: Person
  /** Lets somebody into an office of a branch, by an invitation made in the chat. */
  readonly letIn: (person: Person, role: string, branch: string) => Promise<void>
}

let known: Promise<Form> | undefined

/** Sets a commune up, starts the service, and lets the office in. The office is the world's person 99. */
export async function openOffice(world: World, setup: Setup = namMa(), env = {}): Promise<Opened> {
  const code = await world.setUp(setup)
  // Every commune begins with the same form.
  const form = await (known ??= world.value<Form>('form'))
  const service = await world.start(env)
  const office = world.person(99)
  await office.tell(code)
  return {
    form,
    service,
    office,
    letIn: async (person, role, branch) => {
      const { name = '' } = setup.branches.find((one) => one.code === branch) ?? {}
      await office.tell('/moi')
      await office.tap(role)
      const [invitation = ''] = await office.tap(name)
      const [welcome = ''] = await person.tell(/: ([A-Z\d-]{14})$/m.exec(invitation)?.[1] ?? '')
      if (!welcome.includes(role)) throw new Error(`Nobody was let in: ${welcome}`)
    },
  }
}

/** A secretary who is asked for the third figure of a month, and the service that asks. */
export async function atCandidates(world: World): Promise<Opened & { readonly secretary: Person }> {
  const opened = await openOffice(world)
  const secretary = world.person(1)
  await opened.letIn(secretary, 'Bí thư chi bộ', 'co_lu')
  for (const text of ['/baocao', 'không', 'đúng']) await secretary.tell(text)
  if (!secretary.last.includes('Câu 3/16'))
    throw new Error(`It is not the third question:\n${secretary.last}`)
  return { ...opened, secretary }
}
