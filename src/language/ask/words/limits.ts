import { each, type Words } from './each.ts'

/** What makes a limit of the number beside it. */
export const LIMITS: readonly Words[] = [
  ...each(
    { is: 'limit', limit: 'below' },
    '(dưới|ít hơn|nhỏ hơn|thấp hơn|chưa đến|chưa tới|không đủ|chưa đủ|kém hơn)',
  ),
  ...each({ is: 'limit', limit: 'above' }, '(trên|nhiều hơn|lớn hơn|cao hơn|hơn|quá)'),
  ...each({ is: 'limit', limit: 'atLeast' }, '(từ|ít nhất|tối thiểu|đủ)', '(trở lên)'),
  ...each({ is: 'limit', limit: 'atMost' }, '(nhiều nhất là|tối đa|không quá)', '(trở xuống)'),
  ...each({ is: 'limit', limit: 'exactly' }, '(đúng|bằng)'),
]
