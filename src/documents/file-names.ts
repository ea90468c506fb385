import type { Summary } from '../domain/summary.ts'

/** `BC_thang_2026-11_DangUy_xa_Si_Ma_Cai`: kind, month and committee, in letters that every machine takes; a part says so. */
export function fileName(kind: 'BC' | 'SL' | 'BD', { period, committee, part }: Summary): string {
  const plain = committee.name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/^Dang uy/i, 'DangUy')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  return `${kind}_thang_${period}_${part ? 'chi_bo_phu_trach_' : ''}${plain}`
}
