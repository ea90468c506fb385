import type { Remark } from '../domain/remarks.ts'
import type { Translate } from './translate.ts'

/** What the office should look at in the commune as a whole, a line each. */
export function remarkText(remark: Remark, t: Translate): string {
  const { kind, ...params } = remark
  switch (kind) {
    case 'transfers':
      return t('remark.transfers', params)
    case 'moved':
      return t('remark.moved', params)
    case 'waiting':
      return t('remark.waiting', params)
  }
}
