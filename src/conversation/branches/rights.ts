import type { Holding } from '../../domain/office.ts'
import type { Facts } from '../facts.ts'

/** The office in which branches may be changed, of that committee where one is named; undefined for anybody else. */
export function branchOffice({ person }: Facts, committeeId: number | null = null): Holding | undefined {
  return person?.holdings.find(
    ({ role, committee }) => role === 'office' && (committeeId === null || committee.id === committeeId),
  )
}
