import type { BranchKind } from '../../../domain/branch.ts'
import { each, type Words } from './each.ts'

/** Which branches are meant, where they are not named. */
export const SCOPE: readonly Words[] = [
  ...each(
    { is: 'commune' },
    '(toàn xã|cả xã|toàn đảng bộ|cả đảng bộ|đảng bộ xã|toàn đảng bộ xã|đảng bộ|đảng bộ ta|đảng bộ mình|đảng ủy|đảng ủy xã|xã|xã ta|xã mình|trong xã|trên toàn xã|tất cả các chi bộ|tất cả chi bộ|toàn bộ chi bộ|cả xã ta)',
  ),
  ...each(
    { is: 'own' },
    '[các|những] (chi bộ|đơn vị) [mà] (tôi|em|mình) (phụ trách|theo dõi|đang phụ trách|đang theo dõi|được phân công|được phân công phụ trách)',
    '(chi bộ|đơn vị) (tôi|mình|chúng tôi|em|ta|chúng ta|của tôi|của mình|của chúng tôi)',
    '(tôi|mình|em) phụ trách',
    '[địa bàn] phụ trách',
  ),
  ...kinds({
    village: '(thôn|bản|xóm|thôn bản|tổ dân phố|khu dân cư|khu phố|nông thôn)',
    school: '(trường|trường học|nhà trường)',
    agency: '(cơ quan)',
    // "Công an" and "quân sự" are one branch each, and not both.
    armed_forces: '(lực lượng vũ trang|vũ trang)',
    enterprise: 'doanh nghiệp',
    health: '(y tế|trạm y tế)',
    other: '(loại khác|chi bộ khác)',
  }),
]

function kinds(words: Readonly<Record<BranchKind, string>>): Words[] {
  return (Object.entries(words) as [BranchKind, string][]).flatMap(([of, ways]) => [
    ...each({ is: 'kind', of }, `[khối|các|những] [chi bộ] [khối|các] ${ways}`),
    ...each({ is: 'kind', of, each: true }, `[theo] (từng|mỗi) ${ways}`),
  ])
}
