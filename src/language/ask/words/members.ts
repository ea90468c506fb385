/** Names of all members; a bare unit names them only where nothing else is asked about. */
export const MEMBERS =
  '(đảng viên|số đảng viên|số lượng đảng viên|tổng số đảng viên|tổng đảng viên|đv|đảng số|quân số|tổng số|tổng)'
export const BARE_UNITS = '(đồng chí|người|đ/c|đ/chí|đ/v|đc|dc|ng|trường hợp|đồng chí đảng viên)'
