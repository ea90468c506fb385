/** Words as they are shortened in messages, where the short one is nothing else. "CT" and "DB" are names of the form. */
export const SHORT: ReadonlyMap<string, string> = new Map([
  ['cb', 'chi bộ'],
  ['kn', 'kết nạp'],
  ['bc', 'báo cáo'],
  ['sh', 'sinh hoạt'],
  ['nq', 'nghị quyết'],
  ['hs', 'hồ sơ'],
  ['đb', 'đảng bộ'],
  ['đu', 'đảng ủy'],
  ['tdp', 'tổ dân phố'],
  ['htx', 'hợp tác xã'],
])
