import { type Holding, type Person, type Role, roles } from '../domain/office.ts'
import type { CommandName } from '../language/command.ts'

/** Who may use what works now. A command that is not here comes later. */
const allowed: Partial<Record<CommandName, readonly Role[]>> = {
  baocao: ['secretary', 'deputy', 'officer', 'office'],
  sua: ['secretary', 'deputy', 'officer', 'office'],
  trangthai: ['secretary', 'deputy'],
  tomtat: ['officer', 'office', 'leader'],
  tiendo: ['officer', 'office', 'leader'],
  thongke: roles,
  bieudo: roles,
  xuat: ['officer', 'office', 'leader'],
  bang: ['officer', 'office', 'leader'],
  nhac: ['office'],
  lich: roles,
  duyet: ['office'],
  lichsu: roles,
  moi: ['office'],
  huy: roles,
  trogiup: roles,
  riengtu: roles,
}

/** What is typed only; the menu has /trangthai for it, which says so. */
const unlisted: ReadonlySet<CommandName> = new Set(['lichsu'])
const open: readonly CommandName[] = ['trogiup', 'riengtu']

/** The commands of a person's menu: those that work, and that one of the offices may use. */
export function menuOf(person: Person | null): CommandName[] {
  if (person === null) return [...open]
  return menuOfRoles(person.holdings.map(({ role }) => role))
}

/** The menu of whoever holds these roles; what is open to everybody where there is none. */
export function menuOfRoles(held: readonly Role[]): CommandName[] {
  if (held.length === 0) return [...open]
  return (Object.keys(allowed) as CommandName[]).filter(
    (name) => !unlisted.has(name) && held.some((role) => allowed[name]?.includes(role)),
  )
}

export type Permission =
  | { readonly kind: 'may'; readonly offices: readonly Holding[] }
  | { readonly kind: 'mayNot' }
  | { readonly kind: 'later' }

/** The offices in which a person may use a command. */
export function mayUse(person: Person, name: CommandName): Permission {
  if (name !== 'start' && allowed[name] === undefined) return { kind: 'later' }
  const held = name === 'start' ? person.holdings : offices(person, name)
  return held.length === 0 ? { kind: 'mayNot' } : { kind: 'may', offices: held }
}

function offices(person: Person, name: CommandName): Holding[] {
  return person.holdings.filter(({ role }) => allowed[name]?.includes(role))
}
