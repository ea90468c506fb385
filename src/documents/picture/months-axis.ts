import { monthOf, type Period, yearOf } from '../../domain/period.ts'

/** A month on an axis, `T3`, and the year where it begins: with the first month shown, and with every January. */
export function monthsAxis(periods: readonly Period[]): { readonly month: string; readonly year: string }[] {
  return periods.map((period, index) => ({
    month: `T${monthOf(period)}`,
    year: index === 0 || monthOf(period) === 1 ? String(yearOf(period)) : '',
  }))
}
