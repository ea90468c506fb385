import type { Code } from '../../../domain/figure.ts'

/** What is done with a choice of the form: "đã họp", "chưa họp", "có sinh hoạt chuyên đề". */
export const MEETING: Readonly<Record<Code, readonly string[]>> = {
  meeting_status: [
    '[đã|có] (họp|sinh hoạt|họp chi bộ|sinh hoạt chi bộ|họp thường kỳ|họp định kỳ|sinh hoạt thường kỳ|sinh hoạt định kỳ|tổ chức họp|tổ chức sinh hoạt) [thường kỳ|định kỳ]',
  ],
  thematic_meeting_held: ['[đã|có|tổ chức] [họp|sinh hoạt] chuyên đề', 'sinh hoạt [theo] chuyên đề'],
}
